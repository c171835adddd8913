import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { toLeagueSample, type PricedMatch } from '../../src/main/core/models/league-sample';
import { neighbourStrengths } from '../../src/main/core/models/neighbour-strengths';
import { walkPoint, walkPoints, type WalkPoint } from '../../src/main/core/validation/select-settings';
import { encodePhase, phaseKeys } from '../../src/main/jobs/walk-phases';
import { mapLeagues, PASTS, SETTINGS, WHOLE, type Leagues } from '../support/hindsight';
import { DIVISIONS, divisionLinks, firstDay, type Division } from '../support/two-divisions';

const POINT = SETTINGS.grid[0]!;
const DAYS = [firstDay('ONE', 3), firstDay('TWO', 5) + 11, firstDay('ONE', 9) + 21];

/** Phases of a walk with linked clubs: the key of each, its bytes as a hash, and its last day. */
function phasesOf(leagues: Leagues, division: Division, settings = SETTINGS, point = POINT) {
  const samples = new Map(DIVISIONS.map((each) => [each as string, toLeagueSample(leagues[each])]));
  const sample = samples.get(division)!;
  const neighbours = neighbourStrengths(sample, divisionLinks(division), samples);
  const { phases } = walkPoint(sample, point, settings, neighbours);
  const keys = phaseKeys(sample, point, settings, neighbours);
  return phases.map((phase, index) => ({
    key: keys[index]!,
    numbers: sha256(encodePhase(phase)),
    last: sample.day[phase.end - 1]!,
  }));
}

describe('a kept phase of a walk', () => {
  it('is found again where a day and all later ones are others, as long as it had ended', () => {
    for (const { of } of PASTS) {
      for (const day of DAYS) {
        const other = mapLeagues((matches) => of(matches, day));
        for (const division of DIVISIONS) {
          const ended = phasesOf(WHOLE, division).filter(({ last }) => last < day);
          expect(ended.length).toBeGreaterThan(1);
          expect(phasesOf(other, division).slice(0, ended.length)).toEqual(ended);
        }
      }
    }
  });

  it('is never taken for one of other numbers', () => {
    const [first] = WHOLE.ONE;
    const sample = toLeagueSample(WHOLE.ONE);
    const late = sample.day.findIndex((day, at) => day > firstDay('ONE', 5) && sample.home[at]! < sample.away[at]!);
    const changes: readonly Leagues[] = [
      ...[{ homeGoals: 8 }, { awayGoals: 8 }, { neutral: true }, { away: 'New' }, { day: first!.day + 1 }].map(
        (change): Leagues => ({
          ...WHOLE,
          ONE: WHOLE.ONE.map((match) => (match === first ? { ...match, ...change } : match)),
        }),
      ),
      // So late, and with the first of the two named first, that no club and no match gets another number.
      {
        ...WHOLE,
        ONE: WHOLE.ONE.map((match) => (match === sample.matches[late] ? { ...match, neutral: true } : match)),
      },
      // All of a season, so that the order of its matches stays.
      {
        ...WHOLE,
        ONE: WHOLE.ONE.map((match) => (match.day < firstDay('ONE', 1) ? { ...match, day: match.day - 1 } : match)),
      },
      // What a linked club had shown elsewhere is part of it, up to the season before the last.
      ...[1, 9].map((season): Leagues => ({
        ...WHOLE,
        TWO: WHOLE.TWO.map((match) =>
          match.day >= firstDay('TWO', season - 1) && match.day < firstDay('TWO', season)
            ? { ...match, homeGoals: 1 }
            : match,
        ),
      })),
    ];
    const others = [
      ...changes.map((leagues) => phasesOf(leagues, 'ONE')),
      phasesOf(WHOLE, 'ONE', { ...SETTINGS, fixed: { rho: 0 } }),
      phasesOf(WHOLE, 'ONE', { ...SETTINGS, maxGoals: 8 }),
      phasesOf(WHOLE, 'ONE', { ...SETTINGS, prior: { correlation: 0, rho: null } }),
      phasesOf(WHOLE, 'ONE', SETTINGS, { ...POINT, xi: 0.003 }),
      phasesOf(WHOLE, 'ONE', SETTINGS, { ...POINT, sigma: 0.5 }),
    ];
    const numbersOf = new Map(phasesOf(WHOLE, 'ONE').map(({ key, numbers }) => [key, numbers]));
    for (const phases of others) {
      expect(phases.some(({ key }) => !numbersOf.has(key))).toBe(true);
      for (const { key, numbers } of phases) expect(numbersOf.get(key) ?? numbers).toBe(numbers);
    }
  });
});

