import type { ReproduceResult } from '../../../contract-types';

/** What differs, before the sentence that says how. */
export const SUBJECTS: Readonly<Record<ReproduceResult['differences'][number]['what'], string>> = {
  file: 'File:',
  match: 'Match:',
  model: 'Model:',
  fixture: 'Fixture:',
  report: 'Report:',
};

/** What making a report again came to, in a sentence: the same bits, or the first thing that is another. */
export function firstDifferenceInWords({ same, differences, again }: ReproduceResult): string {
  if (same) return 'The same bits from the raw files';
  const [first] = differences;
  if (first) return `Not the same: ${first.message}`;
  return again === null ? 'Not the same: the report was not reached' : 'Not the same: the content hash is another';
}
