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
