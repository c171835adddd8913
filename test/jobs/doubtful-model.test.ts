import { createCall } from '../../src/main/capabilities/answer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import { demoStore, exportReport, runToEnd, temporaryFolder } from '../support/stores';

it('training with open doubts says so on the model card and in the report', async () => {
  const services = demoStore();
  const call = createCall(services);
  const folder = temporaryFolder();
  // The demo has 1-0 on the day before: the same clubs at the same ground, another score.
  const file = join(folder, 'other.csv');
  writeFileSync(file, 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nDEMO,17/09/2023,Underhill,Copperhill,1,1\n');
  await runToEnd(services, (start) => start('data.import', { paths: [file] }), 'import');
  expect((await call('doubts.list', {})).total).toBe(1);

  const { models } = await runToEnd(services, (start) => start('training.train', { leagues: ['DEMO'] }), 'train');
  const card = await call('models.get', { version: models[0]!.version });
  expect(card.doubts).toEqual([
    { kind: 'possible-double', count: 1, example: expect.stringMatching(/Underhill/) as string },
  ]);

  const fixtures = [{ date: '2024-08-10', league: 'DEMO', home: 'Saltmere', away: 'Underhill', odds: null }];
  const { jackpot } = await call('jackpots.create', { name: 'Doubtful', fixtures });
  await call('jackpots.finalise', { id: jackpot.id });
  const { directory } = await exportReport(services, { jackpotId: jackpot.id, directory: temporaryFolder() });
  expect(readFileSync(join(directory, 'report.html'), 'utf8')).toMatch(/trained with 1 open doubt about its data/);
  expect(verifyReport(directory).ok).toBe(true);
  await services.close();
});
