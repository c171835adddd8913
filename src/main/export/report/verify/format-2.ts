import { allModelsOf, contentHashOf, type Manifest } from '../content';
import { prettyJson } from '../pretty-json';
import { renderReport } from '../render';
import { MANIFEST, SEAL } from '../report-file';
import { Seal } from '../seal';
import { beyond, claim, failed, type Check } from './check';
import { derivedChecks } from './derived-checks';
import { listedFiles, nothingElse, sameArchive, sameAsContent } from './file-checks';
import { modelChecks } from './models-check';
import { olderModels, otherEngine, otherVersion } from './other-engine';
import { parseJson } from './parse-json';
import { recompute } from './recompute';
import type { ReportFiles } from './report-files';
import { sealChecks } from './seal-checks';
import type { Verified } from './verified';

/** A report of the second format: everything in it that follows from something else in it is made again. */
export function verifyFormat2(files: ReportFiles, { content, contentHash }: Manifest, text: string): Verified {
  const { files: listed, ...body } = content;
  const other = otherEngine(content.application);
  const models = allModelsOf(content);
  const older = other ?? olderModels(models);
  const numbers = recompute(models, content.fixtures, content.predictions, older);
  const checks: Check[] = [
    claim(
      'manifest form',
      prettyJson({ content, contentHash }) === text,
      `${MANIFEST} is written in its one canonical form`,
    ),
    claim('content hash', contentHashOf(content) === contentHash, `the content has the hash ${contentHash}`),
    ...listedFiles(files, listed),
    nothingElse(files, listed, true),
    ...sameArchive(files),
    sameAsContent(files, listed, () => renderReport(body), other ?? otherVersion(content.application)),
    ...sealOf(files, content, contentHash),
    ...modelChecks(content, other),
    numbers.check,
    ...derivedChecks(content, older),
    beyond(
      'models follow from the data',
      'the raw files',
      'whether parameters, evidence and past forecasts are those of the data shows once they are made again from the raw files (Reports, Verify; or “jackpot reproduce”)',
    ),
  ];
  const { probabilities, maxDifference } = numbers;
  return { checks, probabilities, maxDifference, contentHash };
}

function sealOf(files: ReportFiles, content: Manifest['content'], contentHash: string): Check[] {
  const bytes = files.read(SEAL);
  if (!bytes)
    return [
      failed(
        'seal',
        files.problems.get(SEAL) ?? `${SEAL} is missing: the export was cut short, or somebody took it away`,
      ),
    ];
  const text = bytes.toString('utf8');
  const parsed = parseJson(text, SEAL, Seal);
  if (!parsed.ok) return [failed('seal', parsed.problem)];
  return [
    claim('seal form', prettyJson(parsed.value) === text, `${SEAL} is written in its one canonical form`),
    ...sealChecks(files, parsed.value, content, contentHash),
  ];
}
