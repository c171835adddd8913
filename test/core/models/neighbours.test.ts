import { describe, expect, it } from 'vitest';
import { toLeagueSample, type FinishedMatch } from '../../../src/main/core/models/league-sample';
import { neighbourStrengths, type LinkedTeam } from '../../../src/main/core/models/neighbour-strengths';
import { MoveRecord, NO_MOVES } from '../../../src/main/core/models/neighbours';
import { Newcomers, NO_RECORD } from '../../../src/main/core/models/newcomers';

const ORDINARY = { attack: -0.15, defence: -0.1 };

describe('how strength carries over', () => {
  it('is that of an ordinary newcomer while nobody has moved', () => {
    expect(new MoveRecord(NO_MOVES).expect({ attack: 0.4, defence: 0.2 }, ORDINARY, 3)).toEqual(ORDINARY);
  });

  it('approaches the line that many moves lie on, and never overshoots its slope', () => {
    const record = new MoveRecord(NO_MOVES);
    const slopes: number[] = [];
    for (let move = 0; move < 200; move += 1) {
      const x = ((move % 11) - 5) / 10;
      record.add({ attack: x, defence: -x }, { attack: 0.6 * x - 0.3, defence: -0.4 * x - 0.2 });
      slopes.push(record.slopes(3).attack);
    }
    expect(Math.max(...slopes)).toBeLessThan(0.6);
    expect(slopes.at(-1)).toBeCloseTo(0.6, 1);
    const { attack, defence } = record.expect({ attack: 0.5, defence: -0.5 }, ORDINARY, 3);
    expect(attack).toBeCloseTo(0, 1);
    expect(defence).toBeCloseTo(-0.4, 1);
  });
});

/** A league in which a team's goals follow from its level: the better one scores the difference more. */
function season(label: string, start: number, levels: Readonly<Record<string, number>>): FinishedMatch[] {
  const matches: FinishedMatch[] = [];
  const names = Object.keys(levels);
  for (const home of names) {
    for (const away of names) {
      if (home === away) continue;
      const edge = levels[home]! - levels[away]!;
      const day = start + matches.length * 3;
      matches.push({
        day,
        season: label,
        home,
        away,
        homeGoals: 1 + Math.max(0, edge),
        awayGoals: 1 + Math.max(0, -edge),
      });
    }
  }
  return matches;
}

describe('what a newcomer has shown elsewhere', () => {
  const top = (extra: string) => ({ Ash: 3, Beech: 2, Cedar: 1, [extra]: 0 });
  const upper = [
    ...season('2001-02', 1000, top('Elm')),
    ...season('2002-03', 1400, top('Fir')),
    ...season('2003-04', 1800, top('Gorse')),
  ];
  const lower = [
    ...season('2001-02', 1000, { Fir: 3, Gorse: 1, Hazel: 0, Ivy: 0 }),
    ...season('2002-03', 1400, { Gorse: 3, Elm: 2, Hazel: 0, Ivy: 0 }),
  ];
  const links = new Map<string, readonly LinkedTeam[]>(
    ['Elm', 'Fir', 'Gorse'].map((team) => [team, [{ league: 'LOW', team }]]),
  );
  const sample = toLeagueSample(upper);
  const others = new Map([['LOW', toLeagueSample(lower)]]);

  it('is its strength there when the season began, from matches before that day only', () => {
    const found = neighbourStrengths(sample, links, others);
    expect(found.map(({ season: number, team, from }) => [number, sample.teams[team], from])).toEqual([
      [1, 'Fir', 'LOW'],
      [2, 'Gorse', 'LOW'],
    ]);
    expect(found[0]!.attack).toBeGreaterThan(0.1);
    const later = lower.map((match) => (match.day >= 1400 ? { ...match, homeGoals: 9 } : match));
    const changed = neighbourStrengths(sample, links, new Map([['LOW', toLeagueSample(later)]]));
    expect(changed[0]).toEqual(found[0]);
    expect(changed[1]).not.toEqual(found[1]);
  });

  it('is nothing without links, for clubs that have not played there lately, and for teams that stay', () => {
    expect(neighbourStrengths(sample, new Map(), others)).toEqual([]);
    const stale = new Map([['LOW', toLeagueSample(lower.map((match) => ({ ...match, day: match.day - 900 })))]]);
    expect(neighbourStrengths(sample, links, stale)).toEqual([]);
    const stays = new Map<string, readonly LinkedTeam[]>([['Ash', [{ league: 'LOW', team: 'Hazel' }]]]);
    expect(neighbourStrengths(sample, stays, others)).toEqual([]);
  });

  it('moves the prior of a linked newcomer once others have moved before it, and of no other', () => {
    const neighbours = neighbourStrengths(sample, links, others);
    const newcomers = new Newcomers(sample, neighbours);
    const [fir, gorse, ash] = ['Fir', 'Gorse', 'Ash'].map((name) => sample.teams.indexOf(name));
    expect(newcomers.means(1).attack[fir!]).toBe(0);
    const strengths = Float64Array.from(sample.teams, () => -0.3);
    newcomers.learn(1, strengths, strengths);
    expect(newcomers.record.moves['LOW']!.count).toBe(1);
    const { attack } = newcomers.means(2);
    expect(attack[ash!]).toBe(0);
    expect(attack[gorse!]).toBeLessThan(newcomers.prior.attack);
    newcomers.resume(NO_RECORD);
    expect(newcomers.means(2).attack[gorse!]).toBe(0);
  });
});

