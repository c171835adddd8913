import { formatCount, formatFixed, formatParameter, formatScore } from '../../../text/format';
import type { ModelComparison } from '../../../contract-types';

/** A named number in two versions; the difference is that of the second from the first. */
export interface ComparedRow {
  readonly name: string;
  readonly first: number | null;
  readonly second: number | null;
  readonly difference: number | null;
  readonly format: (value: number | null) => string;
}

const PARAMETER: Record<string, readonly [name: string, format: (value: number | null) => string]> = {
  xi: ['Decay ξ per day', (value) => formatParameter(value)],
  sigma: ['Prior σ', (value) => formatParameter(value, 2)],
  mu: ['Average log goals μ', (value) => formatFixed(value, 3)],
  homeAdvantage: ['Home advantage γ', (value) => formatFixed(value, 3)],
  rho: ['Low-score dependence ρ', (value) => formatFixed(value, 3)],
  matches: ['Matches', formatCount],
  effectiveMatches: ['Matches after weighting', (value) => formatFixed(value, 1)],
};

const toRow = (
  name: string,
  { first, second }: { readonly first: number | null; readonly second: number | null },
  format: ComparedRow['format'],
): ComparedRow => ({
  name,
  first,
  second,
  difference: first === null || second === null ? null : second - first,
  format,
});

export const parameterRows = ({ parameters }: ModelComparison): readonly ComparedRow[] =>
  parameters.map((row) =>
    toRow(PARAMETER[row.name]?.[0] ?? row.name, row, PARAMETER[row.name]?.[1] ?? formatParameter),
  );

export const scoreRows = ({ scores }: ModelComparison): readonly ComparedRow[] =>
  scores.map((row) => toRow(`Log loss of set ${row.name}`, row, formatScore));

export interface TeamDifference {
  readonly name: string;
  readonly attack: ComparedRow;
  readonly defence: ComparedRow;
  /** The larger of the two changes, without its sign; null where a version does not know the team. */
  readonly size: number | null;
}

/** Teams by the size of their change, largest first; those only one version knows at the end. */
export function teamDifferences({ teams }: ModelComparison): readonly TeamDifference[] {
  return teams
    .map(({ name, attack, defence }): TeamDifference => {
      const rows = { attack: toRow(name, attack, formatParameter), defence: toRow(name, defence, formatParameter) };
      const [a, d] = [rows.attack.difference, rows.defence.difference];
      return { name, ...rows, size: a === null || d === null ? null : Math.max(Math.abs(a), Math.abs(d)) };
    })
    .sort((a, b) => (b.size ?? -1) - (a.size ?? -1) || (a.name < b.name ? -1 : 1));
}

/** What changed most, in one sentence. */
export function comparisonInWords(comparison: ModelComparison): string {
  const teams = teamDifferences(comparison);
  const largest = teams[0];
  const unknown = teams.filter((team) => team.size === null);
  const setB = scoreRows(comparison).find(({ name }) => name.endsWith(' B'));
  const chosen = comparison.choices.filter(({ first, second }) => first !== second);
  return [
    ...chosen.map(({ name, first, second }) => `${name}: ${first} → ${second}.`),
    largest?.size
      ? `${largest.name} changed most, by ${formatFixed(largest.size, 2)} log goals.`
      : 'No strength changed.',
    unknown.length > 0 ? `Only one of the two knows ${unknown.map((team) => team.name).join(', ')}.` : '',
    setB && setB.difference !== null && comparison.first.validation?.n !== comparison.second.validation?.n
      ? 'The scores are of different matches: they are not comparable to the last digit.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
