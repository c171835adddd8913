import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import {
  FIRST_CHANNEL_MATCHES,
  GOALS_ALONE,
  SHOTS_AND_CORNERS,
  type ChannelRules,
} from '../../../src/main/core/models/channels';
import { CHANNELS } from '../../../src/main/core/words/channels';
import { covarianceOf } from '../../../src/main/core/models/covariance';
import { fitDixonColes, type DixonColesFit, type DixonColesOptions } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample, type FinishedMatch } from '../../../src/main/core/models/league-sample';
import { INFORMED_PRIOR } from '../../../src/main/core/models/prior';
import { counted } from '../../support/counted';
import { demoMatches, shuffled } from '../../support/leagues';

const plain = demoMatches(2);
const matches = counted(plain);
const asOf = Math.max(...matches.map(({ day }) => day)) + 1;
const OPTIONS: DixonColesOptions = { asOf, xi: 0.002, sigma: 0.3, prior: INFORMED_PRIOR, channels: SHOTS_AND_CORNERS };
const fit = (played: readonly FinishedMatch[], options: Partial<DixonColesOptions> = {}) =>
  fitDixonColes(toLeagueSample(played), { ...OPTIONS, ...options });
const numbersOf = (fitted: DixonColesFit) =>
  hashOf({ ...fitted, teams: [...fitted.teams], rhoInterval: { ...fitted.rhoInterval } });
const only = (channel: (typeof CHANNELS)[number]): ChannelRules => ({
  channels: SHOTS_AND_CORNERS.channels.filter((rule) => rule.channel === channel),
  redCardWeight: 1,
});

