import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StretchMatches as Answer } from '../../../contract-types';
import type { ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { useReads } from '../../../services/reading/use-read';
import { formatPercentNumber, formatProbability, plural } from '../../../text/format';
import { OutcomeChip } from '../../../ui/probability/outcome-choice';
import { Note } from '../../../ui/note/note';
import { Waiting } from '../../../ui/states';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { selectionOf } from '../selection/choice-words';
import classes from './stretch-matches.module.css';

type Match = Answer['matches'][number];

const COLUMNS: readonly Column<Match>[] = [
  {
    id: 'match',
    header: 'Match',
    wrap: true,
    isTight: true,
    value: ({ date, home, away }) => `${date} ${home} – ${away}`,
    cell: ({ date, league, home, away }) => (
      <span className={classes.match}>
        {home} – {away}
        <small>
          {date}, {league}
        </small>
      </span>
    ),
    copies: [
      { header: 'Date', value: ({ date }) => date },
      { header: 'League', value: ({ league }) => league },
      { header: 'Home', value: ({ home }) => home },
      { header: 'Away', value: ({ away }) => away },
    ],
  },
  {
    id: 'forecast',
    header: 'Said, %',
    align: 'right',
    isTight: true,
    value: (match) => match.forecast,
    cell: (match) => formatPercentNumber(match.forecast),
  },
  {
    id: 'market',
    header: 'Market, %',
    align: 'right',
    isTight: true,
    value: (match) => match.market,
    cell: (match) => formatPercentNumber(match.market),
  },
  {
    id: 'outcome',
    header: 'Came',
    isTight: true,
    value: (match) => match.outcome,
    cell: (match) => <OutcomeChip outcome={match.outcome} />,
  },
];

interface StretchMatchesProps {
  readonly choice: ReliabilityChoice;
  readonly low: number;
  readonly high: number;
}

/** The matches behind a point of the diagram, newest first, more of them as one asks. */
export function StretchMatches({ choice, low, high }: StretchMatchesProps) {
  const [offsets, setOffsets] = useState<readonly number[]>([0]);
  const { voice, outcome } = choice;
  const pages = useReads(
    'reliability.matches',
    offsets.map((offset) => ({ selection: selectionOf(choice), voice, outcome, low, high, offset })),
  );
  const first = pages[0];
  if (!first) return <Waiting what="Reading the matches" />;
  const matches = pages.flatMap((page) => page?.matches ?? []);
  const isAsking = pages.some((page) => page === null);
  return (
    <>
      <Note kind="lead">
        {plural(first.total, 'match', 'matches')} with {outcome} forecast from {formatProbability(low)} to{' '}
        {formatProbability(high)}; the newest {plural(matches.length, 'is', 'are')} shown.
      </Note>
      <DataTable
        label="Matches behind the point"
        columns={COLUMNS}
        rows={matches}
        rowKey={(match) => `${match.date} ${match.league} ${match.home} ${match.away}`}
      />
      {matches.length < first.total ? (
        <Button mt="sm" variant="default" disabled={isAsking} onClick={() => setOffsets([...offsets, matches.length])}>
          More matches
        </Button>
      ) : null}
    </>
  );
}
