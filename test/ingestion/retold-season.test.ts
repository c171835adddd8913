import { createCall } from '../../src/main/capabilities/answer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Services } from '../../src/main/capabilities/services';
import { findLeague } from '../../src/main/ingestion/leagues/find-league';
import { readLeagueData } from '../../src/main/jobs/league-data';
import { describeWithData, seasonPath } from '../support/football-data';
import { asSeasonFile, plainSeason, shiftDate, swapSides, type PlainRow } from '../support/retold';
import { emptyStore, runToEnd, temporaryFolder } from '../support/stores';

const importFiles = (services: Services, paths: readonly string[], more: object = {}) =>
  runToEnd(services, (call) => call('data.import', { paths: [...paths], ...more }), 'import');

/** What the store knows of a league, and the hash that a model of it would have its data by. */
async function contentOf(services: Services, league: string) {
  const call = createCall(services);
  const { matches } = await call('data.status', {});
  const { total } = await call('doubts.list', {});
  const { snapshot } = readLeagueData(services.db, findLeague(services.db, league));
  return { matches, doubts: total, snapshot };
}

/** What is different about a re-told season. */
interface Retelling {
  readonly league: string;
  readonly season: string;
  /** Clubs told under another name, by their place in the alphabet. */
  readonly respelt: readonly number[];
  /** Days that rows are dated off, in turn. */
  readonly shifts: readonly number[];
  /** Every how many rows one is told with the sides exchanged; 0 for none. */
  readonly swapEvery: number;
  readonly parts: number;
  readonly plainFirst: boolean;
}

const retellings: fc.Arbitrary<Retelling> = fc.record({
  league: fc.constantFrom('E0', 'D1', 'F1'),
  season: fc.constantFrom('2007-08', '2014-15', '2022-23'),
  respelt: fc.subarray(Array.from({ length: 18 }, (_, index) => index)),
  shifts: fc.oneof(
    fc.constant([0]),
    fc.constant([1]),
    fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 9 }),
  ),
  swapEvery: fc.constantFrom(0, 0, 1, 5, 40),
  parts: fc.constantFrom(1, 2, 3),
  plainFirst: fc.boolean(),
});

function retell({ league, season, respelt, shifts, swapEvery }: Retelling): PlainRow[] {
  const rows = plainSeason(league, season);
  const clubs = [...new Set(rows.map(({ home }) => home))].sort();
  const names = new Map(
    clubs.map((club, place) => [club, respelt.includes(place) ? `Zz${place} ${club.length}q` : club]),
  );
  return rows
    .map((row, index) => {
      const date = shiftDate(row.date, shifts[index % shifts.length]!);
      return { ...row, date, home: names.get(row.home)!, away: names.get(row.away)! };
    })
    .map((row, index) => (swapEvery > 0 && index % swapEvery === 0 ? swapSides(row) : row));
}

describeWithData('a season told again', () => {
  it('gives the same matches, counts and data of a model, whatever is different about it', async () => {
    const plain = new Map<string, Awaited<ReturnType<typeof contentOf>>>();
    await fc.assert(
      fc.asyncProperty(retellings, async (retelling) => {
        const { league, season, parts, plainFirst, respelt } = retelling;
        const key = `${league} ${season}`;
        const path = seasonPath(league, season);
        if (!plain.has(key)) {
          const alone = emptyStore();
          await importFiles(alone, [path]);
          plain.set(key, await contentOf(alone, league));
          await alone.close();
        }
        const services = emptyStore();
        const folder = temporaryFolder();
        const rows = retell(retelling);
        const files = Array.from({ length: parts }, (_, part) => {
          const file = join(folder, `retold-${part}.csv`);
          writeFileSync(
            file,
            asSeasonFile(
              league,
              rows.filter((_row, index) => Math.floor((index * parts) / rows.length) === part),
            ),
          );
          return file;
        });
        for (const file of plainFirst ? [path, ...files] : [...files, path]) await importFiles(services, [file]);
        const call = createCall(services);
        const twins = await call('teams.twins', {});
        expect(twins.length).toBe(respelt.length > 0 ? 1 : 0);
        const decisions = twins.flatMap((group) =>
          group.pairs.map(({ spelling, team }) => ({ league, spelling, team, reason: 'told again' })),
        );
        if (decisions.length > 0) await call('teams.decide', { decisions });
        expect(await contentOf(services, league)).toEqual(plain.get(key));
        await services.close();
      }),
      { numRuns: 25, seed: 20_261_126 },
    );
  }, 180_000);
});
