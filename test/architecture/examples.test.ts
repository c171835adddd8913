import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OUTCOMES } from '../../src/main/core/words/outcomes';
import { backupJob } from '../examples/new-job';
import { count, rename } from '../examples/new-channel';
import { spherical } from '../examples/new-score';
import { H } from '../examples/new-set';
import { lineSource } from '../examples/new-source';
import { demoStore, temporaryFolder } from '../support/stores';

const EXAMPLES = join(process.cwd(), 'test', 'examples');

it('docs/architecture.md shows the examples as they are compiled', () => {
  const text = readFileSync(join(process.cwd(), 'docs', 'architecture.md'), 'utf8');
  const shown = [...text.matchAll(/```tsx?\n\/\/ test\/examples\/(\S+)\n([\s\S]*?)```/g)];
  expect(shown.map(([, name]) => name).sort()).toEqual(readdirSync(EXAMPLES).sort());
  for (const [, name, code] of shown) expect(code).toBe(readFileSync(join(EXAMPLES, name!), 'utf8'));
});

it('the source reads what it recognises', () => {
  const text = 'a list\n2024-08-17 Ashford Vale 2-1 Brackenmoor\n';
  expect(lineSource.recognises(text)).toBe(true);
  expect(lineSource.recognises('Div,Date,HomeTeam\n')).toBe(false);
  const { groups } = lineSource.read({ text, name: 'list.txt', mappingFor: undefined, today: undefined });
  expect(groups[0]!.matches).toMatchObject([{ line: 2, home: 'Ashford Vale', away: 'Brackenmoor', homeGoals: 2 }]);
});

it('the set sums to one, and the score is lower the better', () => {
  const B = { home: 0.5, draw: 0.3, away: 0.2 };
  const made = H.make({ A: B, B, C: B, hasVoice: false, odds: null, ensembleWeights: { A: 1, B: 0, C: 0 } });
  expect(OUTCOMES.reduce((sum, outcome) => sum + made[outcome], 0)).toBeCloseTo(1, 15);
  expect(made.home).toBeGreaterThan(B.home);
  expect(spherical(B, 'home')).toBeLessThan(spherical(B, 'away'));
});

it('the job copies the store, and the channels read and write', async () => {
  const services = demoStore();
  const context = { db: services.db, progress: () => undefined } as never;
  const path = join(temporaryFolder(), 'copy.sqlite');
  expect(backupJob.summary(await backupJob.run(context, { path }))).toBe(`Backed up to ${path}.`);
  const before = (await count.answer(services, {})).drafts;
  const id = 'jp-example';
  services.db.exec(
    `INSERT INTO jackpots (id, user_id, name, version, status) VALUES ('${id}', 'tester', 'Old', 1, 'calculating')`,
  );
  expect(await count.answer(services, {})).toEqual({ drafts: before + 1 });
  await rename.answer(services, { id, name: 'New' });
  expect(services.db.prepare('SELECT name FROM jackpots WHERE id = ?').pluck().get(id)).toBe('New');
  await services.close();
});
