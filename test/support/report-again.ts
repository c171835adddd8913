import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainEntry } from '../../src/main/audit/hash-chain';
import { ENGINE_VERSION } from '../../src/main/core/settings/settings';
import { jackpotHash, predictJackpot } from '../../src/main/export/jackpot-content';
import { Manifest } from '../../src/main/export/report/format-1/content';
import { buildReport1 } from './report-1';
import { earlierReport } from './fixtures';
import { temporaryFolder } from './stores';

/** The report of an earlier application, written again by this engine. @returns its folder */
export function writeAgain(): string {
  const { content } = Manifest.parse(JSON.parse(readFileSync(join(earlierReport(36), 'manifest.json'), 'utf8')));
  const { files: _files, ...old } = content;
  const stated = (order: number) => content.predictions.find((each) => each.order === order)?.uncertainty?.covariance;
  const predictions = predictJackpot(old.models, old.fixtures, ({ order }) => stated(order));
  const models = old.models.map(({ id, version, document }) => ({ id, version, document }));
  const { name, version, release } = old.jackpot;
  const hash = jackpotHash({ name, version, release, models, fixtures: old.fixtures, predictions });
  const application = { ...old.application, engine: ENGINE_VERSION };
  const body = { ...old, application, predictions, jackpot: { ...old.jackpot, hash } };
  const {
    entry,
    previousHash,
    hash: head,
    sequence: count,
  } = chainEntry(
    {
      action: 'finalise',
      subject: hash,
      analyst: old.analyst,
      details: { name, version, release, fixtures: old.fixtures.length },
    },
    { sequence: 8, hash: 'e'.repeat(64) },
  );
  const folder = temporaryFolder();
  for (const file of buildReport1(body, { count, head, entry, previousHash }).files)
    writeFileSync(join(folder, file.name), file.text);
  return folder;
}
