import type { ReportResult, ReproduceResult, VerifyResult } from '../../../contract';
import { verificationInWords } from '../../../text/verify-words';

export function showReport(report: ReportResult): string {
  const files = report.files.map((file) => `  ${file.name}  ${file.sha256}`);
  return [
    `report ${report.contentHash} in ${report.directory}`,
    ...files,
    ...(report.withoutPdf === null ? [] : [`no PDF: ${report.withoutPdf}`]),
    ...(report.withoutSignature === null ? [] : [`not signed: ${report.withoutSignature}`]),
  ].join('\n');
}

const VERDICTS = { passed: 'ok  ', failed: 'FAIL', 'not-checked': '--  ' } as const;

export function showVerification(result: VerifyResult): string {
  const checks = result.checks.map(({ name, verdict, detail }) => `${VERDICTS[verdict]}  ${name}: ${detail}`);
  const { about } = result;
  return [
    ...(about ? [`${about.title}, by ${about.analyst} (${about.format}, engine ${about.engine})`] : []),
    ...checks,
    verificationInWords(result),
  ].join('\n');
}

export function showReproduction(result: ReproduceResult): string {
  const { files, matches, models, predictions, differences, same, contentHash, again } = result;
  return [
    `${files} files, ${matches} matches`,
    ...models.map((model) => `${model.same ? 'ok  ' : 'FAIL'}  ${model.version}`),
    ...(predictions ? [`${predictions.same ? 'ok  ' : 'FAIL'}  ${predictions.fixtures} fixtures`] : []),
    ...differences.map(({ what, message }) => `FAIL  ${what}: ${message}`),
    same
      ? `the same bits from the raw files: ${contentHash}`
      : `NOT the same: ${contentHash} in the report, ${again ?? 'not reached'} again`,
  ].join('\n');
}
