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

export const TEAM_COLUMNS: readonly Column<Team>[] = [
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
