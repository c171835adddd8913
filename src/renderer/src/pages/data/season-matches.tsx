import { useQuery, useServices } from '../../app/services-context';
import { DataTable } from '../../components/data-table';
import { Facts } from '../../components/facts';
import { MISSING, formatCount, formatOdds } from '../../components/format';
import { Loaded } from '../../components/loaded';
import type { Column } from '../../components/table-column';
import type { CoverageCell, MatchRow } from '../../contract-types';

const goals = (match: MatchRow): string | null =>
  match.homeGoals === null || match.awayGoals === null ? null : `${match.homeGoals}–${match.awayGoals}`;

const COLUMNS: readonly Column<MatchRow>[] = [
  { id: 'date', header: 'Date', value: (match) => match.date, cell: (match) => match.date.slice(5) },
  { id: 'home', header: 'Home', value: (match) => match.home },
  { id: 'score', header: 'Goals', align: 'center', value: goals },
  { id: 'away', header: 'Away', value: (match) => match.away },
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
  { id: 'file', header: 'File, line', value: (match) => `${match.file}, ${match.line}` },
];

/** One season as the store holds it: what is there, and every match with where it came from. */
export function SeasonMatches({ cell }: { readonly cell: CoverageCell }) {
  const { api } = useServices();
  const matches = useQuery(`${cell.league} ${cell.season} ${cell.matches}`, () =>
    api['data.matches']({ league: cell.league, season: cell.season }),
  );
  return (
    <>
      <Facts
        items={[
          ['Matches', `${formatCount(cell.matches)} of ${formatCount(cell.expected)}`],
          ['With a result', formatCount(cell.finished)],
          ['Teams', formatCount(cell.teams)],
          ['Closing odds', cell.closing > 0 ? formatCount(cell.closing) : MISSING],
          ['Pre-closing odds', cell.preClosing > 0 ? formatCount(cell.preClosing) : MISSING],
          ['Dates', `${cell.firstDate} to ${cell.lastDate}`],
        ]}
      />
      <div style={{ height: 12 }} />
      <Loaded what="the matches" resource={matches}>
        {(rows) => (
          <DataTable
            label="Matches"
            columns={COLUMNS}
            rows={rows}
            rowKey={(match) => `${match.file}:${match.line}`}
            hasFilter
            maxHeight="calc(100vh - 400px)"
          />
        )}
      </Loaded>
    </>
  );
}
