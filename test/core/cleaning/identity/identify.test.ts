import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyMatches } from '../../../../src/main/core/cleaning/identity/identify';
import type { Told } from '../../../../src/main/core/cleaning/identity/told';
import { ASH, BIRCH, rest, told } from './statements';

/** Meetings of the two clubs: how many statements each has, and what it is suspected of. */
const meetings = (tellings: readonly Told[], around: readonly Told[] = rest) =>
  identifyMatches([...tellings, ...around])
    .filter(({ told: [first] }) => [first!.home, first!.away].every((club) => club === ASH || club === BIRCH))
    .map(({ told: own, suspicion }) => [own.length, suspicion])
    .sort();

describe('statements of two clubs', () => {
  it.each<[string, Told[], [number, string | null][]]>([
    ['one day apart, one score', [told('10 1-2 2-1'), told('11 1-2 2-1', { file: 2 })], [[2, null]]],
    ['three days apart', [told('10 1-2 2-1'), told('13 1-2 2-1', { file: 2 })], [[2, null]]],
    [
      'four days apart',
      [told('10 1-2 2-1'), told('14 1-2 2-1', { file: 2 })],
      [
        [1, 'repeat-suspected'],
        [1, null],
      ],
    ],
    [
      'by way of one between',
      [told('10 1-2 2-1'), told('13 1-2 2-1', { file: 2 }), told('16 1-2 2-1', { file: 3 })],
      [[3, null]],
    ],
    [
      'a postponed one that was played two days later',
      [told('10 1-2', { status: 'postponed' }), told('12 1-2 0-0', { file: 2 })],
      [[2, null]],
    ],
    ['one without a score', [told('10 1-2'), told('12 1-2 0-0', { file: 2 })], [[2, null]]],
    [
      'one day, two files, two scores: a correction',
      [told('10 1-2 2-1'), told('10 1-2 2-2', { file: 2 })],
      [[2, null]],
    ],
    [
      'a day apart, two scores',
      [told('10 1-2 2-1'), told('11 1-2 2-2', { file: 2 })],
      [
        [1, 'duplicate-suspected'],
        [1, 'duplicate-suspected'],
      ],
    ],
    [
      'one file, a day apart, two scores',
      [told('10 1-2 2-1'), told('11 1-2 2-2')],
      [
        [1, 'duplicate-suspected'],
        [1, 'duplicate-suspected'],
      ],
    ],
    [
      'abandoned without a score and played two days later: two rows',
      [told('10 1-2', { file: 2, status: 'abandoned' }), told('12 1-2 2-1')],
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      'one file, one day, two scores',
      [told('10 1-2 2-1'), told('10 1-2 2-2')],
      [
        [1, 'duplicate-suspected'],
        [1, 'duplicate-suspected'],
      ],
    ],
    [
      'two legs of two files whose scores mirror each other half',
      [told('10 1-2 2-1'), told('12 2-1 1-3', { file: 2 })],
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      'two legs of two files whose scores mirror each other the other half',
      [told('10 1-2 2-1'), told('12 2-1 3-2', { file: 2 })],
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      'sides exchanged on a day in one file',
      [told('10 1-2 2-1'), told('10 2-1 1-2')],
      [
        [1, 'mirrored-suspected'],
        [1, 'mirrored-suspected'],
      ],
    ],
    [
      'sides exchanged in another file, nothing to tell by',
      [told('10 1-2 2-1'), told('10 2-1 1-2', { file: 2 })],
      [
        [1, 'mirrored-suspected'],
        [1, 'mirrored-suspected'],
      ],
    ],
    [
      'sides exchanged, the return match told',
      [told('10 1-2 2-1'), told('10 2-1 1-2', { file: 2 }), told('90 2-1 0-0')],
      [
        [1, null],
        [2, null],
      ],
    ],
    [
      'sides exchanged on neutral ground',
      [told('10 1-2 2-1', { neutral: true }), told('10 2-1 1-2', { file: 2 })],
      [[2, null]],
    ],
    ['sides exchanged, one to be played', [told('10 1-2 2-1'), told('10 2-1', { file: 2 })], [[2, null]]],
    [
      'two legs of one file',
      [told('10 1-2 1-1'), told('13 2-1 1-1')],
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      'a pairing again with its score',
      [told('10 1-2 2-1'), told('70 1-2 2-1')],
      [
        [1, 'repeat-suspected'],
        [1, null],
      ],
    ],
    [
      'a pairing again with another score',
      [told('10 1-2 2-1'), told('70 1-2 0-1')],
      [
        [1, null],
        [1, null],
      ],
    ],
    ['an earlier date still to be played', [told('10 1-2'), told('70 1-2 2-1', { file: 2 })], [[2, null]]],
    [
      'an earlier date of the same file',
      [told('10 1-2', { status: 'postponed' }), told('70 1-2 2-1')],
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      'a later date still to be played',
      [told('70 1-2'), told('10 1-2 2-1', { file: 2 })],
      [
        [1, null],
        [1, null],
      ],
    ],
    ['two dates still to be played', [told('10 1-2'), told('70 1-2', { file: 2 })], [[2, null]]],
    [
      'a cancelled match and a later one',
      [told('10 1-2', { status: 'cancelled' }), told('70 1-2 2-1', { file: 2 })],
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      'one number of a provider',
      [told('10 1-2', { providerId: '7' }), told('70 2-1 2-1', { file: 2, providerId: '7' })],
      [[2, null]],
    ],
    [
      'a person keeps one out',
      [told('10 1-2 2-1', { decision: 'exclude' }), told('11 1-2 2-2', { file: 2 })],
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      'a person lets one in',
      [told('10 1-2 2-1', { decision: 'include' }), told('11 1-2 2-2', { file: 2 })],
      [
        [1, 'duplicate-suspected'],
        [1, null],
      ],
    ],
    [
      'a person settles who was at home',
      [told('10 1-2 2-1', { decision: 'exclude' }), told('10 2-1 1-2')],
      [
        [1, null],
        [1, null],
      ],
    ],
  ])('%s', (_name, tellings, expected) => {
    expect(meetings(tellings)).toEqual([...expected].sort());
    expect(meetings([...tellings].reverse(), [...rest].reverse())).toEqual([...expected].sort());
  });

  it('keeps third and fourth meetings, also with one score, in a league that meets more than once a ground', () => {
    const twice = [...rest, ...rest.map((each) => ({ ...each, day: each.day + 200 }))];
    expect(
      meetings([told('10 1-2 1-1'), told('110 2-1 3-0'), told('210 1-2 1-1'), told('310 2-1 3-0')], twice),
    ).toEqual([
      [1, null],
      [1, null],
      [1, null],
      [1, null],
    ]);
  });

  it('suspects a repeat in the seasons only that meet once a ground, and only within one', () => {
    const repeat = [told('10 1-2 2-1'), told('70 1-2 2-1')];
    const plain = [
      [1, null],
      [1, null],
    ];
    expect(meetings(repeat, rest.slice(0, 4))).toEqual(plain); // Too little is told of this season.
    expect(meetings(repeat, rest.slice(0, 5)).map(([, suspicion]) => suspicion)).toContain('repeat-suspected');
    const often = rest.slice(0, 3).map((each) => ({ ...each, day: each.day + 30, homeGoals: 7 }));
    expect(meetings(repeat, [...rest, ...often])).toEqual(plain);
    expect(meetings([told('10 1-2 2-1'), told('470 1-2 2-1', { season: '2023-24' })])).toEqual(plain);
    const suspected = identifyMatches([...repeat, ...rest]).filter(({ suspicion }) => suspicion !== null);
    expect(suspected.map(({ told: [first] }) => first!.day)).toEqual([10]);
  });

  it('joins two dates still open in such a season only', () => {
    const open = [told('10 1-2'), told('60 1-2', { file: 2 })];
    expect(meetings(open)).toEqual([[2, null]]);
    expect(meetings(open, [])).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  it('counts as deciding what is played when fewer than half of the clubs still play', () => {
    const at = (day: number) =>
      meetings([told('10 1-2 2-1'), told(`${day} 1-2 2-1`)]).map(([, suspicion]) => suspicion);
    expect(at(408)).toContain('repeat-suspected'); // Six of ten play from day 405 on.
    expect(at(500)).toEqual([null, null]);
  });

  it('keeps a deciding match at the end of a season', () => {
    expect(meetings([told('10 1-2 2-1'), told('500 1-2 2-1')])).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  it('believes of two files with exchanged sides the one whose home sides score more, or that says more', () => {
    const sides = Array.from({ length: 20 }, (_, index) => [20 + 2 * index, 21 + 2 * index] as const);
    const season = (home: number, away: number, more: Partial<Told>) =>
      sides.map(([a, b], index) => told(`${10 + index} ${a}-${b} ${home}-${away}`, more));
    const exchanged = (rows: readonly Told[], more: Partial<Told>) =>
      rows.map((each) => ({
        ...each,
        home: each.away,
        away: each.home,
        homeGoals: each.awayGoals,
        awayGoals: each.homeGoals,
        ...more,
      }));
    const homes = (tellings: readonly Told[]) =>
      identifyMatches(tellings).map(({ told: own, exchanged: wrong, suspicion }) => [
        own.find((each) => !wrong.has(each))!.home % 2,
        suspicion,
      ]);
    const strong = season(3, 0, {});
    for (const both of [
      [...strong, ...exchanged(strong, { file: 2 })],
      [...exchanged(strong, { file: 0 }), ...strong],
    ]) {
      expect(homes(both)).toEqual(sides.map(() => [0, null]));
    }
    const level = season(1, 1, { detail: 1 });
    expect(homes([...level, ...exchanged(level, { file: 2, detail: 0 })])).toEqual(sides.map(() => [0, null]));
    const homeOf = (count: number) =>
      homes([...level.slice(0, count), ...exchanged(level.slice(0, count), { file: 2, detail: 0 })]);
    expect(homeOf(10)).toEqual(sides.slice(0, 10).map(() => [0, null]));
    expect(homeOf(9)).toHaveLength(18); // Too few to judge a file by.
    const bare = season(1, 1, {});
    const unclear = homes([...bare, ...exchanged(bare, { file: 2 })]);
    expect(unclear).toHaveLength(40);
    expect(unclear.every(([, suspicion]) => suspicion === 'mirrored-suspected')).toBe(true);
  });

  it('takes the sides of a day from the statement that has the score', () => {
    for (const [open, played] of [
      [told('10 2-1', { file: 1 }), told('10 1-2 3-1', { file: 2 })],
      [told('10 1-2', { file: 2 }), told('10 2-1 3-1', { file: 1 })],
    ] as const) {
      const [match, ...others] = identifyMatches([open, played]);
      expect(others).toEqual([]);
      expect([...match!.exchanged]).toEqual([open]);
    }
  });

  it('does not depend on the order of statements, and loses none', () => {
    const statement = fc.record({
      file: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 0, max: 12 }),
      sides: fc.boolean(),
      goals: fc.option(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (rows, random) => {
        const tellings = rows.map(({ file, day, sides, goals }) =>
          told(`${day} ${sides ? '1-2' : '2-1'}${goals ? ` ${goals.join('-')}` : ''}`, { file }),
        );
        // One file tells no match of one day twice: cleaning has settled that.
        const once = tellings.filter(
          (each, index) =>
            !tellings.slice(0, index).some((o) => o.file === each.file && o.day === each.day && o.home === each.home),
        );
        const shuffled = once
          .map((each) => ({ each, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const shape = (list: readonly Told[]) =>
          identifyMatches([...list, ...rest])
            .map(({ told: own, suspicion }) => [own.map((each) => JSON.stringify(each)).sort(), suspicion])
            .map((each) => JSON.stringify(each))
            .sort();
        expect(shape(shuffled)).toEqual(shape(once));
        expect(identifyMatches(once).reduce((sum, { told: own }) => sum + own.length, 0)).toBe(once.length);
      }),
      { numRuns: 2000 },
    );
  });
});
