import { Button, Group, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPrinter } from '@tabler/icons-react';
import { useCallback, useEffect, useRef } from 'react';
import type { JackpotDetail } from '../../../contract-types';
import { MOD } from '../../../services/keys/keyboard';
import type { Route } from '../../../services/places/route';
import { useGo, useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { usePageShortcut } from '../../../services/keys/use-shortcuts';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/states';
import { Page } from '../../../ui/page/page';
import { forgetLast, lookAt } from './explain-choice';
import classes from './explain-page.module.css';
import { Explanation } from './explanation';
import { StepButton } from './step-button';
import { usePrint } from './use-print';

const JACKPOTS: Route = { page: 'jackpots', id: null, tab: 'fixtures' };

interface ExplainPageProps {
  readonly id: string;
  readonly order: number;
}

/** One fixture of a jackpot explained on a page of its own; the next and the one before are a key away. */
export function ExplainPage({ id, order }: ExplainPageProps) {
  const jackpot = useRead('jackpots.get', { id });
  if (jackpot.data.status === 'ready') return <Explained detail={jackpot.data.value} order={order} />;
  return (
    <Page
      crumbs={[{ name: 'Jackpots', to: JACKPOTS }]}
      title={`Fixture ${order}`}
      lead="Reading the jackpot and what stands behind its numbers."
    >
      <Loaded what="the jackpot" resource={jackpot}>
        {() => null}
      </Loaded>
    </Page>
  );
}

interface ExplainedProps {
  readonly detail: JackpotDetail;
  readonly order: number;
}

function Explained({ detail, order }: ExplainedProps) {
  const { jackpot, predictions, sets } = detail;
  const { id, name, version } = jackpot;
  const { navigation } = useServices();
  const go = useGo();
  const { isPrinting, print } = usePrint();
  const at = predictions.findIndex((each) => each.order === order);
  const fixture = predictions[at];
  const explanation = useRead('jackpots.explain', { id, order }, { enabled: fixture !== undefined });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => lookAt(id, order), [id, order]);
  // Only who goes straight back to the jackpot comes back to this fixture.
  useEffect(
    () => () => {
      const { route } = navigation.getState();
      if (route.page !== 'jackpots' || route.id !== id) forgetLast();
    },
    [navigation, id],
  );

  const step = (by: number): number | undefined => (at < 0 ? undefined : predictions[at + by]?.order);
  const [before, after] = [step(-1), step(1)];
  const goTo = useCallback(
    (explain: number | undefined): void => {
      if (explain !== undefined) go({ page: 'jackpots', id, tab: 'compare', explain });
    },
    [go, id],
  );
  usePageShortcut(
    'arrowup',
    useCallback(() => goTo(before), [goTo, before]),
  );
  usePageShortcut(
    'arrowdown',
    useCallback(() => goTo(after), [goTo, after]),
  );
  const title = fixture ? `${order}. ${fixture.home} – ${fixture.away}` : `Fixture ${order}`;
  return (
    <Page
      crumbs={[
        { name: 'Jackpots', to: JACKPOTS },
        { name: `${name} · version ${version}`, to: { page: 'jackpots', id, tab: 'compare' } },
      ]}
      title={title}
      lead={
        <span role="status">
          {fixture
            ? `Why its numbers are what they are. Fixture ${at + 1} of ${predictions.length} forecast.`
            : 'Nothing is forecast here.'}
          <VisuallyHidden> {title}</VisuallyHidden>
        </span>
      }
      actions={
        <Group gap="xs" wrap="nowrap">
          <StepButton label="Fixture before" keys={`${MOD} ↑`} to={before} onGo={goTo}>
            <IconChevronUp size={18} aria-hidden />
          </StepButton>
          <StepButton label="Next fixture" keys={`${MOD} ↓`} to={after} onGo={goTo}>
            <IconChevronDown size={18} aria-hidden />
          </StepButton>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={print}>
            Print
          </Button>
        </Group>
      }
    >
      <article
        className={classes.article}
        aria-label={`Explanation of ${title}`}
        data-printing={isPrinting || undefined}
      >
        <header className={classes.head}>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {fixture ? (
            <p>
              {fixture.date}, {fixture.league}
              {fixture.neutral ? ', neutral ground' : ''} · {name}, version {version} ({jackpot.status}) · model{' '}
              {fixture.modelVersion}, its data end {fixture.dataAge} days before
            </p>
          ) : null}
        </header>
        {fixture ? (
          <Loaded what="the explanation" resource={explanation}>
            {(value) => <Explanation explanation={value} sets={sets} />}
          </Loaded>
        ) : (
          <Empty
            title="No forecast to explain"
            actions={
              <Button variant="default" onClick={() => go({ page: 'jackpots', id, tab: 'fixtures' })}>
                Open the fixtures
              </Button>
            }
          >
            Fixture {order} is not in this jackpot, or something keeps it from being forecast: its row says what.
          </Empty>
        )}
      </article>
    </Page>
  );
}
