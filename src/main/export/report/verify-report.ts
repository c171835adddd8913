import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VerifyResult } from '../../../contract';
import { canonicalJson, sha256 } from '../../audit/canonical-json';
import { chainHash } from '../../audit/hash-chain';
import { UserError } from '../../core/words/errors';
import { poolOf } from '../../core/training/pooled-league';
import { ENGINE_VERSION } from '../../core/settings/settings';
import { MANIFEST, renderReport } from './build-report';
import { jackpotHash, predictJackpot, type FixtureNumbers } from '../jackpot-content';
import { prettyJson } from './pretty-json';
import { allModelsOf, contentHashOf, Manifest } from './report-content';

type Check = VerifyResult['checks'][number];

/**
 * Check a report with nothing but the report: every hash, the anchor in the audit log, and every probability
 * recomputed from the manifest's parameters and compared bit for bit.
 * @throws {UserError} not-found when the folder holds no manifest.json
 */
export function verifyReport(directory: string): VerifyResult {
  const text = readManifest(directory);
  const parsed = parseManifest(text);
  if (!parsed.ok) {
    const checks: Check[] = [{ name: 'manifest', verdict: 'failed', detail: parsed.problem }];
    return { directory, ok: false, contentHash: null, probabilities: 0, maxDifference: 0, checks };
  }
  const { manifest } = parsed;
  const recomputed = recompute(manifest);
  const checks: Check[] = [
    toCheck('manifest form', prettyJson(manifest) === text, 'the manifest is written in its one canonical form'),
    toCheck(
      'content hash',
      contentHashOf(manifest.content) === manifest.contentHash,
      `the manifest's content has the hash ${manifest.contentHash}`,
    ),
    ...manifest.content.files.map((file) => fileCheck(directory, file)),
    renderCheck(directory, manifest),
    jackpotCheck(manifest),
    anchorCheck(manifest),
    ...poolChecks(manifest),
    recomputed.check,
  ];
  return {
    directory,
    ok: checks.every(({ verdict }) => verdict !== 'failed'),
    contentHash: manifest.contentHash,
    probabilities: recomputed.probabilities,
    maxDifference: recomputed.maxDifference,
    checks,
  };
}

const toCheck = (name: string, ok: boolean, claim: string): Check => ({
  name,
  verdict: ok ? 'passed' : 'failed',
  detail: ok ? claim : `not so: ${claim}`,
});

function readManifest(directory: string): string {
  try {
    return readFileSync(join(directory, MANIFEST), 'utf8');
  } catch (error) {
    throw new UserError('not-found', `no ${MANIFEST} in ${directory}`, 'Choose the folder of an exported report.', {
      cause: error,
    });
  }
}

function parseManifest(text: string): { ok: true; manifest: Manifest } | { ok: false; problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: `${MANIFEST} is not JSON` };
  }
  const result = Manifest.safeParse(json);
  if (result.success) return { ok: true, manifest: result.data };
  const issue = result.error.issues[0]!;
  return { ok: false, problem: `${MANIFEST}: ${issue.path.join('.')}: ${issue.message}` };
}

function fileCheck(directory: string, file: { name: string; sha256: string; bytes: number }): Check {
  const name = `file ${file.name}`;
  if (/[\\/]/.test(file.name)) return { name, verdict: 'failed', detail: `${file.name} is no plain file name` };
  try {
    const bytes = readFileSync(join(directory, file.name));
    const same = bytes.length === file.bytes && sha256(bytes) === file.sha256;
    return toCheck(name, same, `${file.name} has ${file.bytes} bytes and the hash ${file.sha256.slice(0, 16)}…`);
  } catch {
    return { name, verdict: 'failed', detail: `${file.name} is missing or cannot be read` };
  }
}

/** Why a report of another engine cannot be judged where that engine may have done otherwise; null for one of this. */
const otherEngine = ({ application }: Manifest['content']): string | null =>
  application.engine === ENGINE_VERSION ? null : `written by engine ${application.engine}, this is ${ENGINE_VERSION}`;

