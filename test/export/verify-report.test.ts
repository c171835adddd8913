import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { chainHash } from '../../src/main/audit/hash-chain';
import { OUTCOMES } from '../../src/main/core/words/outcomes';
import { jackpotHash } from '../../src/main/export/jackpot-content';
import { archiveOf } from '../../src/main/export/report/archive';
import { buildReport } from '../../src/main/export/report/build-report';
import { allModelsOf, contentHashOf, Manifest, type ReportContent } from '../../src/main/export/report/content';
import { originsOf } from '../../src/main/export/report/origins-of';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { Seal } from '../../src/main/export/report/seal';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import { verifyState } from '../../src/text/verify-words';
import { temporaryFolder } from '../support/stores';

const demo = join(inject('demo'), 'report');
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const manifestOf = (folder: string) => Manifest.parse(JSON.parse(read(folder, 'manifest.json')));
const sealOf = (folder: string) => Seal.parse(JSON.parse(read(folder, 'seal.json')));
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

/** The demo's report, without its archive: it would tell of every change of a file. */
function copyOfReport(): string {
  const folder = temporaryFolder();
  made.push(folder);
  cpSync(demo, folder, { recursive: true });
  rmSync(join(folder, 'report.zip'));
  return folder;
}
const failed = (folder: string, expect?: string) =>
  verifyReport(folder, expect)
    .checks.filter(({ verdict }) => verdict === 'failed')
    .map(({ name }) => name);

/** Replace the digit at or after `position` by the next one. */
function changeDigit(text: string, position: number): string {
  const at = text.slice(position).search(/\d/) + position;
  return text.slice(0, at) + String((Number(text[at]) + 1) % 10) + text.slice(at + 1);
}

type Change = (content: ReportContent) => unknown;
/** What a forger writes who changes one thing and makes every hash fit: jackpot, anchor, files, content, seal. */
function forged(change: Change, jackpot = true): string {
  const folder = copyOfReport();
  const { content } = manifestOf(folder);
  change(content);
  const { files: _files, ...body } = content;
  const { name, version, release } = body.jackpot;
  const seal = sealOf(folder);
  if (jackpot) {
    const models = allModelsOf(body).map(({ id, version: of, document }) => {
      return { id, version: of, document, origin: originsOf(body, id) };
    });
    const { fixtures, predictions, picks } = body;
    body.jackpot.hash = jackpotHash({ name, version, release, models, fixtures, predictions, picks });
    const entry = JSON.parse(seal.anchor.entry) as Record<string, unknown>;
    seal.anchor.entry = JSON.stringify({ ...entry, subject: body.jackpot.hash });
    seal.anchor.head = chainHash(seal.anchor.entry, seal.anchor.previousHash);
  }
  const built = buildReport(body);
  for (const { name: file, text } of built.files) writeFileSync(join(folder, file), text);
  seal.contentHash = built.manifest.contentHash;
  if (seal.pdf) seal.pdf.html = sha256(read(folder, 'report.html'));
  writeFileSync(join(folder, 'seal.json'), prettyJson(seal));
  return folder;
}

