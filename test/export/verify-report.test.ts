import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { hashOf } from '../../src/main/audit/canonical-json';
import { toCell } from '../../src/main/export/report/predictions-csv';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { OUTCOMES } from '../../src/main/core/words/outcomes';
import { Manifest } from '../../src/main/export/report/report-content';
import { verifyReport } from '../../src/main/export/report/verify-report';
import { temporaryFolder } from '../support/stores';

function copyOfReport(): string {
  const folder = temporaryFolder();
  cpSync(join(inject('demo'), 'report'), folder, { recursive: true });
  return folder;
}
/** Replace the digit at or after `position` by the next one. */
function changeDigit(text: string, position: number): string {
  const at = text.slice(position).search(/\d/) + position;
  return text.slice(0, at) + String((Number(text[at]) + 1) % 10) + text.slice(at + 1);
}
const failed = (folder: string) =>
  verifyReport(folder)
    .checks.filter(({ verdict }) => verdict !== 'passed')
    .map((check) => check.name);

describe('verifyReport', () => {
  it('accepts a report as it was exported and recomputes every probability to the last bit', () => {
    const result = verifyReport(copyOfReport());
    expect(result.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect(result).toMatchObject({ ok: true, probabilities: 15 * 7 * 3, maxDifference: 0 });
  });

  for (const name of ['manifest.json', 'report.json', 'report.html', 'predictions.csv']) {
    it(`rejects one changed digit anywhere in ${name}`, () => {
      const folder = copyOfReport();
      const text = readFileSync(join(folder, name), 'utf8');
      const last = text.length - 1 - [...text].reverse().join('').search(/\d/);
      const places = Array.from({ length: 25 }, (_, i) => Math.floor((i * last) / 24));
      for (const place of places) {
        const changed = changeDigit(text, Math.min(place, last));
        expect(changed).not.toBe(text);
        writeFileSync(join(folder, name), changed);
        expect(verifyReport(folder).ok, `digit after ${place}`).toBe(false);
      }
    });
  }

  it('rejects a missing file, and a manifest that is none', () => {
    const folder = copyOfReport();
    rmSync(join(folder, 'predictions.csv'));
    expect(failed(folder)).toContain('file predictions.csv');
    writeFileSync(join(folder, 'manifest.json'), '{}');
    expect(failed(folder)).toEqual(['manifest']);
    expect(() => verifyReport(temporaryFolder())).toThrow(/no manifest\.json in/);
  });

  it('rejects a forger who changes a probability and repairs every hash of the content', () => {
    const folder = copyOfReport();
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
      contentHash: string;
      content: { predictions: { sets: { B: { home: number; draw: number } } }[] };
    };
    const b = manifest.content.predictions[0]!.sets.B;
    b.home += 0.01;
    b.draw -= 0.01;
    manifest.contentHash = hashOf(manifest.content);
    writeFileSync(path, prettyJson(manifest));
    expect(failed(folder)).toEqual(
      expect.arrayContaining(['probabilities recomputed', 'jackpot hash', 'files show the content']),
    );
  });

  it('leaves open of another engine what that may have done otherwise, and nothing else', () => {
    const folder = copyOfReport();
    const path = join(folder, 'manifest.json');
    const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
    const { content } = manifest;
    content.application.engine = '1';
    const write = () => {
      manifest.contentHash = hashOf(content);
      writeFileSync(path, prettyJson(manifest));
      return verifyReport(folder);
    };
    const open = ({ checks }: ReturnType<typeof verifyReport>) =>
      checks.filter(({ verdict }) => verdict === 'not-checked').map(({ name }) => name);
    const whole = write();
    expect([whole.ok, open(whole)]).toEqual([true, ['files show the content']]);
    expect(whole.checks.find(({ verdict }) => verdict === 'not-checked')!.detail).toBe(
      'written by engine 1, this is 3',
    );
    // Its numbers may come out otherwise today; that they are the jackpot's is still shown by its hash.
    content.predictions[0]!.lambdaHome += 0.1;
    const changed = write();
    expect([changed.ok, open(changed)]).toEqual([false, ['files show the content', 'probabilities recomputed']]);
    expect(failed(folder)).toContain('jackpot hash');
  });

  it('states a 95 % interval about each probability, and rejects one made narrower', () => {
    const folder = copyOfReport();
    const path = join(folder, 'manifest.json');
    const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const { model, sets, uncertainty } of manifest.content.predictions) {
      for (const outcome of OUTCOMES) {
        expect(uncertainty!.model[outcome].low).toBeLessThan(model[outcome]);
        expect(uncertainty!.model[outcome].high).toBeGreaterThan(model[outcome]);
        expect(uncertainty!.sets.B[outcome].low).toBeLessThan(sets.B[outcome]);
      }
    }
    const [first] = manifest.content.predictions;
    first!.uncertainty!.sets.B.home.low = first!.sets.B.home - 0.001;
    manifest.contentHash = hashOf(manifest.content);
    writeFileSync(path, prettyJson(manifest));
    expect(failed(folder)).toContain('probabilities recomputed');
  });

  it('says nothing of the day or the machine it was made on', () => {
    const folder = copyOfReport();
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).not.toContain(new Date().toISOString().slice(0, 10));
      expect(text).not.toContain(inject('demo'));
      expect(text).not.toContain('\r');
    }
  });
});

it('neutralises cells that a spreadsheet would run', () => {
  expect(['=1+1', '+a', '-a', '@a', 'a,b', 'a"b', 'plain'].map(toCell)).toEqual([
    "'=1+1",
    "'+a",
    "'-a",
    "'@a",
    '"a,b"',
    '"a""b"',
    'plain',
  ]);
  expect(toCell(-0.5)).toBe('-0.5');
});
