import { beforeAll, describe, expect, it } from 'vitest';
import type { DriftAnswer, ScoresAnswer, SlatesAnswer } from '../../../../src/renderer/src/contract-types';
import {
  evidenceAlt,
  evidenceTraces,
  heightOf,
} from '../../../../src/renderer/src/pages/reliability/over-time/evidence-traces';
import {
  MEASURES,
  isDrawn,
  periodAlt,
  periodTraces,
} from '../../../../src/renderer/src/pages/reliability/over-time/period-traces';
import { PERIODS, PERIOD_GOALS } from '../../../../src/renderer/src/pages/reliability/over-time/period-columns';
import {
  comparisonAlt,
  comparisonTraces,
} from '../../../../src/renderer/src/pages/reliability/scores/comparison-traces';
import { formatEstimate } from '../../../../src/renderer/src/pages/reliability/scores/estimate-column';
import { slateAlt, slateRows, slateTraces } from '../../../../src/renderer/src/pages/reliability/slates/slate-traces';
import { toTsv } from '../../../../src/renderer/src/ui/table/table-column';
import { demoStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

let drift: DriftAnswer;
let scores: ScoresAnswer;
let slates: SlatesAnswer;
beforeAll(async () => {
  const window = await openWindow(demoStore());
  drift = await window.ask('reliability.drift', { selection: {}, set: 'B' });
  scores = await window.ask('reliability.scores', { selection: {}, set: 'B' });
  slates = await window.ask('reliability.slates', { selection: {}, size: 13 });
  await window.close();
});

describe('the drift test', () => {
  it('is drawn with both thresholds in sight, however far the evidence has sunk', () => {
    const { layout, traces } = evidenceTraces(drift.outcomes);
    expect(traces).toHaveLength(4);
    const [low, high] = (layout.yaxis as { range: number[] }).range;
    expect(high).toBeGreaterThan(heightOf(Math.log(60)));
    for (const { points } of drift.outcomes)
      for (const { log } of points) expect(heightOf(log) > low! && heightOf(log) < high!).toBe(true);
    const said = JSON.stringify(layout.annotations);
    for (const name of ['alarm, ln 60', 'watch, ln 15', 'home wins', 'draws', 'away wins'])
      expect(said).toContain(name);
  });
  it('marks and tells the first crossing', () => {
    const [home, ...rest] = drift.outcomes;
    const fired = [{ ...home!, crossedOn: '2020-02-01', largestLog: 6 }, ...rest];
    expect(evidenceTraces(fired).traces.at(-1)).toMatchObject({ x: ['2020-02-01'], y: [heightOf(Math.log(60))] });
    expect(evidenceAlt(fired)).toMatch(/^home wins: at most 6\.00, alarm first reached on 2020-02-01; draws: at most /);
    expect(evidenceAlt([{ ...home!, crossedOn: null, largestLog: 3 }])).toMatch(/above watch, never at the alarm$/);
  });
});

describe('periods', () => {
  it.each(MEASURES)('draw %s of each season that has enough matches', (measure) => {
    const { traces } = periodTraces(drift.seasons, measure);
    for (const { x } of traces) expect(x).toEqual(drift.seasons.map(({ period }) => period));
    expect(periodAlt(drift.seasons, measure)).toMatch(/; lowest .*, highest /);
  });
  it('show goals and home advantage as they came beside what was expected', () => {
    const [season] = drift.seasons;
    const [came, expected] = periodTraces(drift.seasons, 'homeAdvantage').traces;
    expect(came).toHaveProperty('error_y');
    expect([(came!.y as number[])[0], (expected!.y as number[])[0]]).toEqual([
      season!.homeAdvantage.observed.value,
      season!.homeAdvantage.expected,
    ]);
    const unknown = { ...season!, goals: { n: 0, expected: null, observed: { value: null, low: null, high: null } } };
    expect(periodTraces([unknown], 'goals').traces.map(({ y }) => y)).toEqual([[null], [season!.expectedGoals]]);
    expect(toTsv(PERIOD_GOALS, [unknown])).toContain('2015-16');
  });
  it('leave small ones to the table', () => {
    const few = { ...drift.seasons[0]!, n: 5 };
    expect(isDrawn(few)).toBe(false);
    expect(periodTraces([few], 'skill').traces[0]).toMatchObject({ x: [] });
    expect(periodAlt([few], 'skill')).toMatch(/not enough matches/);
    expect(toTsv(PERIODS, [few]).split('\n')).toHaveLength(2);
  });
});

describe('comparisons', () => {
  it('are a row each, hollow where nobody can tell', () => {
    const { traces, layout } = comparisonTraces(scores.comparisons, 'Log loss');
    const [trace] = traces;
    expect(trace!.y).toHaveLength(8);
    const colors = (trace!.marker as { color: string[] }).color;
    scores.comparisons.forEach(({ verdict }, index) =>
      expect(colors[index]).toBe(verdict.kind === 'cannot-tell' ? '--surface' : '--accent'),
    );
    expect(layout.yaxis).toMatchObject({ categoryarray: expect.arrayContaining(['Market', 'Base rates']) as unknown });
    expect(comparisonAlt(scores.comparisons)).toMatch(/Base rates: \u22120\.\d{4} \[.*\], better$/);
  });
  it('carry their intervals', () => {
    expect(formatEstimate({ value: 0.97, low: 0.96, high: 0.98 }, 'score')).toBe('0.9700 [0.9600, 0.9800]');
    expect(formatEstimate({ value: 0.0861, low: null, high: null }, 'skill')).toBe('8.6');
    expect(formatEstimate({ value: null, low: null, high: null }, 'difference')).toBe('–');
  });
});

describe('slates', () => {
  it('are counted as they came beside what was expected', () => {
    const record = slates.records.find(({ set }) => set === 'B')!;
    const rows = slateRows(record);
    expect(rows).toHaveLength(14);
    expect(rows.reduce((total, { observed }) => total + observed, 0)).toBe(slates.slates);
    const [bars, line] = slateTraces(record).traces;
    expect(bars!.y).toEqual(record.observed);
    expect(line!.y).toEqual(record.expected);
    expect(slateAlt(record)).toMatch(/^\d+ right in \d+ slates?, expected/);
  });
});
