import { beforeAll, describe, expect, it } from 'vitest';
import type { Rebuild, StrengthRow } from '../../../../src/renderer/src/contract-types';
import {
  MOST_TEAMS,
  historyAlt,
  historyTraces,
  linesOf,
  strongest,
} from '../../../../src/renderer/src/pages/models/over-time/history-traces';
import { rebuildInWords } from '../../../../src/renderer/src/pages/models/over-time/rebuild-words';
import type { Team } from '../../../../src/renderer/src/pages/models/model-types';
import {
  newestTeams,
  strengthAlt,
  strengthTraces,
  trailOf,
} from '../../../../src/renderer/src/pages/models/strengths/strength-traces';
import { teamColumns } from '../../../../src/renderer/src/pages/models/strengths/team-columns';
import { demoStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

/** Strengths by month as main keeps them of a model, and what making one month again finds. */
let history: readonly StrengthRow[];
let rebuilt: Rebuild;
beforeAll(async () => {
  const window = await openWindow(demoStore());
  const [model] = await window.ask('models.list', {});
  const { version } = model!;
  history = await window.ask('features.history', { version });
  rebuilt = await window.ask('features.rebuild', { version, date: history[0]!.date });
  await window.close();
});

const team = (name: string, change: Partial<Team> = {}): Team => ({
  name,
  attack: 0.2,
  defence: -0.1,
  effectiveMatches: 40,
  lastSeason: '2023-24',
  attackError: 0.1,
  defenceError: 0.05,
  goalsAlone: null,
  ...change,
});
const row = (date: string, name = 'Leeds', attack = 0.1): StrengthRow => ({
  date,
  team: name,
  attack,
  defence: -attack,
  homeAdvantage: 0.2,
});

describe('the map of strengths', () => {
  const teams = [team('Leeds', { attack: 0.4 }), team('Luton', { attack: -0.2, defence: 0.3 })];
  it('has a cross of 1.96 standard errors at each team', () => {
    const [trace] = strengthTraces({ teams, focus: null, trail: [] }).traces;
    expect(trace).toMatchObject({ x: [0.4, -0.2], y: [-0.1, 0.3], text: ['Leeds', 'Luton'] });
    expect(trace!['error_x']).toMatchObject({ array: [0.196, 0.196], visible: true });
    expect(trace!['error_y']).toMatchObject({ array: [0.098, 0.098] });
  });
  it('has no crosses for a model from before errors were kept', () => {
    const old = teams.map((each) => ({ ...each, attackError: null, defenceError: null }));
    const [trace] = strengthTraces({ teams: old, focus: null, trail: [] }).traces;
    expect(trace!['error_x']).toMatchObject({ visible: false });
  });
  it('draws lines through the averages of the teams shown', () => {
    const { layout } = strengthTraces({ teams, focus: null, trail: [] });
    const [across, up] = layout['shapes'] as { x0: number; y0: number }[];
    expect(across!.x0).toBeCloseTo(0.1, 12);
    expect(up!.y0).toBeCloseTo(0.1, 12);
  });
  it('sets the team in focus apart and draws its trail below it', () => {
    const trail = [row('2023-08-01'), row('2023-09-01'), row('2024-08-01')];
    const { traces } = strengthTraces({ teams, focus: 'Leeds', trail });
    expect(traces.map(({ mode }) => mode)).toEqual(['lines', 'markers+text', 'markers+text', 'markers+text']);
    expect(traces[1]!['text']).toEqual(['2023-08', '2024-08']);
    expect(traces.at(-1)!['text']).toEqual(['Leeds']);
  });
  it('keeps every interval within its axes', () => {
    const { layout } = strengthTraces({ teams, focus: null, trail: [] });
    const { range } = layout['xaxis'] as { range: [number, number] };
    expect(range[0]).toBeLessThan(-0.2 - 0.196);
    expect(range[1]).toBeGreaterThan(0.4 + 0.196);
  });
  it('shows the newest season first and says the strongest aloud', () => {
    const gone = team('Norwich', { lastSeason: '2021-22', attack: 2 });
    expect(newestTeams([...teams, gone]).map(({ name }) => name)).toEqual(['Leeds', 'Luton']);
    expect(strengthAlt(teams)).toBe(
      'Attack against defence of 2 teams. Strongest: Leeds, attack +0.40, defence −0.10; Luton, attack −0.20, defence +0.30.',
    );
  });
  it('can be drawn of nobody', () => {
    expect(() => strengthTraces({ teams: [], focus: null, trail: [] })).not.toThrow();
  });
});

describe('the table of strengths', () => {
  const headers = (teams: readonly Team[]) => teamColumns(teams).map(({ header }) => header);
  it('has what goals alone would say beside each strength, where anything else was looked at', () => {
    const told = team('Leeds', { goalsAlone: { attack: 0.31, defence: -0.2 } });
    const newcomer = team('Luton');
    expect(headers([newcomer])).not.toContain('Goals alone');
    expect(headers([newcomer, told]).slice(1, 7)).toEqual([
      ...['Attack', '± s.e.', 'Goals alone', 'Defence', '± s.e.', 'Goals alone'],
    ]);
    const column = teamColumns([told]).find(({ id }) => id === 'attack-goals-alone')!;
    expect(column.copies!.map(({ header }) => header)).toEqual(['Attack, goals alone']);
    expect([column.value(told), column.cell!(told), column.value(newcomer)]).toEqual([0.31, '+0.31', null]);
  });
});

describe('a trail', () => {
  const months = ['08', '09', '10'].flatMap((month) =>
    [2019, 2021, 2022, 2023].map((year) => row(`${year}-${month}-01`)),
  );
  const years = months.sort((a, b) => (a.date < b.date ? -1 : 1));
  it('is of the last three seasons, whole ones only', () => {
    expect(trailOf(years, 'Leeds').map(({ date }) => date.slice(0, 7))).toEqual([
      '2021-08',
      '2021-09',
      '2021-10',
      '2022-08',
      '2022-09',
      '2022-10',
      '2023-08',
      '2023-09',
      '2023-10',
    ]);
  });
  it('has nothing of a team that has been away for longer', () => {
    expect(trailOf([row('2015-08-01', 'Norwich'), ...years], 'Norwich')).toEqual([]);
    expect(trailOf(years, null)).toEqual([]);
  });
});

describe('strengths by month', () => {
  it('break where a team was elsewhere, and not over a summer', () => {
    const rows = [row('2020-05-01'), row('2020-08-01'), row('2022-08-01')];
    const [trace] = historyTraces(linesOf(rows, ['Leeds']), 'attack').traces;
    expect(trace!['y']).toEqual([0.1, 0.1, null, 0.1]);
    expect(trace!['connectgaps']).toBe(false);
  });
  it('give each line its own colour, dash and name at its end', () => {
    const lines = linesOf(history, strongest(history, MOST_TEAMS));
    const { traces, layout } = historyTraces(lines, 'defence');
    expect(traces).toHaveLength(MOST_TEAMS);
    const looks = traces.map((trace) => JSON.stringify(trace['line']));
    expect(new Set(looks).size).toBe(MOST_TEAMS);
    const names = (layout['annotations'] as { text: string }[]).map(({ text }) => text);
    expect(names).toEqual(lines.map((line) => line.team));
  });
  it('leave out a team without a month, and start with the strongest of the newest one', () => {
    const rows = [row('2024-04-01', 'Luton', 0.9), row('2024-05-01', 'Luton', -0.3), row('2024-05-01', 'Leeds', 0.3)];
    expect(linesOf(rows, ['Nobody', 'Luton']).map((line) => line.team)).toEqual(['Luton']);
    const attackers = rows.map((each) => ({ ...each, defence: 0 }));
    expect(strongest(attackers, 1)).toEqual(['Leeds']);
    expect(historyAlt(linesOf(rows, ['Luton']), 'attack')).toBe(
      'Attack by month. Luton: +0.90 on 2024-04-01, −0.30 on 2024-05-01.',
    );
  });
});

describe('a rebuilt snapshot', () => {
  const rebuild: Rebuild = { version: 'E0-1', snapshots: 1, rows: 20, differences: [] };
  it('is said to be the same, or which rows are not', () => {
    expect(rebuildInWords(rebuild, '2024-05-01')).toBe(
      'Made the snapshot of 2024-05-01 again from the stored data: 20 rows, every one the same to the last bit.',
    );
    const differences = Array.from({ length: 7 }, (_, index) => `2024-05-01 Team ${index}`);
    expect(rebuildInWords({ ...rebuild, snapshots: 3, differences }, null)).toMatch(
      /^Made all 3 snapshots again .* 20 rows, of which 7 rows differ: 2024-05-01 Team 0, .*Team 4 and 2 others\./,
    );
  });
  it('of a model whose data are as they were is the same', () => {
    const rows = history.filter(({ date }) => date === history[0]!.date).length;
    expect(rebuildInWords(rebuilt, history[0]!.date)).toBe(
      `Made the snapshot of ${history[0]!.date} again from the stored data: ${rows} rows, every one the same to the last bit.`,
    );
  });
  it('claims nothing when there was nothing to compare', () => {
    expect(rebuildInWords({ ...rebuild, rows: 0 }, null)).not.toMatch(/same/);
  });
});
