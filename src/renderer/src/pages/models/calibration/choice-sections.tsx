import { useMemo } from 'react';
import { chainInWords, scoredInWords } from '../../../../../text/calibration-choice-words';
import type { CalibrationEvidence } from '../../../contract-types';
import { MISSING } from '../../../text/format';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { DataTable } from '../../../ui/table/data-table';
import { intervalAlt, intervalHeight, intervalTraces } from '../interval-traces';
import { ALTERNATIVES, alternativeRows } from './alternative-columns';
import { SetGrid } from './set-grid';
import { chainColumns, chainRows } from './chain-columns';

interface SectionsProps {
  readonly version: string;
  /** Null for a model stored before it was kept. */
  readonly evidence: readonly CalibrationEvidence[] | null;
}

/** Why each set is calibrated as it is, and what other ways would have done. */
export function ChoiceSections({ version, evidence }: SectionsProps) {
  if (evidence === null) {
    return (
      <Section title="Why this weight">
        <Note kind="instead">
          {MISSING} The table that chose weight and scope was not kept when this model was trained, nor were other ways
          to calibrate scored. Train it again to see both; the reasons above are its own.
        </Note>
      </Section>
    );
  }
  return (
    <>
      <ChainSection evidence={evidence} />
      <AlternativesSection version={version} evidence={evidence} />
    </>
  );
}

function ChainSection({ evidence }: { readonly evidence: readonly CalibrationEvidence[] }) {
  const columns = useMemo(() => chainColumns(evidence), [evidence]);
  const rows = useMemo(() => chainRows(evidence), [evidence]);
  const chains = evidence.flatMap(({ set, chain }) => (chain ? [`Set ${set}: ${chainInWords(chain)}.`] : []));
  return (
    <Section title="Why this weight">
      {chains.length === 0 ? (
        <Note kind="instead">{MISSING} Nothing is chosen: the specification has the plain isotonic map as it is.</Note>
      ) : (
        chains.map((words) => (
          <Note key={words} kind="lead">
            {words}
          </Note>
        ))
      )}
      {rows.length > 0 ? (
        <>
          <DataTable
            label="Mean log loss of later seasons by weight c* and map"
            columns={columns}
            rows={rows}
            rowKey={(row) => String(row.weight)}
          />
          <Note kind="reading">
            Each season is scored under maps of the days before its first, with four seasons of forecasts behind it. ◆
            had the least mean log loss; a share of it is used, because the best of so many looks better than it is.
          </Note>
        </>
      ) : null}
    </Section>
  );
}

function AlternativesSection({
  version,
  evidence,
}: SectionsProps & { readonly evidence: readonly CalibrationEvidence[] }) {
  const sets = useMemo(
    () =>
      evidence.flatMap((each) => {
        const rows = alternativeRows(each);
        return rows.length === 0 ? [] : [{ set: each.set, rows, scored: scoredInWords(each.alternatives!) }];
      }),
    [evidence],
  );
  const rows = useMemo(() => sets.flatMap((each) => each.rows), [sets]);
  return (
    <Section title="Other ways to calibrate: shown, not used">
      {sets.length === 0 ? (
        <Note kind="instead">{MISSING} No season has four seasons of forecasts before it to fit on.</Note>
      ) : (
        <>
          <Note kind="lead">{alternativesInWords(sets)}</Note>
          <SetGrid>
            {sets.map(({ set, rows: own }) => (
              <SetAlternatives key={set} version={version} set={set} rows={own} />
            ))}
          </SetGrid>
          <Note kind="reading">
            Each way is fitted on what lay before a season’s first day and forecasts that season, as the calibration in
            use did. ◆ in use · ○ interval holds 0: not told apart · ● interval leaves 0 out. Lines: ± 1.96 standard
            errors of the difference, matches paired and clustered by match day, each way by itself.
          </Note>
          <DataTable
            label="Ways to calibrate"
            columns={ALTERNATIVES}
            rows={rows}
            rowKey={(row) => `${row.set} ${row.name}`}
          />
        </>
      )}
    </Section>
  );
}

/** What the ways were scored on: once where it is the same for all sets. */
function alternativesInWords(sets: readonly { readonly set: string; readonly scored: string }[]): string {
  const [first] = sets;
  return sets.every(({ scored }) => scored === first!.scored)
    ? `Scored out of sample over ${first!.scored}.`
    : `Scored out of sample: ${sets.map(({ set, scored }) => `set ${set} over ${scored}`).join('; ')}.`;
}

interface SetProps {
  readonly version: string;
  readonly set: string;
  readonly rows: ReturnType<typeof alternativeRows>;
}

function SetAlternatives({ version, set, rows }: SetProps) {
  const spec = useMemo(() => intervalTraces(rows, 'Log loss less that in use'), [rows]);
  return (
    <Chart
      title={`Set ${set}: other ways beside the one in use`}
      alt={intervalAlt(rows)}
      spec={spec}
      height={intervalHeight(rows.length)}
      file={`${version}-calibration-ways-${set}`}
      table={{ columns: ALTERNATIVES, rows, rowKey: ({ name }) => name }}
    />
  );
}