describe('verifyReport', () => {
  it('accepts a report as it was exported, folder and archive, and recomputes every number to the last bit', () => {
    for (const path of [demo, join(demo, 'report.zip')]) {
      const result = verifyReport(path);
      expect(result.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
      expect(result).toMatchObject({ ok: true, probabilities: 15 * 7 * 3, maxDifference: 0 });
      expect(verifyState(result)).toBe('verified');
      expect(result.checks.flatMap(({ needs }) => needs ?? [])).toEqual(['a signature', 'the raw files']);
      expect(result.about).toMatchObject({ title: 'Demo jackpot, version 1', analyst: 'tester' });
    }
  });

  it('is the hash that somebody was told, or its beginning, or not', () => {
    const { contentHash } = manifestOf(demo);
    expect(failed(demo, contentHash)).toEqual([]);
    expect(failed(demo, contentHash.slice(0, 12).toUpperCase())).toEqual([]);
    expect(failed(demo, 'a'.repeat(64))).toEqual(['expected hash']);
  });

  it('a report that a forger makes without changing anything is the same', () => {
    expect(failed(forged(() => undefined))).toEqual([]);
  });

  for (const name of readdirSync(demo).filter((file) => file !== 'report.zip' && file !== 'report.pdf')) {
    it(`rejects one changed digit anywhere in ${name}`, () => {
      const folder = copyOfReport();
      const text = read(folder, name);
      const last = text.length - 1 - [...text].reverse().join('').search(/\d/);
      for (let index = 0; index < 9; index += 1) {
        const place = Math.min(Math.floor((index * last) / 8), last);
        writeFileSync(join(folder, name), changeDigit(text, place));
        expect(verifyReport(folder).ok, `digit after ${place}`).toBe(false);
      }
    });
  }

  it('names a file that is missing, too much, a link, a folder, or another one in the archive', () => {
    const folder = copyOfReport();
    rmSync(join(folder, 'predictions.csv'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    symlinkSync('/dev/zero', join(folder, 'link'));
    mkdirSync(join(folder, 'more'));
    const { checks } = verifyReport(folder);
    const of = (name: string) => checks.find((check) => check.name === name)!.detail;
    expect(of('file predictions.csv')).toBe('predictions.csv is missing');
    expect(of('nothing else')).toMatch(/link is a link: not followed; and 2 more/);
    const whole = copyOfReport();
    const archived = readdirSync(whole).map((name) => ({ name, bytes: readFileSync(join(whole, name)) }));
    archived.find(({ name }) => name === 'report.html')!.bytes = Buffer.from('another');
    writeFileSync(join(whole, 'report.zip'), archiveOf(archived));
    expect(failed(whole)).toEqual(['archive']);
  });

  it.each<[string, (folder: string) => void, RegExp]>([
    ['an empty object', (folder) => writeFileSync(join(folder, 'manifest.json'), '{}'), /content/],
    ['no JSON', (folder) => writeFileSync(join(folder, 'manifest.json'), 'NaN'), /is not JSON/],
    [
      'a key that reaches what all objects share',
      (folder) => writeFileSync(join(folder, 'manifest.json'), '{"__proto__": {}, "content": {"format": "x"}}'),
      /has a key __proto__/,
    ],
    [
      'a number that is none',
      (folder) =>
        writeFileSync(join(folder, 'manifest.json'), read(folder, 'manifest.json').replace(/"mu": [^,]*/, '"mu": NaN')),
      /is not JSON/,
    ],
    [
      'an unknown format',
      (folder) => writeFileSync(join(folder, 'manifest.json'), '{"content": {"format": "football-jackpot-report/9"}}'),
      /format football-jackpot-report\/9 is not known here/,
    ],
    ['200 MB', (folder) => truncateSync(join(folder, 'manifest.json'), 200_000_000), /has 200000000 bytes/],
  ])('a manifest of %s is none', (_, tamper, detail) => {
    const folder = copyOfReport();
    tamper(folder);
    const { ok, checks } = verifyReport(folder);
    expect(ok).toBe(false);
    expect(checks).toHaveLength(1);
    expect(checks[0]!.detail).toMatch(detail);
  });

  it('what lies nowhere, or is no report, is told', () => {
    expect(() => verifyReport(temporaryFolder())).toThrow(/no manifest\.json in/);
    expect(() => verifyReport('/nowhere/at/all')).toThrow(/there is no/);
    const file = join(temporaryFolder(), 'x.zip');
    writeFileSync(file, 'not an archive');
    expect(() => verifyReport(file)).toThrow(/not a zip archive/);
    writeFileSync(file, archiveOf([{ name: '../manifest.json', bytes: Buffer.from('{}') }]));
    expect(() => verifyReport(file)).toThrow(/leads out of the archive/);
  });

  it.each<[string, Change, string]>([
    ['one parameter', (of) => (of.models[0]!.document.mu += 1e-9), 'probabilities recomputed'],
    ['a probability', (of) => (of.predictions[0]!.sets.B.home += 1e-15), 'probabilities recomputed'],
    [
      'a narrower interval',
      (of) => (of.predictions[0]!.uncertainty!.sets.B.home.low += 0.01),
      'probabilities recomputed',
    ],
    ['a smaller covariance', (of) => shrink(of), 'covariances'],
    ['a standard error', (of) => (of.models[0]!.evidence.standardErrors!.mu /= 2), 'covariances'],
    ['who prepared it', (of) => (of.analyst = 'somebody else'), 'audit anchor'],
    ['a dropped fixture', (of) => drop(of), 'audit anchor'],
    ['the name of the jackpot', (of) => (of.jackpot.name += ' II'), 'audit anchor'],
    ['a warning taken away', (of) => of.warnings.pop(), 'warnings'],
    ['a formula', (of) => (of.formulas.market = 'p = 1/odds'), 'formulas'],
    ['a constant of the specification', (of) => (of.specification.MAX_GOALS = 10), 'specification'],
    ['an explanation', (of) => (of.explanations[0]!.goals[0]!.contribution.home += 1e-9), 'explanations recomputed'],
    ['a chance of all', (of) => (of.distributions[1]!.all *= 2), 'distributions recomputed'],
    ['an interval of all', (of) => (of.distributions[1]!.interval!.high /= 2), 'distributions recomputed'],
    ['a better plan', (of) => (of.plan.covered *= 2), 'plan recomputed'],
    ['the data’s last day', (of) => (of.models[0]!.evidence.dataTo = '2025-01-01'), 'models are sound'],
    ['other data', (of) => (of.models[0]!.snapshot = 'a'.repeat(64)), 'model identities'],
    ['other settings', (of) => (of.models[0]!.settingsUsed = { preset: 'fitted' }), 'model identities'],
    ['another release', (of) => (of.release[0]!.id = 'b'.repeat(64)), 'release'],
    ['an order number twice', (of) => (of.explanations[1]!.order = 1), 'fixtures and picks'],
    ['a file that is not listed', (of) => of.data.files.pop(), 'files of the models'],
    [
      'a verdict in other words',
      (of) => (of.reliability[0]!.diagrams[0]!.words += ' indeed'),
      'verdicts of reliability',
    ],
    [
      'a smaller miscalibration',
      (of) => (of.reliability[0]!.diagrams[0]!.diagram!.brier.miscalibration /= 2),
      'verdicts of reliability',
    ],
    [
      'weights of no mean',
      (of) => (of.models[0]!.document.ensembleWeights = { A: -0.2, B: 1.2, C: 0 }),
      'models are sound',
    ],
    ['a curve that falls', (of) => bend(of), 'models are sound'],
    ['a fixture before the day of its model', (of) => (of.fixtures[0]!.date = '2015-01-01'), 'models are sound'],
    ['a file of the data twice', (of) => of.data.files.push(of.data.files[0]!), 'files of the models'],
    ['a club out of order', (of) => of.models[0]!.document.teams.reverse(), 'models are sound'],
    ['another name in the release', (of) => (of.release[0]!.version += 'x'), 'release'],
    [
      'a later version before it',
      (of) => of.history.push({ version: 9, hash: null, reason: null, changes: [] }),
      'earlier versions',
    ],
    ['a match taken away', (of) => (of.models[0]!.digests[0]!.matches = ''), 'files of the models'],
    ['a wider prior', (of) => (of.models[0]!.covariance!.sigma *= 2), 'covariances'],
    ['the plan of another set', (of) => (of.plan.set = 'C'), 'plan recomputed'],
    ['a pick too few', (of) => of.picks.B!.pop(), 'fixtures and picks'],
  ])('rejects a forger who repaired every hash after changing %s', (_, change, check) => {
    expect(failed(forged(change))).toContain(check);
  });

  it('of another engine leaves open what that may have done otherwise, and says so', () => {
    for (const engine of ['1', '999']) {
      const result = verifyReport(forged((of) => (of.application.engine = engine)));
      expect(result.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
      expect(verifyState(result)).toBe('in-part');
      expect(result.checks.find(({ name }) => name === 'files show the content')!.detail).toMatch(
        engine === '1' ? /^written by engine 1, this is 3$/ : /^written by engine 999, this is 3: no engine known here/,
      );
    }
    // Its numbers may come out otherwise; that they are the jackpot's is still shown by its hash.
    const changed = forged((of) => {
      of.application.engine = '1';
      of.predictions[0]!.lambdaHome += 0.1;
    }, false);
    expect(failed(changed)).toContain('jackpot hash');
  });

  it('of another version of the application is not drawn again, and all its numbers are made again', () => {
    const result = verifyReport(forged((of) => (of.application.version = '9.9.9')));
    const open = result.checks.filter(({ verdict, needs }) => verdict === 'not-checked' && needs === null);
    expect(open.map(({ name, detail }) => [name, detail])).toEqual([
      ['files show the content', expect.stringMatching(/^written by version 9\.9\.9, this is /)],
    ]);
    expect(result).toMatchObject({ ok: true, maxDifference: 0, probabilities: 315 });
  });

  it('refuses what would take for ever', () => {
    const folder = forged((of) => (of.models[0]!.document.maxGoals = 30), false);
    const manifest = manifestOf(folder);
    manifest.content.models[0]!.document.maxGoals = 100_000_000;
    writeFileSync(
      join(folder, 'manifest.json'),
      prettyJson({ ...manifest, contentHash: contentHashOf(manifest.content) }),
    );
    expect(verifyReport(folder).checks[0]!.detail).toMatch(/asks for a grid of 100000000 goals; the largest is 200/);
  });

  it('an anchor of another jackpot, a seal of another report, no seal: none is this report’s', () => {
    const other = (change: (seal: Seal) => unknown) => {
      const folder = copyOfReport();
      const seal = sealOf(folder);
      change(seal);
      writeFileSync(join(folder, 'seal.json'), prettyJson(seal));
      return failed(folder);
    };
    expect(other((seal) => (seal.contentHash = 'a'.repeat(64)))).toEqual(['seal']);
    expect(other((seal) => (seal.anchor.count += 1))).toEqual(['audit anchor']);
    expect(
      other(
        (seal) => (seal.signature = { algorithm: 'Ed25519', publicKey: 'a'.repeat(64), signature: 'b'.repeat(128) }),
      ),
    ).toEqual(['signature']);
    // Where there is a PDF, it was printed from another page, too.
    expect(other((seal) => (seal.pdf = { sha256: 'a'.repeat(64), bytes: 9, html: 'b'.repeat(64) }))[0]).toBe(
      'file report.pdf',
    );
    const folder = copyOfReport();
    rmSync(join(folder, 'seal.json'));
    expect(failed(folder)).toEqual(['seal']);
  });

  it('a manifest or a seal that is written otherwise is not in its one form', () => {
    for (const name of ['manifest', 'seal']) {
      const folder = copyOfReport();
      writeFileSync(join(folder, `${name}.json`), `${read(folder, `${name}.json`)} `);
      expect(failed(folder)).toEqual([`${name} form`]);
    }
  });

  it('a PDF is the one that was printed, from the page that lies beside it', () => {
    const printed = Buffer.from('%PDF-1.7 as printed');
    const sealed = (lies: Buffer | null, pdf: Partial<NonNullable<Seal['pdf']>> | null) => {
      const folder = copyOfReport();
      rmSync(join(folder, 'report.pdf'), { force: true });
      if (lies) writeFileSync(join(folder, 'report.pdf'), lies);
      const own = { sha256: sha256(printed), bytes: printed.length, html: sha256(read(folder, 'report.html')) };
      writeFileSync(join(folder, 'seal.json'), prettyJson({ ...sealOf(folder), pdf: pdf && { ...own, ...pdf } }));
      return failed(folder);
    };
    expect(sealed(printed, {})).toEqual([]);
    expect(sealed(null, null)).toEqual([]);
    expect(sealed(printed, null)).toEqual(['file report.pdf']);
    expect(sealed(null, {})).toEqual(['file report.pdf']);
    expect(sealed(Buffer.from('%PDF-1.7 is printed'), {})).toEqual(['file report.pdf']);
    expect(sealed(printed, { bytes: 1 })).toEqual(['file report.pdf']);
    expect(sealed(printed, { html: 'a'.repeat(64) })).toEqual(['page of the PDF']);
  });

  it('states a 95 % interval about each probability', () => {
    for (const { model, sets, uncertainty } of manifestOf(demo).content.predictions) {
      for (const outcome of OUTCOMES) {
        expect(uncertainty!.model[outcome].low).toBeLessThan(model[outcome]);
        expect(uncertainty!.model[outcome].high).toBeGreaterThan(model[outcome]);
        expect(uncertainty!.sets.B[outcome].low).toBeLessThan(sets.B[outcome]);
      }
    }
  });

  it('says nothing of the day or the machine it was made on', () => {
    for (const name of readdirSync(demo).filter((file) => !/zip|pdf/.test(file))) {
      const text = read(demo, name);
      expect(text).not.toContain(new Date().toISOString().slice(0, 10));
      expect(text).not.toContain(inject('demo'));
      expect(text).not.toContain('\r');
    }
  });
});

/** Every covariance a quarter of what it is, so that every interval is half as wide. */
function shrink({ predictions }: ReportContent): void {
  for (const { uncertainty } of predictions)
    uncertainty!.covariance = uncertainty!.covariance.map((value) => value / 4);
}
function drop(content: ReportContent): void {
  for (const list of [content.fixtures, content.predictions, content.explanations, content.plan.choices]) list.pop();
  for (const picks of Object.values(content.picks)) picks.pop();
}
function bend({ models }: ReportContent): void {
  const map = models.flatMap(({ document }) => Object.values(document.calibrators)).find(({ maps }) => maps)!.maps!
    .home;
  map.value[1] = 1.5;
}
