import { createCall } from '../../src/main/capabilities/answer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Services } from '../../src/main/capabilities/services';
import { describeWithData, seasonPath } from '../support/football-data';
import { asSeasonFile, plainSeason } from '../support/retold';
import { emptyStore, runToEnd, temporaryFolder } from '../support/stores';

const LEAGUE = 'E0';
const SEASON = '2022-23';
const RESPELT = 14;

/** The season with fourteen clubs under names that nobody knows, as a file, and what each name means. */
function retoldFile() {
  const rows = plainSeason(LEAGUE, SEASON);
  const clubs = [...new Set(rows.map(({ home }) => home))].sort().slice(0, RESPELT);
  const names = new Map(clubs.map((club, place) => [club, `Qx${place} ${[...club].reverse().join('')}`]));
  const told = rows.map((row) => ({
    ...row,
    home: names.get(row.home) ?? row.home,
    away: names.get(row.away) ?? row.away,
  }));
  const path = join(temporaryFolder(), 'retold.csv');
  writeFileSync(path, asSeasonFile(LEAGUE, told));
  return { path, names };
}
const importFile = (services: Services, path: string, more: object = {}) =>
  runToEnd(services, (call) => call('data.import', { paths: [path], ...more }), 'import');
async function trainedVersion(services: Services): Promise<string> {
  const { models } = await runToEnd(services, (call) => call('training.train', { leagues: [LEAGUE] }), 'train');
  return models[0]!.version;
}
const matchesIn = async (services: Services) => (await createCall(services)('data.status', {})).matches;

describeWithData('a season of fourteen respelt clubs over the file of the site', () => {
  it('is one question before anything is written, and one match each whichever way it is settled', async () => {
    const { path, names } = retoldFile();
    const plain = emptyStore();
    await importFile(plain, seasonPath(LEAGUE, SEASON));
    const version = await trainedVersion(plain);

    const before = emptyStore();
    await importFile(before, seasonPath(LEAGUE, SEASON));
    const dry = await importFile(before, path, { dryRun: true });
    expect(dry.twins).toMatchObject([{ league: LEAGUE, seasons: [SEASON], coincide: 350, of: 350 }]);
    expect(dry.twins[0]!.pairs).toHaveLength(RESPELT);
    expect(dry.spellings).toEqual([]);
    expect(await matchesIn(before)).toBe(380);
    const decisions = dry.twins.flatMap(({ league, pairs }) =>
      pairs.map(({ spelling, team }) => ({ league, spelling, team, reason: 'the same fixtures' })),
    );
    const settled = await importFile(before, path, { decisions });
    expect([settled.twins, settled.doubts, await matchesIn(before)]).toEqual([[], [], 380]);
    expect(await trainedVersion(before)).toBe(version);

    const after = emptyStore();
    await importFile(after, path);
    await importFile(after, seasonPath(LEAGUE, SEASON));
    expect(await matchesIn(after)).toBe(380 + 350);
    for (const [club, name] of names) {
      await createCall(after)('teams.merge', { league: LEAGUE, from: name, into: club, reason: 'the same fixtures' });
    }
    expect(await matchesIn(after)).toBe(380);
    expect(await trainedVersion(after)).toBe(version);
    for (const services of [plain, before, after]) await services.close();
  });
});
