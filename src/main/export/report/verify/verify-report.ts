import { z } from 'zod';
import type { VerifyResult } from '../../../../contract';
import { Manifest, FORMAT, type ReportContent } from '../content';
import { Manifest as Manifest1 } from '../format-1/content';
import { MANIFEST } from '../report-file';
import { claim, failed, type Check } from './check';
import { verifyFormat1 } from './format-1';
import { verifyFormat2 } from './format-2';
import { refuseBeyondLimits } from './limits';
import { parseJson } from './parse-json';
import { openReport, type ReportFiles } from './report-files';
import type { Verified } from './verified';

/** As much of a manifest as tells which format it is of. */
const AnyManifest = z.object({ content: z.object({ format: z.string() }) });

/**
 * Check a report with nothing but the report, a folder or its archive: every hash, everything in it that follows from
 * something else in it, the seal. Each check passed, failed, or was not made, and why.
 * @param expect the content hash, or its beginning, that somebody was told
 * @throws {UserError} not-found where there is no manifest; bad-file where the archive cannot be read
 */
export function verifyReport(path: string, expect?: string): VerifyResult {
  const files = openReport(path);
  const { about, ...verified } = judge(files);
  const checks = [...verified.checks, ...expected(verified.contentHash, expect)];
  return {
    directory: path,
    ok: checks.every(({ verdict }) => verdict !== 'failed'),
    ...verified,
    about,
    checks,
  };
}

type Judged = Verified & Pick<VerifyResult, 'about'>;

function judge(files: ReportFiles): Judged {
  const problem = files.problems.get(MANIFEST);
  const bytes = files.read(MANIFEST);
  if (problem !== undefined || !bytes) return nothing(problem ?? `${MANIFEST} cannot be read`);
  const text = bytes.toString('utf8');
  const kind = parseJson(text, MANIFEST, AnyManifest);
  if (!kind.ok) return nothing(kind.problem);
  const { format } = kind.value.content;
  if (format === FORMAT) {
    const parsed = parseJson(text, MANIFEST, Manifest);
    if (!parsed.ok) return nothing(parsed.problem);
    const limits = refuseBeyondLimits(parsed.value.content);
    if (limits) return nothing(limits);
    return { ...verifyFormat2(files, parsed.value, text), about: aboutOf(parsed.value.content) };
  }
  if (format === 'football-jackpot-report/1') {
    const parsed = parseJson(text, MANIFEST, Manifest1);
    if (!parsed.ok) return nothing(parsed.problem);
    const { content } = parsed.value;
    const limits = refuseBeyondLimits(content);
    if (limits) return nothing(limits);
    const title = `${content.jackpot.name}, version ${content.jackpot.version}`;
    return { ...verifyFormat1(files, parsed.value, text), about: aboutOf({ ...content, title }) };
  }
  return nothing(`${MANIFEST}: the format ${format} is not known here`);
}

const aboutOf = ({
  title,
  analyst,
  format,
  application,
}: { title: string; analyst: string; format: string } & Pick<ReportContent, 'application'>) => ({
  title,
  analyst,
  format,
  engine: application.engine,
});

const nothing = (problem: string): Judged => ({
  contentHash: null,
  about: null,
  probabilities: 0,
  maxDifference: 0,
  checks: [failed('manifest', problem)],
});

/** The report is the one that somebody was told of. */
function expected(contentHash: string | null, expect: string | undefined): Check[] {
  if (expect === undefined) return [];
  const wanted = expect.toLowerCase();
  const holds = contentHash?.startsWith(wanted) ?? false;
  const name = 'expected hash';
  return [
    holds
      ? claim(name, true, `its content hash is the expected one${wanted.length < 64 ? ', as far as that goes' : ''}`)
      : failed(name, `its content hash is ${contentHash ?? 'not known'}, expected was ${wanted}`),
  ];
}
