import { beforeAll, describe, expect, it } from 'vitest';
import type { LeagueBaselines, ModelComparison, ModelDetail } from '../../../../src/renderer/src/contract-types';
import {
  cardScores,
  doubtInWords,
  INTENDED_USE,
  limitsOf,
  settingsInWords,
} from '../../../../src/renderer/src/pages/models/card/card-words';
import { baselineAlt, goalTraces, rateTraces } from '../../../../src/renderer/src/pages/models/form/baseline-traces';
import { formColumns, resultInWords } from '../../../../src/renderer/src/pages/models/form/form-columns';
import {
  comparisonInWords,
  parameterRows,
  teamDifferences,
} from '../../../../src/renderer/src/pages/models/history/comparison-words';
import { importSeason, trainSeasonBySeason } from '../../../support/small-leagues';
import { emptyStore } from '../../../support/stores';
import { openWindow, resultOf } from '../../../support/window';

const NEWCOMER = 'Ibbem';
/** A league trained season by season: a first version without scores, a second, and the newest, which knows a newcomer. */
let unscored: ModelDetail;
let before: ModelDetail;
let detail: ModelDetail;
let comparison: ModelComparison;
let baselines: LeagueBaselines;
/** The same after files were imported that leave something in doubt. */
let doubtful: ModelDetail;
beforeAll(async () => {
  const window = await openWindow(emptyStore());
  const versions = await trainSeasonBySeason(window, 'D2', NEWCOMER);
  const details = await Promise.all(versions.map((version) => window.ask('models.get', { version })));
  [unscored, before, detail] = details as [ModelDetail, ModelDetail, ModelDetail];
  comparison = await window.ask('models.compare', { first: versions[1]!, second: versions[2]! });
  baselines = await window.ask('features.baselines', { league: 'D2' });
  // The first match a day later with another score.
  await importSeason(window, {
    league: 'D2',
    start: 2021,
    clubs: ['Borlo', 'Cottum'],
    keep: (row) => row === 0,
    change: ([, ...cells]) => ['06/08/2021', ...cells.slice(0, 2), '9', ...cells.slice(3)],
  });
  const job = await window.run((ask) => ask('training.train', { leagues: ['D2'] }));
  doubtful = await window.ask('models.get', { version: resultOf(job, 'train').models[0]!.version });
  await window.close();
});
/** A model from before standard errors were kept and bounds counted. */
const old = (): ModelDetail => ({
  ...detail,
  teams: detail.teams.map((team) => ({ ...team, attackError: null, defenceError: null })),
  rhoClamped: null,
});

