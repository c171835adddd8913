import { MISSING, formatFixed, formatStrength } from '../../../text/format';
import type { Column } from '../../../ui/table/table-column';
import { NO_ERROR, type Team } from '../model-types';

const strength = (key: 'attack' | 'defence', header: string, title: string): readonly Column<Team>[] => [
  {
    id: key,
    header,
    title,
    align: 'right',
    value: (team) => team[key],
    cell: (team) => formatStrength(team[key]),
  },
  {
    id: `${key}-error`,
    header: '± s.e.',
    title: `Standard error of ${header.toLowerCase()}`,
    align: 'right',
    value: (team) => team[`${key}Error`],
    cell: (team) => <ErrorCell value={team[`${key}Error`]} />,
  },
];

/** A standard error, or an en dash that says why there is none. */
export function ErrorCell({ value, decimals = 2 }: { readonly value: number | null; readonly decimals?: number }) {
  return value === null ? (
    <span title={NO_ERROR} aria-label={`none: ${NO_ERROR}`} role="img">
      {MISSING}
    </span>
  ) : (
    <>{formatFixed(value, decimals)}</>
  );
}

/** What goals alone would say of a strength, beside what they say with everything counted. */
const goalsAlone = (key: 'attack' | 'defence'): Column<Team> => ({
  id: `${key}-goals-alone`,
  header: 'Goals alone',
  title: `${key === 'attack' ? 'Attack' : 'Defence'} as goals alone have it, without shots and corners`,
  align: 'right',
  value: (team) => team.goalsAlone?.[key] ?? null,
  copies: [
    {
      header: `${key === 'attack' ? 'Attack' : 'Defence'}, goals alone`,
      value: (team) => team.goalsAlone?.[key] ?? null,
    },
  ],
  cell: (team) => formatStrength(team.goalsAlone?.[key]),
});

/** The columns of these teams: what goals alone would say stands there only where anything else was looked at. */
export function teamColumns(teams: readonly Team[]): readonly Column<Team>[] {
  if (teams.every((team) => team.goalsAlone === null)) return TEAM_COLUMNS;
  return TEAM_COLUMNS.flatMap((column) => {
    const key = (['attack', 'defence'] as const).find((side) => column.id === `${side}-error`);
    return key ? [column, goalsAlone(key)] : [column];
  });
}

const TEAM_COLUMNS: readonly Column<Team>[] = [
  { id: 'name', header: 'Team', value: (team) => team.name, isSticky: true },
  ...strength('attack', 'Attack', 'Log goals; larger scores more'),
  ...strength('defence', 'Defence', 'Log goals; larger concedes fewer'),
  {
    id: 'sum',
    header: 'Sum',
    title: 'Attack plus defence',
    align: 'right',
    value: (team) => team.attack + team.defence,
    cell: (team) => formatStrength(team.attack + team.defence),
  },
  {
    id: 'effective',
    header: 'Eff. matches',
    title: 'Effective matches: each counted with its weight by age',
    align: 'right',
    value: (team) => team.effectiveMatches,
    cell: (team) => formatFixed(team.effectiveMatches, 1),
  },
  { id: 'lastSeason', header: 'Last season', value: (team) => team.lastSeason },
];
