import { useRead } from '../../services/reading/use-read';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '../../ui/table/data-table';
import { Facts } from '../../ui/facts';
import { MISSING, formatCount, formatOdds } from '../../text/format';
import { Loaded } from '../../ui/loaded';
import type { Column } from '../../ui/table/table-column';
import type { CoverageCell, MatchRow } from '../../contract-types';
import { MatchDetail } from './match-detail';
import {
  filterMatches,
  goalsOf,
  isKeptOut,
  isOverdue,
  lastResultOf,
  matchKey,
  whyOf,
  type MatchFilter,
} from './match-words';

const columnsOf = (lastResult: string): readonly Column<MatchRow>[] => [
  { id: 'date', header: 'Date', value: (match) => match.date, cell: (match) => match.date.slice(5) },
  { id: 'home', header: 'Home', value: (match) => match.home },
  {
    id: 'score',
    header: 'Goals',
    align: 'center',
    value: goalsOf,
    cell: (match) => goalsOf(match) ?? <span title={match.status}>{MISSING}</span>,
  },
  { id: 'away', header: 'Away', value: (match) => match.away },
  {
    id: 'fits',
    header: 'In fits',
    title: 'Whether models learn from the match',
    value: (match) => (isKeptOut(match) ? 'kept out' : isOverdue(match, lastResult) ? 'overdue' : null),
    cell: (match) => (
      <span title={whyOf(match) ?? undefined}>
        {isKeptOut(match) ? '× kept out' : isOverdue(match, lastResult) ? '▲ overdue' : match.decision ? 'let in' : ''}
      </span>
    ),
  },
  { id: 'status', header: 'Status', value: (match) => match.status },
  ...(['home', 'draw', 'away'] as const).map((outcome): Column<MatchRow> => ({
    id: `odds-${outcome}`,
    header: { home: 'H', draw: 'D', away: 'A' }[outcome],
    title: `Odds, ${outcome}`,
    align: 'right',
    value: (match) => match.odds?.[outcome] ?? null,
    cell: (match) => (
      <span title={match.oddsSource ? `${match.oddsSource}, ${match.oddsKind}` : 'no odds in the file'}>
        {formatOdds(match.odds?.[outcome])}
      </span>
    ),
  })),
  { id: 'source', header: 'Odds of', value: (match) => match.oddsSource },
  { id: 'file', header: 'File:line', value: (match) => `${match.file}:${match.line}` },
];

/** One season as the store holds it: what is there, and every match with where it came from; Enter opens a match. */
export function SeasonMatches({ cell }: { readonly cell: CoverageCell }) {
  const [filter, setFilter] = useState<MatchFilter>('all');
  const [open, setOpen] = useState<string | null>(null);
  const matches = useRead('data.matches', { league: cell.league, season: cell.season });
  return (
    <Loaded what="the matches" resource={matches}>
      {(rows) => {
        const lastResult = lastResultOf(rows);
        const match = rows.find((row) => matchKey(row) === open);
        if (match) {
          return (
            <MatchDetail
              match={match}
              league={cell.league}
              season={cell.season}
              isOverdue={isOverdue(match, lastResult)}
              onBack={() => setOpen(null)}
              onDecided={() => void matches.load()}
            />
          );
        }
        return (
          <>
            <SeasonFacts cell={cell} />
            <SegmentedControl
              size="xs"
              mt="sm"
              mb="xs"
              fullWidth
              aria-label="Which matches"
              value={filter}
              onChange={(value) => setFilter(value as MatchFilter)}
              data={[
                { value: 'all', label: 'All' },
                { value: 'kept-out', label: `× Kept out ${filterMatches(rows, 'kept-out', lastResult).length}` },
                { value: 'overdue', label: `▲ Overdue ${filterMatches(rows, 'overdue', lastResult).length}` },
              ]}
            />
            <DataTable
              label="Matches"
              columns={columnsOf(lastResult)}
              rows={filterMatches(rows, filter, lastResult)}
              rowKey={matchKey}
              hasFilter
              onOpen={(row) => setOpen(matchKey(row))}
              fillsPage
            />
          </>
        );
      }}
    </Loaded>
  );
}

function SeasonFacts({ cell }: { readonly cell: CoverageCell }) {
  const noOdds = <span title="no such odds in the files">{MISSING}</span>;
  return (
    <Facts
      items={[
        ['Matches', `${formatCount(cell.matches)} of ${formatCount(cell.expected)}`],
        ['With a result', formatCount(cell.finished)],
        ['Teams', formatCount(cell.teams)],
        ['Closing odds', cell.closing > 0 ? formatCount(cell.closing) : noOdds],
        ['Pre-closing odds', cell.preClosing > 0 ? formatCount(cell.preClosing) : noOdds],
        ['Dates', `${cell.firstDate} to ${cell.lastDate}`],
      ]}
    />
  );
}
