import { beforeAll, describe, expect, it } from 'vitest';
import type { FixtureExplanation, SetId } from '../../../../../src/renderer/src/contract-types';
import {
  chooseOutcome,
  chooseSet,
  explainChoice,
  forgetLast,
  lookAt,
  outcomeOf,
  takeLast,
} from '../../../../../src/renderer/src/pages/jackpots/explain/explain-choice';
import { heatAlt, heatRows, heatTraces } from '../../../../../src/renderer/src/pages/jackpots/explain/goal-heat';
import {
  lastSeasons,
  strengthRange,
  trailAlt,
  trailTraces,
} from '../../../../../src/renderer/src/pages/jackpots/explain/trail-traces';
import {
  waterfallAlt,
  waterfallRows,
  waterfallTraces,
} from '../../../../../src/renderer/src/pages/jackpots/explain/waterfall-traces';
import { demoStore } from '../../../../support/stores';
import { openWindow } from '../../../../support/window';

const OUTCOMES = ['home', 'draw', 'away'] as const;
const SETS: readonly SetId[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
/** Of the demo's jackpot: every fixture, with and without prices, and one that the pooled league forecasts. */
let explanations: readonly FixtureExplanation[];
let pooled: FixtureExplanation;
beforeAll(async () => {
  const window = await openWindow(demoStore());
  const [jackpot] = await window.ask('jackpots.list', {});
  const { id } = jackpot!;
  const { predictions } = await window.ask('jackpots.get', { id });
  explanations = await Promise.all(predictions.map(({ order }) => window.ask('jackpots.explain', { id, order })));
  const cup = { date: '2024-09-01', league: 'Some Cup', home: 'Foo <b>', away: 'Bar Town', odds: null };
  const draft = await window.ask('jackpots.create', { name: 'Cup', fixtures: [cup] });
  pooled = await window.ask('jackpots.explain', { id: draft.jackpot.id, order: 1 });
  await window.close();
});

describe('the waterfall', () => {
  it('goes from two average clubs to what is shown, each bar from where the one before it ended', () => {
    for (const explanation of [...explanations, pooled])
      for (const set of SETS)
        for (const outcome of OUTCOMES) {
          const rows = waterfallRows(explanation, set, outcome);
          expect(rows.map(({ kind }) => kind).join(' ')).toBe(`start ${'step '.repeat(9)}end`);
          for (const [at, { from, to, by }] of rows.entries()) {
            expect(to - from).toBeCloseTo(by, 12);
            if (at > 0) expect(from).toBeCloseTo(rows[at - 1]!.to, 12);
          }
          expect(rows.at(-1)!.to).toBe(explanation.fixture.sets[set]![outcome]);
        }
  });
  it('draws what adds as full bars, what takes away hatched, and both ends as marks with their interval', () => {
    const [explanation] = explanations;
    const rows = waterfallRows(explanation!, 'B', 'home');
    const interval = explanation!.fixture.intervals!.sets.B!.home;
    const { traces, layout } = waterfallTraces(rows, { outcome: 'home', market: 0.5, interval });
    const [adds, takes, ends] = traces as unknown as { x: number[]; base: number[]; marker: { pattern?: object } }[];
    expect(adds!.x.every((by) => by >= 0) && takes!.x.every((by) => by < 0)).toBe(true);
    expect(adds!.x.length + takes!.x.length).toBe(9);
    expect([adds!.marker.pattern, takes!.marker.pattern]).toEqual([undefined, expect.objectContaining({ shape: '/' })]);
    expect(ends!.x).toEqual([100 * rows[0]!.to, 100 * rows.at(-1)!.to]);
    const { xaxis, annotations } = layout as unknown as { xaxis: { range: number[] }; annotations: { text: string }[] };
    const places = rows.flatMap(({ from, to }) => [100 * from, 100 * to]).concat(50, 100 * interval.low);
    expect(Math.min(...places)).toBeGreaterThan(xaxis.range[0]!);
    expect(Math.max(...places)).toBeLessThan(xaxis.range[1]!);
    expect(annotations.map(({ text }) => text.split('  ')[0])).toEqual(rows.map(({ name }) => name));
  });
  it('names past prices where they stand in for a market, and the calibrators that then apply', () => {
    const remembered = explanations.filter(({ fixture }) => fixture.memory);
    expect(remembered.length).toBeGreaterThan(0);
    for (const explanation of remembered) {
      const { fixture, sets, words } = explanation;
      expect(fixture.market).toBeNull();
      expect(waterfallRows(explanation, 'B', 'home').map(({ name }) => name)).toContain('past prices');
      for (const set of ['B', 'C'] as const)
        expect(sets[set]!.calibrators.map((calibrator) => calibrator.set)).toEqual([set]);
      expect(words.B).not.toMatch(/\bmarket\b/);
    }
    const priced = explanations.find(({ fixture }) => fixture.market)!;
    expect(waterfallRows(priced, 'B', 'home').map(({ name }) => name)).toContain('market');
    expect(pooled.sets.B!.calibrators.map(({ set }) => set)).toEqual(['A']);
  });
  it('tells what goals alone would say of each club that the model knows', () => {
    for (const { home, away } of explanations)
      for (const { effectiveMatches, goalsAlone } of [home, away])
        expect(goalsAlone === null).toBe(effectiveMatches === null);
    expect(pooled.home.goalsAlone).toBeNull();
  });
  it('reads no name as markup, and tells each step but those of nothing', () => {
    const rows = waterfallRows(pooled, 'B', 'home');
    const { layout } = waterfallTraces(rows, { outcome: 'home', market: null, interval: null });
    expect(JSON.stringify(layout.annotations)).toContain('attack of Foo &lt;b>');
    const alt = waterfallAlt(rows, 'home');
    expect(alt).toMatch(
      /^Probability of a home win, from \d+\.\d\u202f% for two average clubs to .* in set B: home adv/,
    );
    expect(alt).not.toMatch(/attack|calibration/);
  });
});

describe('the goal matrix', () => {
  it('shows every score from 0–0 down and across, together 100 %', () => {
    for (const { fixture, scores } of explanations) {
      const { home, away } = fixture;
      const [{ z, x, y, text }] = heatTraces(scores.grid, home, away).traces as unknown as [
        { z: number[][]; x: string[]; y: string[]; text: string[][] },
      ];
      expect([x, y]).toEqual([x, x]);
      expect([x.length, x.at(0), x.at(-1)]).toEqual([10, '0', 'more']);
      expect(z.flat().reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      const { homeGoals, awayGoals, probability } = scores.likeliest[0]!;
      expect(z[homeGoals]![awayGoals]).toBe(probability);
      expect(text[homeGoals]![awayGoals]).toBe((100 * probability).toFixed(1));
      expect(text.flat()).not.toContain('0.0');
      expect(heatRows(scores.grid).map(({ line }) => line)).toEqual(scores.grid);
      expect(heatAlt(scores, home, away)).toContain(`Likeliest: ${homeGoals}–${awayGoals} `);
    }
  });
});

describe('the trail of strengths', () => {
  it('is that of three years, in a range that holds both clubs', () => {
    const { home, away } = explanations[0]!;
    const trails = [home, away].map(({ trail }) => lastSeasons(trail));
    const range = strengthRange(trails);
    for (const trail of trails) {
      expect(trail.length).toBeGreaterThan(20);
      expect(Date.parse(trail.at(-1)!.date) - Date.parse(trail[0]!.date)).toBeLessThan(3 * 366 * 86_400_000);
      for (const value of trail.flatMap(({ attack, defence }) => [attack, defence])) {
        expect(value).toBeGreaterThan(range[0]);
        expect(value).toBeLessThan(range[1]);
      }
    }
    expect(trailAlt(home.name, trails[0]!)).toMatch(/^.* from 202\d-\d\d to 2024-\d\d: attack from .*, defence from /);
  });
  it('has a hole where the club was elsewhere, and is none for a club without one', () => {
    const row = (date: string) => ({ date, attack: 0.1, defence: 0.2 });
    const [{ x, y }] = trailTraces([row('2022-05-01'), row('2023-08-01')], [-1, 1]).traces as unknown as [
      { x: string[]; y: (number | null)[] },
    ];
    expect([x, y]).toEqual([
      ['2022-05-01', '2023-08-01', '2023-08-01'],
      [0.1, null, 0.1],
    ]);
    expect([lastSeasons(pooled.home.trail), strengthRange([[], []])]).toEqual([[], [-1.2, 1.2]]);
    expect(trailAlt('Foo', [])).toBe('No earlier strengths of Foo.');
  });
});

describe('what is looked at', () => {
  it('stays from fixture to fixture: a set, and an outcome by name or the likeliest', () => {
    const final = { home: 0.2, draw: 0.3, away: 0.5 };
    expect(outcomeOf(explainChoice.getState().outcome, final)).toBe('away');
    chooseSet('E');
    chooseOutcome('draw');
    expect(explainChoice.getState()).toMatchObject({ set: 'E', outcome: 'draw' });
    expect(outcomeOf('draw', final)).toBe('draw');
  });
  it('is where a person comes back to, in that jackpot and once', () => {
    lookAt('one', 3);
    expect([takeLast('other'), takeLast('one')]).toEqual([null, 3]);
    forgetLast();
    expect(takeLast('one')).toBeNull();
  });
});