describe('keys of the phases of a walk', () => {
  const sample = toLeagueSample(WHOLE.ONE);
  const at = sample.day.findIndex((day) => day > firstDay('ONE', 5) + 30);
  const keysOf = (change: Partial<PricedMatch> = {}, point: WalkPoint = POINT, settings = SETTINGS) => {
    const changed = WHOLE.ONE.map((match) => (match === sample.matches[at] ? { ...match, ...change } : match));
    return phaseKeys(toLeagueSample(changed), point, settings, []);
  };
  const own = sample.matches[at]!;
  const memory: WalkPoint = walkPoints(SETTINGS).at(-1)!;
  const { counts } = own;
  const changes: [string, Partial<PricedMatch>][] = [
    ...(['shots', 'shotsOnTarget', 'corners'] as const).flatMap((channel): [string, Partial<PricedMatch>][] => {
      const [home, away] = counts![channel]!;
      return [
        [`${channel} at home`, { counts: { ...counts, [channel]: [home + 1, away] } }],
        [`${channel} away`, { counts: { ...counts, [channel]: [home, away + 1] } }],
        [`no ${channel}`, { counts: { ...counts, [channel]: null } }],
      ];
    }),
    ['a red card', { counts: { ...counts, redCards: counts!.redCards![0] > 0 ? [0, 0] : [1, 0] } }],
    ['nothing counted', { counts: null }],
  ];
  const odds: [string, Partial<PricedMatch>][] = [
    ['no odds', { odds: null }],
    ...(['home', 'draw', 'away'] as const).map((side): [string, Partial<PricedMatch>] => [
      `other odds: ${side}`,
      { odds: { ...own.odds!, [side]: 5.5 } },
    ]),
  ];
  const isOther = (keys: readonly string[], before: readonly string[]) => keys.map((key, i) => key !== before[i]);
  const fromTheSixth = sample.seasons.map((_, season) => season >= 5);

  it.each(changes)('are others from its season on with %s, of the goal model and of the memory', (_, change) => {
    expect(isOther(keysOf(change), keysOf())).toEqual(fromTheSixth);
    expect(isOther(keysOf(change, memory), keysOf({}, memory))).toEqual(fromTheSixth);
  });

  it.each(odds)('with %s are others of the memory alone', (_, change) => {
    expect(keysOf(change)).toEqual(keysOf());
    expect(isOther(keysOf(change, memory), keysOf({}, memory))).toEqual(fromTheSixth);
  });

  it('know nothing of counts where goals alone are looked at', () => {
    const alone = { ...SETTINGS, channels: null };
    for (const [, change] of changes) expect(keysOf(change, POINT, alone)).toEqual(keysOf({}, POINT, alone));
  });

  it('are those of their channels, weights, shares and memory', () => {
    const { channels } = SETTINGS;
    const heavier = { ...SETTINGS, memory: { ...SETTINGS.memory!, omega: 21 } };
    const all = [
      keysOf(),
      keysOf({}, { ...POINT, omega: 2 }),
      keysOf({}, { ...POINT, kappa: 0.8 }),
      keysOf({}, POINT, { ...SETTINGS, channels: { ...channels!, redCardWeight: 0.6 } }),
      keysOf({}, POINT, { ...SETTINGS, channels: null }),
      keysOf({}, memory),
      keysOf({}, memory, heavier),
    ];
    for (const season of sample.seasons.keys()) expect(new Set(all.map((keys) => keys[season])).size).toBe(all.length);
    expect(keysOf({}, POINT, heavier)).toEqual(keysOf());
  });
});
