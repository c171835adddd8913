import { useMemo } from 'react';
import { formInWords, RESULT_WORDS, restInWords, unseenInWords } from '../../../../../text/club-words';
import type { ExplainedClub } from '../../../contract-types';
import { formatFixed, formatStrength, MISSING } from '../../../text/format';
import { Chart } from '../../../ui/chart/chart';
import { Facts } from '../../../ui/facts';
import { Note } from '../../../ui/note/note';
import type { Column } from '../../../ui/table/table-column';
import { PlainTable } from './plain-table';
import { lastSeasons, trailAlt, trailTraces, type Trail } from './trail-traces';

const COLUMNS: readonly Column<Trail[number]>[] = [
  { id: 'date', header: 'Month from', value: (row) => row.date },
  ...(['attack', 'defence'] as const).map((side): Column<Trail[number]> => ({
    id: side,
    header: side === 'attack' ? 'Attack' : 'Defence',
    align: 'right',
    value: (row) => row[side],
    cell: (row) => formatStrength(row[side]),
  })),
];

interface ClubPanelProps {
  readonly club: ExplainedClub;
  /** Of both clubs, so that one can be read against the other. */
  readonly range: readonly [number, number];
  /** Said once for both where no club is known. */
  readonly isPooled: boolean;
}

/** What the model makes of one club, where that came from, and what the club did of late. */
export function ClubPanel({ club, range, isPooled }: ClubPanelProps) {
  const { name, attack, defence, goalsAlone, effectiveMatches, form } = club;
  const trail = useMemo(() => lastSeasons(club.trail), [club.trail]);
  const spec = useMemo(() => trailTraces(trail, range), [trail, range]);
  const unseen = isPooled ? null : unseenInWords(club);
  return (
    <>
      {unseen ? <Note kind="words">{unseen}</Note> : null}
      <Facts
        items={[
          ['Attack ± standard error', formatStrength(attack.value, attack.error)],
          ['Defence ± standard error', formatStrength(defence.value, defence.error)],
          ...(goalsAlone
            ? [
                [
                  'Goals alone would say',
                  `attack ${formatStrength(goalsAlone.attack)}, defence ${formatStrength(goalsAlone.defence)}`,
                ] as const,
              ]
            : []),
          [
            'Matches, weighted by age',
            effectiveMatches === null ? `${MISSING} not seen by the model` : formatFixed(effectiveMatches, 1),
          ],
          ['Rest', restInWords(club)],
        ]}
      />
      {trail.length > 1 ? (
        <Chart
          title={`${name}, last three seasons`}
          alt={trailAlt(name, trail)}
          spec={spec}
          height={170}
          file={`strengths-${name}`}
          table={{ columns: COLUMNS, rows: trail, rowKey: (row) => row.date }}
        />
      ) : (
        <Note kind="instead">No earlier strengths of {name} are kept.</Note>
      )}
      <Note kind="words">{formInWords(form)}</Note>
      {form.length > 0 ? (
        <PlainTable
          label={`Form of ${name}`}
          columns={[
            { header: 'Date' },
            { header: 'Result', isText: true },
            { header: 'Score' },
            { header: 'Opponent', isText: true },
          ]}
          rows={form.map(({ date, result, goalsFor, goalsAgainst, venue, opponent }) => ({
            key: `${date} ${opponent}`,
            cells: [
              date,
              RESULT_WORDS[result],
              `${goalsFor}–${goalsAgainst}`,
              `${venue === 'home' ? 'at home to' : 'away to'} ${opponent}`,
            ],
          }))}
        />
      ) : null}
    </>
  );
}
