import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useGo } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { Loaded } from '../../../ui/loaded';
import { keepFocus } from '../../../ui/page/keep-focus';
import { Page } from '../../../ui/page/page';
import { Empty } from '../../../ui/states';
import { Builder } from './builder';

const CRUMBS = [{ name: 'Reports', to: { page: 'reports' } }] as const;
const LEAD = 'What the pages show, as they will look. The manifest behind them has every number, whatever is chosen.';

/** Put the report of one finalised jackpot together, look at it, and export it. */
export function BuildPage({ id }: { readonly id: string }) {
  const jackpots = useRead('jackpots.list', {});
  // What led here, as a button of the list, is gone.
  useEffect(keepFocus, []);
  const known = jackpots.data.status === 'ready' ? jackpots.data.value.find((jackpot) => jackpot.id === id) : undefined;
  if (known?.status === 'finalised') return <Builder crumbs={CRUMBS} lead={LEAD} jackpot={known} />;
  return (
    <Page crumbs={CRUMBS} title="Report" lead={LEAD}>
      <Loaded what="the jackpot" resource={jackpots}>
        {() => <NoReport id={id} name={known ? `${known.name}, version ${known.version}` : null} />}
      </Loaded>
    </Page>
  );
}

/** Why there is no report of a jackpot, and where to go instead. */
function NoReport({ id, name }: { readonly id: string; readonly name: string | null }) {
  const go = useGo();
  return name === null ? (
    <Empty
      title="There is no such jackpot"
      actions={
        <Button variant="default" onClick={() => go({ page: 'jackpots', id: null, tab: 'fixtures' })}>
          Go to Jackpots
        </Button>
      }
    >
      This store has no jackpot {id}. It may have been a draft that was deleted.
    </Empty>
  ) : (
    <Empty
      title={`${name}, is a draft`}
      actions={
        <Button variant="default" onClick={() => go({ page: 'jackpots', id, tab: 'fixtures' })}>
          Go to the draft
        </Button>
      }
    >
      A report is of a finalised jackpot: only what can never change again can be proved. Finalise this draft first.
    </Empty>
  );
}