/** The files say what the manifest says: rendered again, they come out byte for byte. */
function renderCheck(directory: string, { content }: Manifest): Check {
  const name = 'files show the content';
  const other = otherEngine(content);
  if (other) return { name, verdict: 'not-checked', detail: other };
  const { files: listed, ...body } = content;
  try {
    const differing = renderReport(body).filter(
      (file) =>
        !listed.some((each) => each.name === file.name) ||
        readFileSync(join(directory, file.name), 'utf8') !== file.text,
    );
    if (differing.length === 0)
      return { name, verdict: 'passed', detail: `${listed.length} files rendered again are the same` };
    return {
      name,
      verdict: 'failed',
      detail: `differs from the manifest: ${differing.map((file) => file.name).join(', ')}`,
    };
  } catch {
    return { name, verdict: 'failed', detail: 'a file is missing, or the content cannot be rendered' };
  }
}

function jackpotCheck({ content }: Manifest): Check {
  const { jackpot, fixtures, predictions, picks } = content;
  const models = allModelsOf(content).map(({ id, version, document }) => ({ id, version, document }));
  const { name, version, release } = jackpot;
  const hash = jackpotHash({ name, version, release, models, fixtures, predictions, picks });
  return toCheck(
    'jackpot hash',
    hash === jackpot.hash,
    'fixtures, models, numbers and picks have the hash of the jackpot',
  );
}

function anchorCheck({ anchor, content }: Manifest): Check {
  const name = 'audit anchor';
  if (chainHash(anchor.entry, anchor.previousHash) !== anchor.head) {
    return { name, verdict: 'failed', detail: 'the anchored entry does not lead to the head of the audit log' };
  }
  let entry: { sequence?: unknown; action?: unknown; subject?: unknown };
  try {
    entry = JSON.parse(anchor.entry) as typeof entry;
  } catch {
    return { name, verdict: 'failed', detail: 'the anchored entry is not JSON' };
  }
  const fits =
    canonicalJson(entry) === anchor.entry &&
    entry.sequence === anchor.count &&
    entry.action === 'finalise' &&
    entry.subject === content.jackpot.hash;
  return toCheck(name, fits, `entry ${anchor.count} of the audit log finalised this jackpot`);
}

/** The pooled league is the mean of the leagues it names: made again from their figures, it comes out the same. */
function poolChecks({ content }: Manifest): Check[] {
  if (!content.pool) return [];
  const { version, document } = content.pool;
  const name = 'pooled league';
  const again = document.pool && poolOf(document.engine, document.pool).document;
  if (canonicalJson(again ?? null) === canonicalJson(document))
    return [{ name, verdict: 'passed', detail: `${version} is the mean of its ${document.pool!.length} leagues` }];
  return [differing(name, content, `${version} is not the mean of the leagues it names`)];
}

function recompute({ content }: Manifest): { check: Check; probabilities: number; maxDifference: number } {
  const name = 'probabilities recomputed';
  let again: FixtureNumbers[];
  try {
    again = predictJackpot(
      allModelsOf(content),
      content.fixtures,
      ({ order }) => content.predictions.find((each) => each.order === order)?.uncertainty?.covariance,
    );
  } catch (error) {
    const why = `cannot be recomputed: ${(error as Error).message}`;
    return { check: differing(name, content, why), probabilities: 0, maxDifference: 0 };
  }
  const stated = content.predictions;
  let probabilities = 0;
  let maxDifference = 0;
  again.forEach((numbers, index) => {
    for (const [set, triple] of Object.entries(numbers.sets)) {
      const other = stated[index]?.sets[set as keyof typeof numbers.sets];
      for (const outcome of ['home', 'draw', 'away'] as const) {
        probabilities += 1;
        maxDifference = Math.max(maxDifference, other ? Math.abs(triple[outcome] - other[outcome]) : 1);
      }
    }
  });
  const same = canonicalJson(again) === canonicalJson(stated);
  const check: Check = same
    ? { name, verdict: 'passed', detail: `${probabilities} probabilities come out the same to the last bit` }
    : differing(name, content, `recomputed numbers differ, probabilities by up to ${maxDifference}`);
  return { check, probabilities, maxDifference };
}

/** What does not come out the same is a fault, or the work of another engine, which this one cannot judge. */
function differing(name: string, content: Manifest['content'], why: string): Check {
  const other = otherEngine(content);
  return other
    ? { name, verdict: 'not-checked', detail: `${other}; ${why}` }
    : { name, verdict: 'failed', detail: why };
}
