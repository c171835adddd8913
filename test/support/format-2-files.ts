import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { canonicalJson, hashOf, sha256 } from '../../src/main/audit/canonical-json';
import { chainEntry } from '../../src/main/audit/hash-chain';
import { predictionsCsv } from '../../src/main/export/report/predictions-csv';
import { prettyJson } from '../../src/main/export/report/pretty-json';
import { OUTCOMES } from '../../src/main/core/words/outcomes';
import { SET_IDS } from '../../src/main/core/words/sets';
import type { Content } from './format-2';
import { temporaryFolder } from './stores';

export interface Writing {
  /** What the log says beside what it should. */
  readonly entry?: Record<string, unknown>;
  /** Jackpots locked earlier have no origins of their models in their hash. */
  readonly withOrigins?: boolean;
  readonly isSigned?: boolean;
  readonly hasPdf?: boolean;
  /** Changes to the page, the seal and the archive after all else was made. */
  readonly page?: (html: string) => string;
  readonly seal?: (seal: Record<string, unknown>) => void;
  readonly inArchive?: (files: Record<string, Uint8Array>) => void;
}

/** Write a report of the second format with all its hashes. @returns its folder */
export function writeFormat2(content: Content, writing: Writing = {}): string {
  const { jackpot, fixtures, predictions, picks, analyst } = content;
  const { name, version, release } = jackpot;
  const models = content.models.map(({ id, version: named, document, snapshot, settings, evidence }) => ({
    ...{ id, version: named, document: hashOf(document) },
    ...(writing.withOrigins === false ? {} : { snapshot, settings, evidence: hashOf(evidence) }),
  }));
  const hash = hashOf({ name, version, release, models, fixtures, predictions, picks });
  const body = { ...content, jackpot: { ...jackpot, hash } };
  const page = pageOf(body);
  const shown: Record<string, string> = {
    'report.html': writing.page?.(page) ?? page,
    'report.json': jsonOf(body),
    'predictions.csv': predictionsCsv(body as never),
    'verify.mjs': readFileSync(join(process.cwd(), 'resources/verifier/verify.mjs'), 'utf8'),
  };
  const files = Object.entries(shown).map(([file, text]) => ({
    name: file,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  }));
  const whole = { ...body, files };
  const contentHash = hashOf(whole);
  const details = { name, version, release, fixtures: fixtures.length };
  const entry = chainEntry(
    { action: 'finalise', subject: hash, analyst, details, ...writing.entry },
    { sequence: 8, hash: 'e'.repeat(64) },
  );
  const anchor = { count: entry.sequence, head: entry.hash, entry: entry.entry, previousHash: entry.previousHash };
  const all: Record<string, Uint8Array> = {};
  const put = (file: string, data: string | Uint8Array) => (all[file] = Buffer.from(data));
  Object.entries(shown).forEach(([file, text]) => put(file, text));
  put('manifest.json', prettyJson({ content: whole, contentHash }));
  const printed = Buffer.from('%PDF-1.7 as printed');
  if (writing.hasPdf) put('report.pdf', printed);
  const pdf = writing.hasPdf
    ? { sha256: sha256(printed), bytes: printed.length, html: sha256(shown['report.html']!) }
    : null;
  const unsigned = { format: 'football-jackpot-report-seal/1', contentHash, anchor, pdf };
  const seal: Record<string, unknown> = {
    ...unsigned,
    signature: writing.isSigned ? signatureOf(canonicalJson(unsigned)) : null,
  };
  writing.seal?.(seal);
  put('seal.json', prettyJson(seal));
  const archived = { ...all };
  writing.inArchive?.(archived);
  put('report.zip', zipSync(archived));
  const folder = temporaryFolder();
  for (const [file, data] of Object.entries(all)) writeFileSync(join(folder, file), data);
  return folder;
}

function signatureOf(text: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const signature = sign(null, Buffer.from(text), privateKey).toString('hex');
  return { algorithm: 'Ed25519', publicKey: raw.toString('hex'), signature };
}

function jsonOf(content: Content): string {
  const { formulas: _, specification: __, data: ___, layout: ____, release: _____, ...rest } = content;
  const { models, fixtures, predictions, explanations, ...others } = rest;
  return prettyJson({
    ...others,
    models: models.map(
      ({ id, version, document: { league, preset }, evidence: { matches, dataFrom, dataTo, scores } }) => ({
        ...{ id, version, league, preset, matches, dataFrom, dataTo, scores },
      }),
    ),
    pool: null,
    fixtures: fixtures.map((fixture, i) => {
      const { order: _order, ...explanation } = explanations[i]!;
      return { ...fixture, ...predictions[i]!, explanation };
    }),
  });
}

/** A page with the two tables that a page must have right. */
function pageOf({ title, jackpot, fixtures, predictions }: Content): string {
  const percent = (p: number) => (100 * p).toFixed(1);
  const row = (cells: readonly (string | number)[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const rows = fixtures.map(({ order, date, league, home, away }, i) => {
    const { sets, market, degradations, lambdaHome, lambdaAway, uncertainty } = predictions[i]!;
    const told = OUTCOMES.map((outcome) => {
      const { low, high } = uncertainty!.sets.B[outcome];
      return `${percent(sets.B[outcome])}<span>${percent(low)}–${percent(high)}</span>`;
    });
    const priced = market ? OUTCOMES.map((outcome) => percent(market[outcome])).join(' / ') : null;
    const remembered = predictions[i]!.memory;
    const past = remembered && `${OUTCOMES.map((outcome) => percent(remembered[outcome])).join(' / ')} past prices`;
    const who = `${home} – ${away}${degradations.length > 0 ? ' <span>▲</span>' : ''}`;
    return row([
      order,
      date,
      league,
      who,
      '',
      ...told,
      priced ?? past ?? '–',
      `${lambdaHome.toFixed(2)} / ${lambdaAway.toFixed(2)}`,
    ]);
  });
  const all = fixtures.flatMap(({ order, home, away }, i) =>
    OUTCOMES.map((outcome) => {
      const { sets, uncertainty } = predictions[i]!;
      const told = SET_IDS.map((set) => {
        const { low, high } = uncertainty!.sets[set][outcome];
        return `${percent(sets[set][outcome])}<span>${percent(low)}–${percent(high)}</span>`;
      });
      return row([...(outcome === 'home' ? [order, `${home} – ${away}`] : []), outcome, ...told]);
    }),
  );
  return `<!doctype html><h1>${title}</h1><code>${jackpot.hash}</code><table>${rows.join('\n')}</table><table>${all.join('\n')}</table>\n`;
}
