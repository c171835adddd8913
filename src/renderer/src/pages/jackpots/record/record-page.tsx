import { useRead } from '../../../services/reading/use-read';
import { useGo } from '../../../services/services-context';
import type { RunningRecord } from '../../../contract-types';
import { plural } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Page } from '../../../ui/page/page';
import { Section } from '../../../ui/section/section';
import { Empty } from '../../../ui/states';
import { DataTable } from '../../../ui/table/data-table';
import { SetLetter } from '../set-legend';
import { JACKPOT_COLUMNS, RECORD_COLUMNS } from './record-columns';
import classes from './record-page.module.css';

/** How the sets have done over all finalised jackpots, and what so many matches can show. */
export function RecordPage() {
  const record = useRead('jackpots.record', {});
  return (
    <Page
      crumbs={[{ name: 'Jackpots', to: { page: 'jackpots', id: null, tab: 'fixtures' } }]}
      title="Record"
      lead="How the seven sets have done over all finalised jackpots with results, and what so many matches can show."
    >
      <Loaded what="the record" resource={record}>
        {(value) =>
          value.jackpots.length === 0 ? <NoRecord superseded={value.superseded} /> : <Record record={value} />
        }
      </Loaded>
    </Page>
  );
}

function NoRecord({ superseded }: { readonly superseded: number }) {
  return (
    <Empty title="No record yet">
      Finalise a jackpot before its matches and enter their results after them; each set’s forecasts are then measured
      here, jackpot after jackpot.{superseded > 0 ? ` ${supersededWords(superseded)}` : ''}
    </Empty>
  );
}

const supersededWords = (superseded: number): string =>
  superseded === 0
    ? 'No version is superseded.'
    : `${plural(superseded, 'superseded version')} ${superseded === 1 ? 'does' : 'do'} not count: of a jackpot that was revised the newest finalised version counts alone.`;

function Record({ record }: { readonly record: RunningRecord }) {
  const go = useGo();
  const { sets, jackpots, superseded } = record;
  return (
    <>
      <DataTable label="Record of the sets" columns={RECORD_COLUMNS} rows={sets} rowKey={({ set }) => set} />
      <Note kind="reading">
        Right picks beside what was expected of them ± their spread. Brier, log loss and RPS are means over the matches
        ± their standard errors; lower is better. Against the market: log loss of the set less that of the market on the
        same matches; below zero the set lost less. A smaller true difference than the last column would not show.
      </Note>
      <Section title="What this record can show">
        <dl className={classes.verdicts}>
          {sets.map(({ set, verdict }) => (
            <div key={set}>
              <dt>
                <SetLetter id={set} />
              </dt>
              <dd>{verdict}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <DataTable
        label="Jackpots that count"
        columns={JACKPOT_COLUMNS}
        rows={jackpots}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go({ page: 'jackpots', id, tab: 'results' })}
      />
      <Note kind="reading">
        {supersededWords(superseded)} A match that stands in several jackpots counts once, in the one locked first.
      </Note>
    </>
  );
}
