import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportColumn, ExportFilter } from '../../src/contract';
import { canonicalJson } from '../../src/main/audit/canonical-json';
import type { Services } from '../../src/main/capabilities/services';
import { EXPORT_TABLES, type ExportTableId } from '../../src/main/core/words/export-tables';
import { cellsOf, linesOf } from '../../src/main/export/tables/cells';
import { tableOf } from '../../src/main/export/tables/registry';
import { scopeOf } from '../../src/main/jobs/export-scope';
import { createCall } from '../../src/main/capabilities/answer';
import { decodeBlock } from '../../src/main/audit/forecast-block';
import { parseEvidence } from '../../src/main/audit/model-evidence';
import { parseModel } from '../../src/main/audit/model-document';
import { toColumns } from '../../src/main/core/validation/forecast-columns';
import { forecastRepository } from '../../src/main/db/repositories/forecasts';
import { modelRepository } from '../../src/main/db/repositories/models';
import { AWKWARD, fullStore } from '../support/exports';
import { demoStore } from '../support/stores';

let services: Services;
beforeAll(async () => {
  services = await fullStore();
});
afterAll(() => services.close());

const EVERYTHING: ExportFilter = { leagues: [], seasons: [], models: [], from: null, to: null };

/** The rows of a table under its filter, as cells, with how many it said there would be. */
function read(id: ExportTableId, filter: Partial<ExportFilter> = {}, { db } = services) {
  const table = tableOf(id);
  const scope = scopeOf(db, table, { ...EVERYTHING, ...filter });
  const raw = [...table.rows(db, scope)];
  return { table, raw, rows: raw.map((row) => cellsOf(table.columns, row)), count: table.count(db, scope) };
}
const column = (id: ExportTableId, name: string, filter: Partial<ExportFilter> = {}) => {
  const { table, rows } = read(id, filter);
  const at = table.columns.findIndex((each) => each.name === name);
  return rows.map((row) => row[at]!);
};

/** A cell of a CSV file as a reader of the documentation takes it. */
function meant({ kind }: ExportColumn, text: string): string | number | boolean | null {
  if (text === '') return null;
  if (kind === 'whole' || kind === 'number') return Number(text);
  if (kind === 'truth') return text === 'true';
  return text.replace(/^'(?='*[=+\-@|\t\r\n＝＋－＠])/u, '');
}

describe.each(EXPORT_TABLES)('the table %s', (id) => {
  it('has rows here, as many as it says, of its columns and no others', () => {
    const { table, raw, count } = read(id);
    expect(raw.length).toBeGreaterThan(0);
    expect(count).toBe(raw.length);
    const names = table.columns.map(({ name }) => name).sort();
    for (const row of raw) expect(Object.keys(row).sort()).toEqual(names);
  });

  it('says of each column what it is, and keeps to it', () => {
    const { table, rows } = read(id);
    const texts = { date: /^\d{4}-\d\d-\d\d$/, instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, text: /[^]/ };
    table.columns.forEach(({ name, kind, about }, at) => {
      expect(about, name).toMatch(/^\S.*\.$/);
      for (const row of rows) {
        const cell = row[at]!;
        if (cell === null) continue;
        if (kind === 'truth') expect(typeof cell, name).toBe('boolean');
        else if (kind === 'whole') expect(Number.isInteger(cell), `${name} ${String(cell)}`).toBe(true);
        else if (kind === 'number') expect(typeof cell, name).toBe('number');
        else expect(cell, name).toMatch(texts[kind]);
      }
    });
  });

  it('is read back from CSV as it was, by another reader', () => {
    const { table, rows } = read(id);
    const { head, line } = linesOf('csv', table.columns);
    const [header, ...records] = parse(head + rows.map(line).join(''), { recordDelimiter: '\n' });
    expect(header).toEqual(table.columns.map(({ name }) => name));
    expect(records.map((cells) => cells.map((text, at) => meant(table.columns[at]!, text)))).toEqual(rows);
  });

  it('is one canonical JSON object a line', () => {
    const { table, rows } = read(id);
    const { head, line } = linesOf('jsonl', table.columns);
    expect(head).toBe('');
    for (const row of rows) {
      const object = Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at]]));
      expect(line(row)).toBe(`${canonicalJson(object)}\n`);
    }
  });

  it('has its rows in the order that it states', () => {
    const { table, rows } = read(id);
    const places = table.order.map((name) => table.columns.findIndex((each) => each.name === name));
    const stated = places.slice(0, places.indexOf(-1) === -1 ? undefined : places.indexOf(-1));
    const keyed = rows.map((row) => stated.map((at) => row[at]!));
    const before = (a: (typeof keyed)[number], b: (typeof keyed)[number]): boolean => {
      const at = a.findIndex((cell, index) => cell !== b[index]);
      return at === -1 || a[at]! < b[at]!;
    };
    for (let at = 1; at < keyed.length; at += 1)
      expect(before(keyed[at - 1]!, keyed[at]!), String(keyed[at])).toBe(true);
  });
});