describe('a fit with channels', () => {
  it('is that of goals alone, bit for bit, where nobody counted', () => {
    const uncounted = [
      plain,
      plain.map((match) => ({ ...match, counts: null })),
      plain.map((m) => ({ ...m, counts: {} })),
    ];
    for (const played of uncounted) {
      expect(numbersOf(fit(played))).toBe(numbersOf(fit(plain, { channels: undefined })));
    }
    const missing = plain.map((match) => ({ ...match, counts: { shots: null, redCards: null } }));
    expect(numbersOf(fit(missing))).toBe(numbersOf(fit(plain, { channels: GOALS_ALONE })));
  });

  it('is that of goals alone, bit for bit, where only zeros were counted', () => {
    const zero = [0, 0] as const;
    const zeros = plain.map((match) => ({ ...match, counts: { shots: zero, shotsOnTarget: zero, corners: zero } }));
    const { channels, ...rest } = fit(zeros);
    expect(channels).toEqual([]);
    expect(hashOf(rest.attack)).toBe(hashOf(fit(plain).attack));
    expect([rest.mu, rest.homeAdvantage, rest.rho]).toEqual([fit(plain).mu, fit(plain).homeAdvantage, fit(plain).rho]);
  });

  it('ends at the maximum, with every channel and what it found', () => {
    const fitted = fit(matches);
    expect(fitted.gradientNorm).toBeLessThan(1e-9 * fitted.effectiveMatches);
    expect(fitted.channels.map(({ channel }) => channel)).toEqual(CHANNELS);
    for (const { base, conversion, matches: seen, effectiveMatches } of fitted.channels) {
      expect(seen).toBe(matches.length);
      expect(effectiveMatches).toBeLessThan(fitted.effectiveMatches);
      // Counts are turned into goals at the rate of goals, so an average team has as many of either.
      expect(base.home).toBeGreaterThan(0.7 * Math.exp(fitted.mu + fitted.homeAdvantage));
      expect(base.home).toBeLessThan(1.4 * Math.exp(fitted.mu + fitted.homeAdvantage));
      expect(conversion.home).toBeGreaterThan(0);
      expect(conversion.home).toBeLessThan(1);
    }
    expect(hashOf(fitted.attack)).not.toBe(hashOf(fit(plain).attack));
  });

  it('opens a channel with its thirtieth match, not before', () => {
    const first = (count: number) =>
      plain.map((match, index) =>
        index < count ? { ...match, counts: { shots: matches[index]!.counts.shots! } } : match,
      );
    const fewer = fit(first(FIRST_CHANNEL_MATCHES - 1));
    expect(FIRST_CHANNEL_MATCHES).toBe(30);
    expect(fewer.channels).toEqual([]);
    expect(hashOf(fewer.attack)).toBe(hashOf(fit(plain).attack));
    expect(fit(first(FIRST_CHANNEL_MATCHES)).channels).toHaveLength(1);
  });

  it('changes no bit when rows are shuffled or teams renamed', () => {
    const reverse = (name: string) => [...name].reverse().join('');
    const renamed = matches.map((match) => ({ ...match, home: reverse(match.home), away: reverse(match.away) }));
    const reference = { ...fit(matches), teams: [] };
    expect(numbersOf({ ...fit(shuffled(matches)), teams: [] })).toBe(numbersOf(reference));
    expect(numbersOf({ ...fit(renamed), teams: [] })).toBe(numbersOf(reference));
  });

  it('changes no bit when sides on neutral ground are named the other way round', () => {
    const neutral = matches.map((match, index) => ({ ...match, neutral: index % 4 === 0 }));
    const turned = neutral.map((match) => {
      if (!match.neutral) return match;
      const swap = <T>([a, b]: readonly [T, T]) => [b, a] as const;
      const { shots, shotsOnTarget, corners, redCards } = match.counts;
      return {
        ...match,
        home: match.away,
        away: match.home,
        homeGoals: match.awayGoals,
        awayGoals: match.homeGoals,
        counts: {
          shots: swap(shots!),
          shotsOnTarget: swap(shotsOnTarget!),
          corners: swap(corners!),
          redCards: swap(redCards!),
        },
      };
    });
    expect(numbersOf(fit(turned))).toBe(numbersOf(fit(neutral)));
    expect(numbersOf(fit(neutral))).not.toBe(numbersOf(fit(matches)));
  });

  it('tells clubs with equal scores apart by their counts, not by their names', () => {
    const day = (first: readonly [number, number], second: readonly [number, number]): FinishedMatch[] => [
      { day: 1, season: '2001-02', home: 'A', away: 'B', homeGoals: 1, awayGoals: 0, counts: { shots: first } },
      { day: 1, season: '2001-02', home: 'C', away: 'D', homeGoals: 1, awayGoals: 0, counts: { shots: second } },
    ];
    expect(toLeagueSample(day([9, 2], [4, 2])).teams.indexOf('C')).toBe(0);
    expect(toLeagueSample(day([4, 2], [9, 2])).teams.indexOf('A')).toBe(0);
  });

  it('moves a club towards what its counts say', () => {
    const club = matches[0]!.home;
    const more = matches.map((match) =>
      match.home === club
        ? { ...match, counts: { shots: [match.counts.shots![0] + 9, match.counts.shots![1]] as const } }
        : match,
    );
    const before = fit(matches, { channels: only('shots') });
    const after = fit(more, { channels: only('shots') });
    const attackOf = (fitted: DixonColesFit) => fitted.attack[fitted.teams.indexOf(club)]!;
    expect(attackOf(after)).toBeGreaterThan(attackOf(before) + 0.01);
  });

  it('counts a match with a red card for less, in goals too', () => {
    const shown = (cards: readonly [number, number]) =>
      plain.map((match, index) => (index < 50 ? { ...match, counts: { redCards: cards } } : match));
    const rules = { channels: [], redCardWeight: 0.7 };
    const none = fit(shown([0, 0]), { channels: rules, xi: 0 });
    expect(none.effectiveMatches).toBe(plain.length);
    expect(fit(shown([0, 1]), { channels: rules, xi: 0 }).effectiveMatches).toBeCloseTo(plain.length - 15, 9);
    expect(fit(shown([2, 0]), { channels: rules, xi: 0 }).effectiveMatches).toBeCloseTo(plain.length - 15, 9);
    expect(fit(shown([2, 0]), { channels: GOALS_ALONE, xi: 0 }).effectiveMatches).toBe(plain.length);
  });

  it('knows strengths better than goals alone do', () => {
    const sample = toLeagueSample(matches);
    const errorOf = (channels: ChannelRules) => {
      const options = { ...OPTIONS, channels };
      const { values } = covarianceOf(sample, fitDixonColes(sample, options), options);
      return values.at(-1)!;
    };
    expect(errorOf(SHOTS_AND_CORNERS)).toBeLessThan(errorOf({ ...GOALS_ALONE, redCardWeight: 0.7 }));
  });
});
