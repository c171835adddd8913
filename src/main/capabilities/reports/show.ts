import type { ReportExport, VerifyResult } from '../../../contract';

export function showReport(report: ReportExport): string {
  const files = report.files.map((file) => `  ${file.name}  ${file.sha256}`);
  return [`report ${report.contentHash} in ${report.directory}`, ...files].join('\n');
}

const VERDICTS = { passed: 'ok  ', failed: 'FAIL', 'not-checked': '--  ' } as const;

export function showVerification(result: VerifyResult): string {
  const checks = result.checks.map(({ name, verdict, detail }) => `${VERDICTS[verdict]}  ${name}: ${detail}`);
  const left = result.checks.filter(({ verdict }) => verdict === 'not-checked').length;
  const verified = `verified: ${result.probabilities} probabilities${left > 0 ? `; ${left} of ${checks.length} checks could not be made` : ''}`;
  return [...checks, result.ok ? verified : 'NOT verified'].join('\n');
}