describe('two versions side by side', () => {
  it('list teams by the size of their change, those only one knows at the end', () => {
    const teams = teamDifferences(comparison);
    const sizes = teams.map((team) => team.size ?? -1);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(teams.at(-1)).toMatchObject({ name: NEWCOMER, size: null });
    expect(comparisonInWords(comparison)).toMatch(
      new RegExp(
        `^${teams[0]!.name} changed most, by 0\\.\\d\\d log goals\\. Only one of the two knows ${NEWCOMER}\\.`,
      ),
    );
  });
  it('have the difference of the second from the first, or none', () => {
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
    expect(comparison.first.validation!.n).not.toBe(comparison.second.validation!.n);
    expect(comparisonInWords(comparison)).toMatch(/scores are of different matches/);
    expect(comparisonInWords({ ...comparison, second: comparison.first })).not.toMatch(/different matches/);
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
  it('says of which matches points are, and the day of the last one instead of days to a day nobody named', () => {
    const columns = formColumns(5);
    const named = (id: string) => columns.find((column) => column.id === id)!;
    expect(named('points').group).toBe('Of the last 5');
    expect([named('home'), named('away')].map(({ group, header }) => `${group}: ${header}`)).toEqual([
      'Points by ground: Last 5 at home',
      'Points by ground: Last 5 away',
    ]);
    const results = [{ date: '2024-05-19' }, { date: '2024-05-11' }];
    expect(named('last').value({ history: 'some', team: 'Luton', results } as never)).toBe('2024-05-19');
  });
  it('has no number, and no zero, for a team without a match', () => {
    const values = formColumns(5).map((column) => column.value({ history: 'none', team: 'Luton' }));
    expect(values).toEqual(['Luton', ...Array<null>(values.length - 1).fill(null)]);
  });
});

describe('baselines by season', () => {
  it('have a line an outcome and one a side, each with all seasons', () => {
    const { seasons } = baselines;
    const rates = rateTraces(seasons).traces;
    expect(rates.map(({ name }) => name)).toEqual(['home', 'draw', 'away']);
    for (const trace of [...rates, ...goalTraces(seasons).traces]) expect(trace['x']).toHaveLength(seasons.length);
    expect(rates[0]!['y']).toEqual(seasons.map((season) => season.rates.home));
  });
  it('can be drawn of no season, and read aloud', () => {
    expect(() => rateTraces([])).not.toThrow();
    expect(baselineAlt([])).toBe('No season yet.');
    expect(baselineAlt(baselines.seasons)).toMatch(/^2019-20: home .*; 2021-22: home /);
  });
});

describe('the model card', () => {
  it('puts every set beside base rates and market, and neither beside itself', () => {
    const rows = cardScores(detail.model.validation!);
    expect(rows.map(({ name }) => name)).toEqual(['Set A', 'Set B', 'Set C', 'Set G', 'Market', 'Base rates']);
    const { sets, market } = detail.model.validation!;
    expect(rows[1]!.againstMarket).toBe(sets['B']!.logLoss - market.logLoss);
    expect(rows[4]).toMatchObject({ before: null, againstMarket: null });
    expect(rows[5]).toMatchObject({ before: null, againstBase: null });
  });
  it('owns up to what the model cannot say', () => {
    const { n, sets, market } = detail.model.validation!;
    const limits = limitsOf(detail).join('\n');
    expect(limits).toMatch(/parameters alone/);
    const difference = sets['B']!.logLoss - market.logLoss;
    expect(limits).toContain(`set B is ${difference > 0 ? 'worse' : 'better'} by ${Math.abs(difference).toFixed(4)}`);
    expect(limits).toContain(`walk-forward: each of ${n} matches`);
    expect(limits).toMatch(/Calibration leaves sets A, B, C.* unchanged: calibration is tried on/);
    expect(limits).toMatch(/ρ was never held at its bound/);
  });
  it('tells what an older or a thin model has not got, instead of leaving it out', () => {
    expect(limitsOf(old())).toContain('No standard errors: trained before they were kept.');
    expect(limitsOf(old()).join()).toMatch(/is not known: trained before it was counted/);
    expect(limitsOf(unscored).join()).toMatch(/Not scored: not enough seasons/);
    expect(before.model.stale).toBe(true);
    expect(limitsOf(before).join()).toMatch(/has not seen/);
    expect(limitsOf({ ...detail, rhoClamped: 7 }).join()).toMatch(/in 7 forecasts/);
  });
  it('tells how many doubts of a kind were open, with one of them', () => {
    expect([detail.doubts, doubtful.doubts.map(({ kind, count }) => [kind, count])]).toEqual([
      [],
      [['possible-double', 1]],
    ]);
    const [double] = doubtful.doubts as [ModelDetail['doubts'][number]];
    expect(doubtInWords(double)).toMatch(/^Possible doubles: 1\. It is: 2021-08-0\d Borlo – Cottum .*[^.]\.$/);
    expect(doubtInWords({ ...double, count: 2 })).toMatch(/^Possible doubles: 2\. One of them: .*[^.]\.$/);
  });
  it('says whose scores chose its constants', () => {
    const chosen = (change: Partial<ModelDetail>) =>
      new Map(settingsInWords({ ...detail, ...change })).get('Constants');
    expect(chosen({ chosenBy: ['D2'] })).toBe('chosen by the scores of all leagues trained together');
    expect(chosen({ chosenBy: [] })).toBe('chosen for this league by its scores');
    expect(chosen({ model: { ...detail.model, preset: 'specification' } })).toMatch(/^of the specification/);
    const limits = (chosenBy: string[]) => limitsOf({ ...detail, chosenBy, profile: [] }).join(' ');
    expect(limits([])).toContain('ξ and σ were not chosen on this league');
    expect(limits(['D2'])).toContain('too few match days to choose by');
  });
  it('uses no word that promises', () => {
    const text = [detail, old(), unscored]
      .flatMap((each) => [...limitsOf(each), ...settingsInWords(each).flat(), ...INTENDED_USE])
      .join(' ');
    expect(text).not.toMatch(/\b(accura\w+|sure\w*|lock|guarante\w+|tips?|bets?|betting|stakes?|winners?)\b/i);
  });
});
