import { describe, expect, it } from 'vitest';
import { plainIsotonic } from '../../../src/main/core/calibration/isotonic';
import { packLower } from '../../../src/main/core/numeric/symmetric';
import { blockOf } from '../../../src/main/core/models/covariance';
import type { PoolMember } from '../../../src/main/core/sets/league-model';
import { poolOf } from '../../../src/main/core/training/pooled-league';
import { ENGINE_VERSION } from '../../../src/main/core/settings/settings';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { toIsoDate } from '../../../src/main/core/numeric/calendar';
import { MAX_FIXTURES } from '../../../src/main/core/words/limits';
import { computeAgain, demoBody, forge, manifestOf, type Forged, verifyReport } from '../../support/forge';
import { askScript, named, scriptAlone } from '../../support/script';
import { chance } from '../../support/two-divisions';

const script = scriptAlone();
const original = demoBody();
type Document = Forged['models'][number]['document'];
type Fixture = Forged['fixtures'][number];

/** A number between two, by what it is for. */
const between = (low: number, high: number, ...what: (string | number)[]): number =>
  low + (high - low) * chance(...what);

/** Fixtures of all kinds: known and unknown clubs, here and from the other league, priced well, badly and not at all. */
function fixturesOf(body: Forged, league: string, seed: string): Fixture[] {
  const document = body.models.find((each) => each.document.league === league)?.document;
  const other = body.models.find((each) => each.document.league !== league)!;
  const names = document?.teams.map(({ name }) => name) ?? ['One', 'Two', 'Three'];
  const strangers = other.document.teams.map(({ name }) => name).filter((name) => !names.includes(name));
  return Array.from({ length: MAX_FIXTURES }, (_, index): Fixture => {
    const of = (what: string) => chance(seed, index, what);
    const known = (what: string) => names[Math.floor(of(what) * names.length)]!;
    const stranger = strangers[index % strangers.length];
    const home = index % 5 === 1 && stranger ? stranger : index % 7 === 2 ? 'Nobody' : known('home');
    const away = index % 6 === 3 ? 'No one' : (names.find((name) => name !== home && name >= known('away')) ?? 'Else');
    const margin = index % 8 === 0 ? 1.4 : index % 8 === 1 ? 0.9 : 1.05;
    const shares = [of('p') + 0.02, of('q') + 0.02, of('r') + 0.02];
    const total = shares[0]! + shares[1]! + shares[2]!;
    const price = (share: number) => Math.max(1.01, total / (share * margin));
    const odds = { home: price(shares[0]!), draw: price(shares[1]!), away: price(shares[2]!) };
    const isFrom = home === stranger && document !== undefined;
    return {
      order: index + 1,
      date: toIsoDate(19_950 + index * 3),
      league,
      home,
      away,
      odds: index % 4 === 3 ? null : index % 16 === 6 ? { home: 1.001, draw: 40, away: 45 } : odds,
      typed: { league, home, away },
      ...(index % 3 === 1 ? { neutral: true as const } : {}),
      ...(isFrom ? { from: { home: { league: other.document.league, team: home, model: other.id } } } : {}),
    };
  });
}

/** The demo's report with other fixtures of one league, and a changed model of it. */
function reportOn(league: string, seed: string, change: (document: Document, body: Forged) => void): string {
  return forge(original, (body) => {
    const { covariance } = body.predictions[0]!.uncertainty!;
    const changed = body.models.find((each) => each.document.league === league) ?? body.models[0]!;
    change(changed.document, body);
    for (const { evidence } of body.models) delete evidence.standardErrors;
    body.fixtures = fixturesOf(body, league, seed);
    const pooled = body.pool && packLower(blockOf(poolOf('', body.pool.document.pool!).covariance, 'a', 'b'), 7);
    body.predictions = body.fixtures.map(({ order }) => ({
      ...body.predictions[0]!,
      order,
      uncertainty: { ...body.predictions[0]!.uncertainty!, covariance: pooled ? [...pooled] : covariance },
    }));
    computeAgain(body);
    delete body.picks;
  });
}

/** Codes of the fallbacks in a report. */
const fallbacksIn = (folder: string): Set<string> =>
  new Set(manifestOf(folder).content.predictions.flatMap(({ degradations }) => degradations.map(({ code }) => code)));

