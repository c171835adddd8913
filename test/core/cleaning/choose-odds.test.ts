import { describe, expect, it } from 'vitest';
import { chooseOdds, type PriceColumns } from '../../../src/main/core/cleaning/choose-odds';
import type { CleaningIssue } from '../../../src/main/core/cleaning/issue';

const SOURCES: readonly PriceColumns[] = [
  { source: 'PSC', kind: 'closing', home: 0, draw: 1, away: 2 },
  { source: 'B365', kind: 'pre-closing', home: 3, draw: 4, away: 5 },
];
function choose(cells: readonly string[], sources = SOURCES) {
  const issues: CleaningIssue[] = [];
  const chosen = chooseOdds(
    sources,
    (index) => cells[index] ?? '',
    7,
    (issue) => issues.push(issue),
  );
  return { ...chosen, issues, rules: issues.map((issue) => `${issue.rule} ${issue.column ?? '-'}`) };
}

describe('chooseOdds', () => {
  it('takes the first whole triple and looks no further', () => {
    const chosen = choose(['2', '3.5', '3.75', 'junk', '', '0']);
    expect(chosen).toMatchObject({
      odds: { home: 2, draw: 3.5, away: 3.75 },
      source: 'PSC',
      kind: 'closing',
      rules: [],
    });
  });
  it('passes over an empty triple in silence', () => {
    expect(choose(['', ' ', '', '2', '3.5', '3.75'])).toMatchObject({ source: 'B365', kind: 'pre-closing', rules: [] });
  });
  it.each([
    [['0', '3.5', '3.75'], 'price-not-above-one PSCH'],
    [['2', '1', '3.75'], 'price-not-above-one PSCD'],
    [['2', '3.5', '#'], 'price-not-a-number PSCA'],
    [['2', '', '3.75'], 'odds-partial PSCH'],
    [['4', '5', '11'], 'overround-implausible PSCH'],
    [['1.35', '1.1', '1.35'], 'overround-implausible PSCH'],
  ])('reports %j and falls back', (cells, rule) => {
    const chosen = choose([...cells, '2', '3.5', '3.75']);
    expect(chosen).toMatchObject({ source: 'B365', rules: [rule] });
    expect(chosen.issues[0]).toMatchObject({ line: 7, severity: 'warning', action: 'cell-ignored' });
  });
  it('says once that a match has no odds, and only where the file has prices', () => {
    expect(choose([])).toMatchObject({ odds: null, source: null, kind: null, rules: ['odds-missing -'] });
    expect(choose([], [])).toMatchObject({ odds: null, rules: [] });
  });
});
