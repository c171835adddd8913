import { createCall } from '../../src/main/capabilities/answer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Services } from '../../src/main/capabilities/services';
import { emptyStore, runToEnd, temporaryFolder } from '../support/stores';
import { matchContent, matchHash } from '../support/store-content';
import { seasonDate, seasonText, type SeasonFile } from '../support/season-text';

const CLUBS = ['Aue', 'Bonn', 'Celle', 'Essen', 'Fulda'];
const season: SeasonFile = { league: 'D2', start: 2020, clubs: CLUBS };
const AUGUST = seasonText({ ...season, keep: (row) => row < 8 });
const MAY = seasonText({
  ...season,
  change: (cells, row) => (row === 3 ? [...cells.slice(0, 3), '9', ...cells.slice(4)] : cells),
});
const PRICED_ANEW = MAY.replaceAll('2.1,3.4,3.6', '2.05,3.4,3.6');

function importText(services: Services, files: Readonly<Record<string, string>>, dryRun = false) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return runToEnd(services, (call) => call('data.import', { paths: [folder], dryRun }), 'import');
}

describe('a later snapshot of a season', () => {
  it('shows what it would change, changes it, and keeps both values with both files', async () => {
    const services = emptyStore();
    const call = createCall(services);
    await importText(services, { 'august.csv': AUGUST });
    const before = matchHash(services.db);
    const foreseen = await importText(services, { 'may.csv': MAY }, true);
    expect(matchHash(services.db)).toBe(before);
    expect(foreseen.changes).toMatchObject({
      total: 1,
      shown: [
        {
          league: 'D2',
          season: '2020-21',
          date: seasonDate(2020, 3),
          field: 'score',
          beforeFile: 'august.csv',
          beforeLine: 5,
          afterFile: 'may.csv',
          afterLine: 5,
        },
      ],
    });
    const done = await importText(services, { 'may.csv': MAY });
    expect(done.changes).toEqual(foreseen.changes);
    const { total, corrections } = await call('data.corrections', { league: 'D2' });
    expect(total).toBe(1);
    expect(corrections[0]).toMatchObject({
      before: '2-2',
      after: '9-2',
      beforeFile: 'august.csv',
      afterFile: 'may.csv',
    });
    expect(corrections[0]!.beforeSha256).not.toBe(corrections[0]!.afterSha256);
    await services.close();
  });

  it('leads to the same store whichever snapshot comes first, and an older one undoes nothing', async () => {
    const contents: unknown[] = [];
    for (const order of [
      [AUGUST, MAY],
      [MAY, AUGUST],
      [MAY, AUGUST, MAY],
    ]) {
      const services = emptyStore();
      for (const [index, text] of order.entries()) await importText(services, { [`${index}.csv`]: text });
      contents.push(matchContent(services.db));
      await services.close();
    }
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
  });

  it('is a correction when it saw as far: prices too are kept as they were', async () => {
    const services = emptyStore();
    await importText(services, { 'may.csv': MAY });
    const { files, changes } = await importText(services, { 'may-again.csv': PRICED_ANEW });
    expect([files[0]!.updated, changes.total]).toEqual([20, 20]);
    expect(changes.shown[0]).toMatchObject({
      field: 'odds',
      before: 'PSC closing 2.1 / 3.4 / 3.6',
      after: 'PSC closing 2.05 / 3.4 / 3.6',
    });
    await services.close();
  });
});

describe('answers of API-Football', () => {
  const fixture = (date: string, short: string, goals: number | null) => ({
    fixture: { id: 77, date: `${date}T15:00:00+00:00`, status: { short } },
    league: { id: 39, name: 'Premier League', country: 'England', season: 2023 },
    teams: { home: { name: 'Aston Villa' }, away: { name: 'Everton' } },
    goals: { home: goals, away: goals },
    score: { halftime: { home: null, away: null }, fulltime: { home: goals, away: goals } },
  });
  const answer = (get: string, response: unknown[]) =>
    JSON.stringify({
      get,
      parameters: {},
      errors: [],
      results: response.length,
      paging: { current: 1, total: 1 },
      response,
    });
  const prices = answer('odds', [
    {
      fixture: { id: 77 },
      update: '2023-08-19T10:00:00+00:00',
      bookmakers: [
        {
          id: 8,
          name: 'Bet365',
          bets: [
            {
              id: 1,
              values: [
                ['Home', '1.80'],
                ['Draw', '3.60'],
                ['Away', '4.50'],
              ].map(([value, odd]) => ({ value, odd })),
            },
          ],
        },
      ],
    },
  ]);

  it('follow a match that was put off to another day, and join prices to it by its number', async () => {
    const services = emptyStore();
    const call = createCall(services);
    await expect(importText(services, { 'odds.json': prices })).rejects.toThrow(/not-found|none of|import the answer/i);
    await importText(services, {
      'first.json': answer('fixtures', [fixture('2023-08-20', 'PST', null)]),
      'odds.json': prices,
    });
    const [waiting] = await call('data.matches', { league: 'E0', season: '2023-24' });
    expect(waiting).toMatchObject({
      date: '2023-08-20',
      status: 'postponed',
      odds: { home: 1.8 },
      oddsSource: 'Bet365',
    });
    expect(waiting!.oddsKind).toBe('pre-closing');
    await importText(services, { 'later.json': answer('fixtures', [fixture('2023-10-01', 'FT', 2)]) });
    const matches = await call('data.matches', { league: 'E0', season: '2023-24' });
    expect(matches).toHaveLength(1);
    expect(matches[0]).toMatchObject({ date: '2023-10-01', status: 'finished', homeGoals: 2, odds: { away: 4.5 } });
    const { corrections } = await call('data.corrections', {});
    expect(corrections.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['date', '2023-08-20', '2023-10-01'],
    ]);
    await services.close();
  });
});