describe('a filter', () => {
  it('leaves the leagues, seasons and days asked for', () => {
    expect(new Set(column('matches', 'league', { leagues: ['demo2'] }))).toEqual(new Set(['DEMO2']));
    const seasons = column('matches', 'season', { seasons: ['2019-20', '2021-22'] });
    expect([seasons.length, ...new Set(seasons)]).toEqual([960, '2019-20', '2021-22']);
    const days = { from: '2019-12-01', to: '2019-12-31' };
    for (const id of ['matches', 'statistics', 'features', 'forecasts'] as const) {
      const dates = column(id, 'date', days);
      expect(dates.length, id).toBeGreaterThan(0);
      expect(
        dates.every((date) => date >= days.from && date <= days.to),
        id,
      ).toBe(true);
      expect(read(id, days).count, id).toBe(dates.length);
    }
    expect(column('corrections', 'season', { seasons: ['2020-21'] })).toEqual([]);
    expect(new Set(column('forecasts', 'season', { seasons: ['2020-21'] }))).toEqual(new Set(['2020-21']));
  });

  it('takes both of its days in', () => {
    const [first] = column('matches', 'date');
    expect(column('matches', 'date', { from: String(first), to: String(first) })).not.toHaveLength(0);
  });

  it('is refused where the table does not know it, and where it names nothing', () => {
    expect(() => read('aliases', { seasons: ['2019-20'] })).toThrow('aliases cannot be narrowed down by seasons');
    expect(() => read('matches', { models: ['x'] })).toThrow('it can by leagues, seasons, dates');
    expect(() => read('matches', { leagues: ['X9'] })).toThrow('no league X9 in the store; it has DEMO, DEMO2');
    expect(() => read('strengths', { models: ['X-1'] })).toThrow('no model X-1');
    expect(() => read('matches', { from: '2020-02-01', to: '2020-01-01' })).toThrow('2020-02-01, is after');
  });

  it('takes models by their versions instead of the active ones', async () => {
    const [model] = await createCall(services)('models.list', {});
    expect(new Set(column('strengths', 'model', { models: [model!.version] }))).toEqual(new Set([model!.version]));
  });
});

describe('what is exported', () => {
  it('is the same to the last byte for the same content', async () => {
    const [one, two] = [demoStore(), demoStore()];
    for (const id of EXPORT_TABLES) {
      const { table } = read(id);
      const text = (of: Services) => read(id, {}, of).rows.map(linesOf('jsonl', table.columns).line).join('');
      expect(text(one) === text(two), id).toBe(true);
    }
    await Promise.all([one.close(), two.close()]);
  });

  it('are the matches of the store, with what keeps them out of fits', async () => {
    const { raw } = read('matches', { leagues: ['DEMO'], seasons: ['2019-20'] });
    const own = await createCall(services)('data.matches', { league: 'DEMO', season: '2019-20' });
    const summary = raw.map(({ date, home, away, home_goals, odds_away, file, line, decision_reason }) => [
      ...[date, home, away, home_goals, odds_away, file, line, decision_reason],
    ]);
    const byName = own.map((each) => [
      ...[each.date, each.home, each.away, each.homeGoals, each.odds!.away, each.file, each.line, each.decisionReason],
    ]);
    expect(summary).toEqual(byName);
    expect(new Set(column('matches', 'neutral'))).toEqual(new Set([false]));
    expect(column('matches', 'used').filter((used) => used !== true)).toEqual([false]);
    expect(raw.filter(({ used }) => used === 0).map(({ decision_reason }) => decision_reason)).toEqual([AWKWARD]);
  });

  it('are the forecasts that reliability looks at, voice by voice and bit for bit', () => {
    const { ofModel } = forecastRepository(services.db);
    const [model] = modelRepository(services.db).active();
    const columns = toColumns(ofModel(model!.id).map(({ content, hash }) => decodeBlock(content, hash)));
    const { raw } = read('forecasts', { leagues: [model!.league] });
    for (const set of ['A', 'D', 'G', 'market', 'baseRates'] as const) {
      const own = raw.filter((row) => row.set === set);
      expect(own).toHaveLength(columns.n);
      own.forEach((row, match) => {
        expect(row.prob_draw).toBe(columns.probabilities.calibrated[set][3 * match + 1]);
        expect(row.raw_away).toBe(columns.probabilities.blended[set][3 * match + 2]);
        expect(row.home).toBe(columns.home[match]);
      });
    }
  });

  it('are the parameters and strengths of the model, by name', () => {
    const [model] = modelRepository(services.db).active();
    const document = parseModel(model!.parameters);
    const [own] = read('parameters', { leagues: [model!.league] }).raw;
    expect(own).toMatchObject({ mu: document.mu, home_advantage: document.homeAdvantage, rho: document.rho });
    const names = column('strengths', 'team', { leagues: [model!.league] });
    expect(names).toEqual(document.teams.map(({ name }) => name).sort());
    const attack = column('strengths', 'attack', { leagues: [model!.league] });
    expect(attack).toEqual(names.map((name) => document.teams.find((team) => team.name === name)!.attack));
    const { teams } = parseEvidence(model!.evidence).standardErrors!;
    const errors = column('strengths', 'attack_error', { leagues: [model!.league] });
    expect(errors).toEqual(names.map((name) => teams.find((team) => team.name === name)!.attack));
  });

  it('has the knots of each curve, and says why a curve has none', () => {
    const { raw } = read('calibration', { leagues: ['DEMO'] });
    const { calibrators } = parseModel(modelRepository(services.db).active()[0]!.parameters);
    const knots = raw.filter((row) => row.set === 'B' && row.outcome === 'draw');
    const { maps, weight, reason } = calibrators.B;
    expect(knots.map(({ forecast, value }) => [forecast, value])).toEqual(
      maps ? maps.draw.forecast.map((forecast, at) => [forecast, maps.draw.value[at]]) : [[null, null]],
    );
    for (const knot of knots) expect(knot).toMatchObject({ weight, reason });
  });
});
