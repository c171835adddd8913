import { VisuallyHidden } from '@mantine/core';
import { MISSING, formatCount, formatFixed } from '../../../text/format';
import type { Column } from '../../../ui/table/table-column';
import type { FormResult, TeamFormRow } from '../../../contract-types';
import classes from './form-columns.module.css';

type Known = Extract<TeamFormRow, { history: 'some' }>;
const known = (row: TeamFormRow): Known | null => (row.history === 'some' ? row : null);

const WORD: Record<FormResult['result'], string> = { W: 'won', D: 'drew', L: 'lost' };

/** `won 2–0 at home to Everton, 2024-05-19`. */
export const resultInWords = ({ result, goalsFor, goalsAgainst, venue, opponent, date }: FormResult): string =>
  `${WORD[result]} ${goalsFor}–${goalsAgainst} ${venue === 'home' ? 'at home to' : 'away to'} ${opponent}, ${date}`;

/** Letters newest first, each with what happened on it; spoken as words. */
function Results({ results }: { readonly results: readonly FormResult[] }) {
  return (
    <span className={classes.results}>
      {results.map((result) => (
        <span key={`${result.date} ${result.opponent}`} title={resultInWords(result)}>
          <span aria-hidden data-result={result.result} className={classes.result}>
            {result.result}
          </span>
          <VisuallyHidden>{resultInWords(result)}; </VisuallyHidden>
        </span>
      ))}
    </span>
  );
}

interface Group {
  readonly name: string;
  readonly title: string;
}
const lasts = (last: number): Group => ({ name: `Of the last ${last}`, title: `Of the last ${last} matches` });
/** Matches at one ground: as many again, so their points are no part of those of the last matches. */
const venues = (last: number): Group => ({
  name: 'Points by ground',
  title: `Of the last ${last} matches at home, and of the last ${last} away`,
});
const WEIGHTED: Group = {
  name: 'Goals a match, weighted',
  title: 'Over all earlier matches, each counted with its weight by age',
};

const number = (
  group: Group,
  id: string,
  header: string,
  value: (row: Known) => number,
  decimals = 0,
): Column<TeamFormRow> => ({
  id,
  group: group.name,
  header,
  title: group.title,
  align: 'right',
  value: (row) => {
    const some = known(row);
    return some && value(some);
  },
  cell: (row) => {
    const some = known(row);
    return some ? formatFixed(value(some), decimals) : <None />;
  },
});

const None = () => <span title="no match before this day">{MISSING}</span>;

/** Form of a league's teams over their last matches. @param last how many */
export const formColumns = (last: number): readonly Column<TeamFormRow>[] => [
  { id: 'team', header: 'Team', value: (row) => row.team, isSticky: true },
  {
    id: 'results',
    header: `Last ${last}, newest first`,
    title: 'Won, drew, lost',
    value: (row) =>
      known(row)
        ?.results.map(({ result }) => result)
        .join('') ?? null,
    cell: (row) => (row.history === 'some' ? <Results results={row.results} /> : 'no match yet'),
  },
  number(lasts(last), 'points', 'Points', (row) => row.totals.points),
  number(lasts(last), 'for', 'Goals for', (row) => row.totals.goalsFor),
  number(lasts(last), 'against', 'Against', (row) => row.totals.goalsAgainst),
  number(venues(last), 'home', `Last ${last} at home`, (row) => row.home.points),
  number(venues(last), 'away', `Last ${last} away`, (row) => row.away.points),
  number(WEIGHTED, 'weighted-for', 'For', (row) => row.weighted.goalsFor, 2),
  number(WEIGHTED, 'weighted-against', 'Against', (row) => row.weighted.goalsAgainst, 2),
  number(WEIGHTED, 'effective', 'Matches', (row) => row.weighted.effectiveMatches, 1),
  {
    id: 'last',
    header: 'Last match',
    title: 'The day of its last match in this league’s data',
    value: (row) => known(row)?.results[0]?.date ?? null,
    cell: (row) => known(row)?.results[0]?.date ?? <None />,
  },
  {
    id: 'recent',
    header: 'In 30 days',
    title: 'Matches of the 30 days before this day',
    align: 'right',
    value: (row) => known(row)?.recentMatches ?? null,
    cell: (row) => (row.history === 'some' ? formatCount(row.recentMatches) : <None />),
  },
];
