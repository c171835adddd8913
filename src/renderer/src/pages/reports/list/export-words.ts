import type { VerifyState } from '../../../../../text/verify-words';
import type { ReportExport } from '../../../contract-types';
import type { KnownState } from '../../../services/work/verification-store';
import type { Steadiness } from '../../../ui/state-mark';

export const hasPdf = ({ files }: Pick<ReportExport, 'files'>): boolean =>
  files.some(({ name }) => name === 'report.pdf');

export const MARKS: Readonly<Record<VerifyState, Steadiness>> = {
  verified: 'steady',
  'in-part': 'watch',
  failed: 'degraded',
};
const WORDS: Readonly<Record<VerifyState, string>> = {
  verified: 'verified',
  'in-part': 'verified in part',
  failed: 'does not verify',
};

/** How an exported report held since it was written, as far as anybody has looked; without a mark where nobody has. */
export function stateOfExport(
  { directory, contentHash, exportedAt }: Pick<ReportExport, 'directory' | 'contentHash' | 'exportedAt'>,
  known: ReadonlyMap<string, KnownState>,
): { readonly state: Steadiness | null; readonly word: string } {
  const seen = known.get(directory);
  if (!seen || seen.at < exportedAt) return { state: null, word: 'not verified yet' };
  if (seen.state !== 'failed' && seen.contentHash !== contentHash)
    return { state: 'watch', word: 'another report lies there' };
  return { state: MARKS[seen.state], word: WORDS[seen.state] };
}
