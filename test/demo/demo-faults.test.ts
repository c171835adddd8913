import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { join } from 'node:path';
import { plantedFaults } from '../../src/main/demo/demo-faults';
import { CLEANING_RULES } from '../../src/main/core/cleaning/rules';
import { createCall } from '../../src/main/capabilities/answer';
import type { Call } from '../../src/main/capabilities/call';
import type { Services } from '../../src/main/capabilities/services';
import type { ImportResult } from '../../src/contract';
import { cleanSeasons, DIVISIONS } from '../support/demo';
import { emptyStore, runToEnd } from '../support/stores';

describe('the planted faults', () => {
  let services: Services;
  let call: Call;
  let imported: ImportResult;
  beforeAll(async () => {
    services = emptyStore();
    call = createCall(services);
    imported = await runToEnd(
      services,
      (start) => start('data.import', { paths: [join(inject('demo'), 'seasons')] }),
      'import',
    );
  });
  afterAll(() => services.close());

  it('are of a kind each, and all of them rules of cleaning', () => {
    const rules = plantedFaults.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(12);
    for (const rule of rules) expect(Object.keys(CLEANING_RULES)).toContain(rule);
  });

  it('are exactly what the import finds, each on its line', async () => {
    const { issues } = await call('data.issues', {});
    const found = issues.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
    expect(found.sort()).toEqual(plantedFaults.map(({ file, line, rule }) => `${file}:${line} ${rule}`).sort());
  });

  it('refuse no file, raise no question and leave no doubt', async () => {
    expect([imported.files.length, imported.refused, imported.spellings, imported.twins]).toEqual([20, [], [], []]);
    expect(await call('teams.review', {})).toEqual([]);
    expect((await call('doubts.list', {})).total).toBe(0);
  });

  it('take no match away and change no result, no club and no day', async () => {
    for (const { division, season, matches } of DIVISIONS.flatMap(cleanSeasons)) {
      const stored = await call('data.matches', { league: division, season });
      const tell = ({ date, home, away, homeGoals, awayGoals }: (typeof stored)[number] | (typeof matches)[number]) =>
        `${date} ${home} ${away} ${homeGoals}-${awayGoals}`;
      expect(stored.map(tell).sort()).toEqual(matches.map(tell).sort());
      expect(stored.every(({ status, exclusion, odds }) => status === 'finished' && !exclusion && odds)).toBe(true);
    }
  });
});
