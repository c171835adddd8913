import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { archiveOf } from '../../src/main/export/report/archive';
import { buildReport } from '../../src/main/export/report/build-report';
import { Manifest } from '../../src/main/export/report/content';
import { predictionsCsv } from '../../src/main/export/report/predictions-csv';
import { reportJson } from '../../src/main/export/report/report-json';
import type { FixtureNumbers } from '../../src/main/export/jackpot-content';

const demo = join(inject('demo'), 'report');
const { content, contentHash } = Manifest.parse(JSON.parse(readFileSync(join(demo, 'manifest.json'), 'utf8')));
const { files, ...body } = content;

it('the files of a report follow from its content alone', () => {
  const built = buildReport(body);
  expect(built.manifest.contentHash).toBe(contentHash);
  expect(built.manifest.content.files).toEqual(files);
  for (const { name, text } of built.files) expect(text).toBe(readFileSync(join(demo, name), 'utf8'));
});

it('predictions are a row a fixture and set, with its own prices, model and what had to fall back in that set', () => {
  const [header, ...rows] = predictionsCsv(body)
    .trimEnd()
    .split('\n')
    .map((row) => row.split(','));
  const at = (row: readonly string[], name: string) => row[header!.indexOf(name)];
  expect(rows).toHaveLength(7 * body.fixtures.length);
  expect(new Set(rows.map((row) => at(row, 'model_version'))).size).toBe(body.models.length);
  body.fixtures.forEach(({ odds, league }, index) => {
    const numbers: FixtureNumbers = body.predictions[index]!;
    const { version } = body.models.find(({ document }) => document.league === league)!;
    for (const row of rows.slice(7 * index, 7 * index + 7)) {
      const set = at(row, 'set') as keyof typeof numbers.sets;
      expect(Number(at(row, 'prob_draw'))).toBe(numbers.sets[set].draw);
      expect([at(row, 'odds_home'), at(row, 'odds_draw'), at(row, 'odds_away')]).toEqual(
        odds ? [odds.home, odds.draw, odds.away].map(String) : ['', '', ''],
      );
      expect(at(row, 'model_version')).toBe(version);
      const flags = numbers.degradations.filter(({ sets }) => sets.includes(set)).map(({ code }) => code);
      expect(at(row, 'degradations')).toBe(flags.join(' '));
    }
  });
});

it('a set is told with what touched it, and with nothing else', () => {
  const [first, ...others] = body.predictions;
  const touched = { code: 'no-odds', message: 'no prices', sets: ['B', 'C'] } as const;
  const numbers = { ...first!, degradations: [{ ...touched, sets: [...touched.sets] }] };
  const rows = predictionsCsv({ ...body, predictions: [numbers, ...others] }).split('\n');
  expect(rows.slice(1, 8).map((row) => row.split(',').at(-1))).toEqual(['', 'no-odds', 'no-odds', '', '', '', '']);
});

it('for programs each fixture stands with its own numbers and explanation', () => {
  const { fixtures } = JSON.parse(reportJson(body)) as {
    fixtures: { order: number; sets: unknown; explanation: { goals: unknown } }[];
  };
  fixtures.forEach(({ order, sets, explanation }, index) => {
    expect(order).toBe(body.fixtures[index]!.order);
    expect(sets).toEqual(body.predictions[index]!.sets);
    expect(explanation.goals).toEqual(body.explanations[index]!.goals);
  });
});

describe('an archive', () => {
  const all = ['b.txt', 'a.txt', 'c.txt'].map((name) => ({ name, bytes: Buffer.from(name.repeat(40)) }));
  const bytes = Buffer.from(archiveOf(all));

  it('is the same for the same files, in whatever order they come', () => {
    expect(bytes.equals(archiveOf([...all].reverse()))).toBe(true);
    const text = bytes.toString('latin1');
    const names = [...text.matchAll(/[abc]\.txt/g)].map(([name]) => name);
    expect(names.slice(-3)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('says of its files that everybody may read them, and of no time but the first it can', () => {
    const first = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    // Of the central entry: system that made it, time, day, attributes.
    expect(bytes.readUInt8(first + 5)).toBe(3);
    expect([bytes.readUInt16LE(first + 12), bytes.readUInt16LE(first + 14)]).toEqual([0, (1 << 5) | 1]);
    expect(bytes.readUInt32LE(first + 38) >>> 16).toBe(0o100644);
  });
});
