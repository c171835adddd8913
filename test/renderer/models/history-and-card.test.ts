import { describe, expect, it } from 'vitest';
import {
  cardScores,
  INTENDED_USE,
  limitsOf,
  settingsInWords,
} from '../../../src/renderer/src/pages/models/card/card-words';
import { baselineAlt, goalTraces, rateTraces } from '../../../src/renderer/src/pages/models/form/baseline-traces';
import { formColumns, resultInWords } from '../../../src/renderer/src/pages/models/form/form-columns';
import {
  comparisonInWords,
  parameterRows,
  teamDifferences,
} from '../../../src/renderer/src/pages/models/history/comparison-words';
import { MODELS } from '../fake-data';
import { baselinesOf } from '../fake-features';
import { compareFakes, detailOf } from '../fake-models';

const DETAIL = detailOf(MODELS[0]!);
const OLD = detailOf(MODELS.find((model) => model.league === 'E0' && model.preset === 'specification')!);
const UNSCORED = detailOf(MODELS.find((model) => model.validation === null)!);

describe('two versions side by side', () => {
  const comparison = compareFakes(detailOf(MODELS[1]!), DETAIL);
  it('list teams by the size of their change, those only one knows at the end', () => {
    const teams = teamDifferences(comparison);
    const sizes = teams.map((team) => team.size ?? -1);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(teams.at(-1)).toMatchObject({ name: 'Luton', size: null });
    expect(comparisonInWords(comparison)).toMatch(
      /changed most, by 0\.0\d log goals\. Only one of the two knows Luton\.$/,
    );
  });
  it('have the difference of the second from the first, or none', () => {
    const [first] = MODELS;
    const rows = parameterRows({
      ...comparison,
      parameters: [
        { name: 'xi', first: 0.001, second: 0.003 },
        { name: 'sigma', first: null, second: 0.3 },
      ],
    });
    expect(rows[0]!.difference).toBeCloseTo(0.002, 12);
    expect(rows[0]!.format(rows[0]!.first)).toBe('0.0010');
    expect(rows[1]!.difference).toBeNull();
    const other = { ...first!, validation: { ...first!.validation!, n: 1 } };
    expect(comparisonInWords({ ...comparison, second: other })).toMatch(/scores are of different matches/);
  });
  it('say so when nothing changed', () => {
    expect(comparisonInWords({ ...comparison, teams: [] })).toMatch(/^No strength changed\./);
  });
});

describe('form in words', () => {
  it('says a result as a person would', () => {
    const result = { date: '2024-05-19', opponent: 'Everton', goalsFor: 2, goalsAgainst: 0 } as const;
    expect(resultInWords({ ...result, venue: 'home', result: 'W' })).toBe('won 2–0 at home to Everton, 2024-05-19');
    expect(resultInWords({ ...result, venue: 'away', result: 'L', goalsFor: 0, goalsAgainst: 1 })).toBe(
      'lost 0–1 away to Everton, 2024-05-19',
    );
  });
  it('has no number, and no zero, for a team without a match', () => {
    const values = formColumns(5).map((column) => column.value({ history: 'none', team: 'Luton' }));
    expect(values).toEqual(['Luton', ...Array<null>(values.length - 1).fill(null)]);
  });
});

describe('baselines by season', () => {
  const { seasons } = baselinesOf('E0');
  it('have a line an outcome and one a side, each with all seasons', () => {
    const rates = rateTraces(seasons).traces;
    expect(rates.map(({ name }) => name)).toEqual(['home', 'draw', 'away']);
    for (const trace of [...rates, ...goalTraces(seasons).traces]) expect(trace['x']).toHaveLength(seasons.length);
    expect(rates[0]!['y']).toEqual(seasons.map((season) => season.rates.home));
  });
  it('can be drawn of no season, and read aloud', () => {
    expect(() => rateTraces([])).not.toThrow();
    expect(baselineAlt([])).toBe('No season yet.');
    expect(baselineAlt(seasons)).toMatch(/^2003-04: home .*; 2023-24: home /);
  });
});

describe('the model card', () => {
  it('puts every set beside base rates and market, and neither beside itself', () => {
    const rows = cardScores(DETAIL.model.validation!);
    expect(rows.map(({ name }) => name)).toEqual(['Set A', 'Set B', 'Set C', 'Set G', 'Market', 'Base rates']);
    expect(rows[1]!.againstMarket).toBeCloseTo(0.9696 - 0.9621, 12);
    expect(rows[4]).toMatchObject({ before: null, againstMarket: null });
    expect(rows[5]).toMatchObject({ before: null, againstBase: null });
  });
  it('owns up to what the model cannot say', () => {
    const limits = limitsOf(DETAIL).join('\n');
    expect(limits).toMatch(/parameters alone/);
    expect(limits).toMatch(/set B is worse by 0\.0075/);
    expect(limits).toMatch(/walk-forward: each of 5\u202f614 matches/);
    expect(limits).toMatch(/Calibration leaves set C unchanged: no weight lowered/);
    expect(limits).toMatch(/ρ was never held at its bound/);
  });
  it('tells what an older or a thin model has not got, instead of leaving it out', () => {
    expect(limitsOf(OLD)).toContain('No standard errors: trained before they were kept.');
    expect(limitsOf(OLD).join()).toMatch(/is not known: trained before it was counted/);
    expect(limitsOf(UNSCORED).join()).toMatch(/Not scored: not enough seasons/);
    expect(limitsOf({ ...DETAIL, model: { ...DETAIL.model, stale: true } }).join()).toMatch(/has not seen/);
    expect(limitsOf({ ...DETAIL, rhoClamped: 7 }).join()).toMatch(/in 7 forecasts/);
  });
  it('uses no word that promises', () => {
    const text = [DETAIL, OLD, UNSCORED]
      .flatMap((detail) => [...limitsOf(detail), ...settingsInWords(detail).flat(), ...INTENDED_USE])
      .join(' ');
    expect(text).not.toMatch(/\b(accura\w+|sure\w*|lock|guarante\w+|tips?|bets?|betting|stakes?|winners?)\b/i);
  });
});
