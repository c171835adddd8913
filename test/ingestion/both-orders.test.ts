import { createCall } from '../../src/main/capabilities/answer';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeWithData, footballDataDir } from '../support/football-data';
import { matchContent } from '../support/store-content';
import { emptyStore, runToEnd } from '../support/stores';

/** Every file of the folder of real files, fixture lists and prices among them. */
function realFiles(): string[] {
  return readdirSync(footballDataDir!, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Seasons come before lists and prices in one import, whatever their names; lists and prices need them. */
const isList = (path: string): boolean => /upcoming|odds_|error-/.test(path);

/** @param groups imported one after the other, the files of each in the order of their names */
async function storeOf(groups: readonly (readonly string[])[]) {
  const services = emptyStore();
  for (const paths of groups) {
    await runToEnd(services, (call) => call('data.import', { paths: [...paths] }), 'import').catch(() => null);
  }
  const call = createCall(services);
  const review = await call('teams.review', {});
  const { doubts } = await call('doubts.list', {});
  const result = {
    matches: matchContent(services.db),
    twins: await call('teams.twins', {}),
    questions: review.map(({ league, spelling, kind, suggestions }) => [league, spelling, kind, suggestions]).sort(),
    doubts: doubts.map(({ kind, league, message }) => [kind, league, message]).sort(),
  };
  await services.close();
  return result;
}

describeWithData('all real files', () => {
  it('give the same matches, questions and doubts in either order', async () => {
    const files = realFiles();
    const seasons = files.filter((path) => !isList(path));
    const lists = files.filter(isList);
    const forward = await storeOf([files]);
    const backward = await storeOf([...seasons.reverse().map((path) => [path]), lists]);
    expect(backward.questions).toEqual(forward.questions);
    expect(backward.twins).toEqual(forward.twins);
    expect(backward.doubts).toEqual(forward.doubts);
    expect(backward.matches.length).toBe(forward.matches.length);
    expect(backward.matches).toEqual(forward.matches);
  }, 120_000);
});