describe('where a newcomer comes from', () => {
  const START = 2000;
  /** A league of Ash, Beech and Cedar, to which Elm comes in its second season, on the day `START`. */
  const own = toLeagueSample([
    ...season('2001-02', 1000, { Ash: 2, Beech: 1, Cedar: 0 }),
    ...season('2002-03', START, { Elm: 1, Ash: 2, Beech: 0 }),
  ]);
  /** Another league whose matches end some days before, of which Elm has played so many. */
  const elsewhere = (matches: number, daysBefore: number, goals = 1) => {
    const others = season('2001-02', 1500, { Fir: 1, Hazel: 0, Ivy: 2 });
    const played = Array.from({ length: matches }, (_, index): FinishedMatch => ({
      day: START - daysBefore,
      season: '2001-02',
      home: index % 2 === 0 ? 'Elm' : 'Fir',
      away: index % 2 === 0 ? 'Hazel' : 'Elm',
      homeGoals: goals,
      awayGoals: 1,
    }));
    return toLeagueSample([...others, ...played]);
  };
  const foundIn = (...leagues: (readonly [string, ReturnType<typeof elsewhere>])[]) =>
    neighbourStrengths(own, new Map([['Elm', leagues.map(([league]) => ({ league, team: 'Elm' }))]]), new Map(leagues));

  it('is a league where it played five matches or more within 400 days, before the day its season here begins', () => {
    expect(foundIn(['LOW', elsewhere(5, 100)])).toHaveLength(1);
    expect(foundIn(['LOW', elsewhere(4, 100)])).toEqual([]);
    expect(foundIn(['LOW', elsewhere(5, 400)])).toHaveLength(1);
    expect(foundIn(['LOW', elsewhere(5, 401)])).toEqual([]);
    expect(foundIn(['LOW', elsewhere(5, 1)])).toHaveLength(1);
    expect(foundIn(['LOW', elsewhere(5, 0)])).toEqual([]);
    const onTheDay = elsewhere(1, 0).matches.filter(({ day }) => day === START);
    expect(foundIn(['LOW', toLeagueSample([...elsewhere(4, 100).matches, ...onTheDay])])).toEqual([]);
  });

  it('is of several the one where it played last, whichever comes first by its code', () => {
    const [early, late] = [elsewhere(6, 200), elsewhere(6, 50)];
    expect(foundIn(['LOW', early], ['UP', late])[0]!.from).toBe('UP');
    expect(foundIn(['LOW', late], ['UP', early])[0]!.from).toBe('LOW');
  });

  it('has strengths of its own for attack and defence, by the matches before that day', () => {
    const [found] = foundIn(['LOW', elsewhere(8, 30, 3)]);
    expect(found!.attack).not.toBeCloseTo(found!.defence, 3);
    const since = elsewhere(8, -10, 9).matches.filter(({ day }) => day >= START);
    const later = toLeagueSample([...elsewhere(8, 30, 3).matches, ...since]);
    expect(foundIn(['LOW', later])[0]).toMatchObject({ attack: found!.attack, defence: found!.defence });
  });
});

it('a line of two moves is shrunk as worked by hand', () => {
  const record = new MoveRecord(NO_MOVES);
  record.add({ attack: 0.2, defence: 0 }, { attack: 0.1, defence: 0.3 });
  record.add({ attack: 0.4, defence: 0.2 }, { attack: 0.3, defence: 0.1 });
  // Attack: Σxy − ΣxΣy/n = 0.14 − 0.12 = 0.02, Σxx − (Σx)²/n = 0.02; three imagined movers add 3 · 0.04.
  expect(record.slopes(3).attack).toBeCloseTo(0.02 / 0.14, 12);
  expect(record.slopes(3).defence).toBeCloseTo(-0.02 / 0.14, 12);
  const { attack, defence } = record.expect({ attack: 0.5, defence: 0.3 }, ORDINARY, 3);
  expect(attack).toBeCloseTo((0.4 + 3 * -0.15) / 5 + (0.02 / 0.14) * (0.5 - 0.3), 12);
  expect(defence).toBeCloseTo((0.4 + 3 * -0.1) / 5 - (0.02 / 0.14) * (0.3 - 0.1), 12);
});
