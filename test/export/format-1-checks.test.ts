import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { contentHashOf } from '../../src/main/export/report/content';
import { Manifest } from '../../src/main/export/report/format-1/content';
import { MANIFEST } from '../../src/main/export/report/report-file';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import { writeAgain } from '../support/report-again';
import { temporaryFolder } from '../support/stores';

const report = writeAgain();
afterAll(() => rmSync(report, { recursive: true }));
const written = readFileSync(join(report, MANIFEST), 'utf8');
const manifest = (): Manifest => Manifest.parse(JSON.parse(written));
type Change = (of: Manifest) => unknown;

/** Checks that do not pass once somebody changed a report; its hash repaired, as a forger would. */
function verdicts(change: Change, tamper: (folder: string) => void = () => undefined) {
  const parent = temporaryFolder();
  const folder = join(parent, 'report');
  cpSync(report, folder, { recursive: true });
  // What lies beside the folder is none of the report's.
  cpSync(join(report, 'report.html'), join(parent, 'report.html'));
  const changed = manifest();
  change(changed);
  if (changed.contentHash === manifest().contentHash) changed.contentHash = contentHashOf(changed.content);
  writeFileSync(join(folder, MANIFEST), prettyJson(changed));
  tamper(folder);
  const { ok, checks, maxDifference, probabilities } = verifyReport(folder);
  const failed = checks.filter(({ verdict }) => verdict === 'failed').map(({ name }) => name);
  const open = checks.filter(({ verdict }) => verdict === 'not-checked').map(({ name }) => name);
  rmSync(parent, { recursive: true });
  return { ok, failed, open, maxDifference, probabilities };
}
const rewrite = (name: string, of: (text: string) => string) => (folder: string) =>
  writeFileSync(join(folder, name), of(readFileSync(join(folder, name), 'utf8')));
const asItIs: Change = () => undefined;

describe('a report', () => {
  it('as it was written passes every check, recomputed to the last bit', () => {
    const fixtures = manifest().content.fixtures.length;
    expect(verdicts(asItIs)).toEqual({
      ok: true,
      failed: [],
      open: ['words and evidence'],
      maxDifference: 0,
      probabilities: fixtures * 21,
    });
  });

  it.each<[string, Change, string[]]>([
    ['another content hash', (of) => (of.contentHash = 'a'.repeat(64)), ['content hash']],
    [
      'another probability',
      ({ content }) => (content.predictions[0]!.sets.C.home += 1e-15),
      ['files show the content', 'jackpot hash', 'probabilities recomputed'],
    ],
    [
      'another rate',
      ({ content }) => (content.predictions[0]!.lambdaHome += 1e-15),
      ['files show the content', 'jackpot hash', 'probabilities recomputed'],
    ],
    [
      'another parameter',
      ({ content }) => (content.models[0]!.document.mu += 1e-9),
      ['jackpot hash', 'probabilities recomputed'],
    ],
    [
      'other prices',
      ({ content }) => (content.fixtures[0]!.odds = { home: 2, draw: 3.3, away: 3.9 }),
      ['files show the content', 'jackpot hash', 'probabilities recomputed'],
    ],
    [
      'another name of the jackpot',
      ({ content }) => (content.jackpot.name += ' II'),
      ['files show the content', 'jackpot hash', 'audit anchor'],
    ],
    [
      'another hash of the jackpot',
      ({ content }) => (content.jackpot.hash = 'b'.repeat(64)),
      ['files show the content', 'jackpot hash', 'audit anchor'],
    ],
    [
      'another score of a model',
      ({ content }) => (content.models[0]!.evidence.matches += 1),
      ['files show the content'],
    ],
    [
      'a narrower interval',
      ({ content }) => (content.predictions[0]!.uncertainty!.model.home.low += 0.01),
      ['files show the content', 'jackpot hash', 'probabilities recomputed'],
    ],
    ['a file that is not listed', ({ content }) => content.files.pop(), ['nothing else', 'files show the content']],
    [
      'a file of another folder',
      ({ content }) => (content.files[0]!.name = '../report.html'),
      ['file ../report.html', 'nothing else', 'files show the content'],
    ],
    [
      'a file that is not there',
      ({ content }) => content.files.push({ name: 'x.txt', sha256: 'c'.repeat(64), bytes: 1 }),
      ['file x.txt', 'files show the content'],
    ],
  ])('with %s fails', (_, change, failed) => {
    const found = verdicts(change);
    expect(found.ok).toBe(false);
    expect(found.failed).toEqual(failed);
  });

  it('tells how far its probabilities are off', () => {
    expect(verdicts(({ content }) => (content.predictions[0]!.sets.G.away += 0.125)).maxDifference).toBeCloseTo(
      0.125,
      12,
    );
    expect(verdicts(({ content }) => (content.fixtures[0]!.league = 'NONE')).failed).toContain(
      'probabilities recomputed',
    );
  });

  it('of which a file was changed, cut or taken away fails by that file', () => {
    expect(
      verdicts(
        asItIs,
        rewrite('report.html', (text) => text.replace('Prepared', 'prepared')),
      ).failed,
    ).toEqual(['file report.html', 'files show the content']);
    expect(
      verdicts(
        asItIs,
        rewrite('predictions.csv', (text) => text.slice(0, -1)),
      ).failed,
    ).toEqual(['file predictions.csv', 'files show the content']);
    expect(verdicts(asItIs, (folder) => rmSync(join(folder, 'report.json'))).failed).toEqual([
      'file report.json',
      'files show the content',
    ]);
  });

  it('whose manifest is written otherwise, or is none, fails', () => {
    expect(
      verdicts(
        asItIs,
        rewrite(MANIFEST, (text) => `${text} `),
      ).failed,
    ).toEqual(['manifest form']);
    expect(
      verdicts(
        asItIs,
        rewrite(MANIFEST, () => '{}'),
      ).failed,
    ).toEqual(['manifest']);
    expect(
      verdicts(
        asItIs,
        rewrite(MANIFEST, () => 'none'),
      ).failed,
    ).toEqual(['manifest']);
    expect(() => verifyReport(temporaryFolder())).toThrow(/no manifest\.json in/);
  });

  it('of another engine is judged by its hashes, and left open where that engine may have done otherwise', () => {
    const other: Change = ({ content }) => (content.application.engine = 'another');
    expect(verdicts(other)).toMatchObject({
      ok: true,
      failed: [],
      open: ['files show the content', 'words and evidence'],
    });
    const forged = verdicts((of) => {
      other(of);
      of.content.predictions[0]!.sets.A.home += 0.01;
    });
    expect(forged).toMatchObject({
      ok: false,
      failed: ['jackpot hash'],
      open: ['files show the content', 'probabilities recomputed', 'words and evidence'],
    });
  });
});