async function agreeOn(folder: string): Promise<number> {
  expect(verifyReport(folder).checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  const verdict = await askScript(script, folder);
  expect(verdict.checks.filter(({ verdict: each }) => each === 'failed')).toEqual([]);
  expect(named(verdict, 'not-checked')).not.toContain('probabilities');
  return verdict.largestDifference!;
}

const steep = (seed: string) => {
  const forecast = Array.from({ length: 400 }, (_, i) => (i + chance(seed, i)) / 400);
  return plainIsotonic({
    forecast: Float64Array.from(forecast),
    happened: Uint8Array.from(forecast, (p, i) => (chance(seed, i, 'y') < p ? 1 : 0)),
  });
};

describe('the second implementation comes to the numbers of the first', () => {
  it('on a fitted model, with every fallback there is', async () => {
    const folder = reportOn('DEMO', 'fitted', () => undefined);
    expect(await agreeOn(folder)).toBeLessThan(1e-13);
    const codes = [...fallbacksIn(folder)];
    expect(codes).toEqual(
      expect.arrayContaining(['no-odds', 'odds-refused', 'unseen-team', 'thin-history', 'stale-model']),
    );
    const { predictions } = manifestOf(folder).content;
    expect(predictions.filter(({ memory }) => memory).length).toBeGreaterThan(5);
  });

  it.each<[string, (document: Document) => void]>([
    ['without a memory', (document) => delete document.memory],
    [
      'that pools logarithms',
      (document) => Object.assign(document, { blend: 'log-pool', marketWeights: { B: 0.55, C: 0.7 } }),
    ],
    ['that does not say how it blends', (document) => delete document.blend],
    ['whose market has no weight', (document) => (document.marketWeights = { B: 0, C: 0 })],
    ['without lines from other leagues', (document) => delete document.moves],
    ['whose newcomers have no shrinkage', (document) => delete document.newcomers.shrinkage],
    ['whose rho is too low', (document) => (document.rho = -0.7)],
    ['whose rho is too high', (document) => (document.rho = 0.9)],
    ['of many goals', (document) => (document.mu += 1.6)],
    ['of few goals', (document) => (document.mu -= 2)],
    ['of eight goals at most', (document) => (document.maxGoals = 8)],
    [
      'calibrated by steps',
      ({ calibrators }) => {
        for (const set of ['A', 'B', 'C'] as const) {
          const maps = { home: steep(`${set}h`), draw: steep(`${set}d`), away: steep(`${set}a`) };
          Object.assign(calibrators[set], { weight: 1, maps });
        }
      },
    ],
  ])('on a model %s', async (_, change) => {
    expect(await agreeOn(reportOn('DEMO', 'other', change))).toBeLessThan(1e-11);
  });

  it('moves rho where it leaves no chance', () => {
    expect(fallbacksIn(reportOn('DEMO', 'rho', (document) => (document.rho = -0.7)))).toContain('rho-clamped');
  });

  it('on the pooled league', async () => {
    const member = (index: number): PoolMember => ({
      id: hashOf(index),
      version: `L${index}`,
      league: `L${index}`,
      asOf: 19_840 + index,
      weight: between(100, 900, 'weight', index),
      mu: between(-0.1, 0.3, 'mu', index),
      homeAdvantage: between(0.1, 0.4, 'home', index),
      rho: between(-0.1, 0, 'rho', index),
      errors: [0.002, 0.0001, 0.003, 0.00005, -0.00002, 0.0009].map((error) => error * between(1, 2, 'error', index)),
      attack: between(0.02, 0.06, 'attack', index),
      defence: between(0.02, 0.06, 'defence', index),
      both: between(0.01, 0.03, 'both', index),
    });
    const members = Array.from({ length: 4 }, (_, index) => member(index));
    const pooled = (body: Forged, of = members) => {
      const id = hashOf({ engine: ENGINE_VERSION, pool: of.map((each) => each.id).sort() });
      const { document } = poolOf(ENGINE_VERSION, of);
      const version = `POOL-${toIsoDate(document.asOf)}-${id.slice(0, 8)}`;
      body.pool = { id, version, document: structuredClone(document) as Document };
    };
    const folder = reportOn('CUP', 'pool', (_, body) => pooled(body));
    expect(await agreeOn(folder)).toBeLessThan(1e-13);
    expect(fallbacksIn(folder)).toContain('no-model');
    const verdict = await askScript(
      script,
      forge(manifestOf(folder).content, (body) => (body.pool!.document.pool![0]!.weight *= 2)),
    );
    expect(named(verdict, 'failed')).toEqual(expect.arrayContaining(['pooled league', 'covariances']));
    await agreeOn(reportOn('CUP', 'one', (_, body) => pooled(body, members.slice(0, 1))));
  });
});
