import { prettyJson } from '../pretty-json';
import { canonicalJson } from '../../../audit/canonical-json';
import { poolOf } from '../../../core/training/pooled-league';
import { jackpotHash } from '../../jackpot-content';
import { allModelsOf, contentHashOf } from '../content';
import type { Manifest } from '../format-1/content';
import { renderReport } from '../format-1/render';
import { anchorCheck } from './anchor-check';
import { claim, failed, notChecked, passed, type Check } from './check';
import { listedFiles, nothingElse, sameAsContent } from './file-checks';
import { otherEngine } from './other-engine';
import { recompute } from './recompute';
import type { ReportFiles } from './report-files';
import type { Verified } from './verified';

/** A report of the first format, by what its engine put into it. */
export function verifyFormat1(files: ReportFiles, { content, contentHash, anchor }: Manifest, text: string): Verified {
  const { files: listed, ...body } = content;
  const other = otherEngine(content.application);
  const numbers = recompute(allModelsOf(content), content.fixtures, content.predictions, other);
  const checks: Check[] = [
    claim(
      'manifest form',
      prettyJson({ content, contentHash, anchor }) === text,
      'the manifest is written in its one canonical form',
    ),
    claim('content hash', contentHashOf(content) === contentHash, `the manifest's content has the hash ${contentHash}`),
    ...listedFiles(files, listed),
    nothingElse(files, listed, false),
    sameAsContent(files, listed, () => renderReport(body), other),
    jackpotCheck(content),
    anchorCheck(anchor, content, false),
    ...poolChecks(content, other),
    numbers.check,
    notChecked(
      'words and evidence',
      'a report of the first format: its warnings, formulas, evidence and data range are bound by the content hash alone',
    ),
  ];
  const { probabilities, maxDifference } = numbers;
  return { checks, probabilities, maxDifference, contentHash };
}

function jackpotCheck(content: Manifest['content']): Check {
  const { jackpot, fixtures, predictions, picks } = content;
  const models = allModelsOf(content).map(({ id, version, document }) => ({ id, version, document }));
  const { name, version, release } = jackpot;
  const hash = jackpotHash({ name, version, release, models, fixtures, predictions, picks });
  return claim(
    'jackpot hash',
    hash === jackpot.hash,
    'fixtures, models, numbers and picks have the hash of the jackpot',
  );
}

/** The pooled league is the mean of the leagues it names: made again from their figures, it comes out the same. */
function poolChecks({ pool }: Manifest['content'], other: string | null): Check[] {
  if (!pool) return [];
  const { version, document } = pool;
  const name = 'pooled league';
  const again = document.pool && poolOf(document.engine, document.pool).document;
  if (canonicalJson(again ?? null) === canonicalJson(document))
    return [passed(name, `${version} is the mean of its ${document.pool!.length} leagues`)];
  const why = `${version} is not the mean of the leagues it names`;
  return [other ? notChecked(name, `${other}; ${why}`) : failed(name, why)];
}
