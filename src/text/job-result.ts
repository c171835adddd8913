import type {
  BackupResult,
  ExportResult,
  ImportResult,
  ReportResult,
  ReproduceResult,
  StoreCopyResult,
  TrainResult,
  ValidateResult,
} from '../contract';
import { bytesText, countText, fileName, plural } from './counts';

/** So many refused files are named; a folder of the wrong kind could fill the window. */
const NAMED = 4;

/** What an import brought, in a line. */
export function describeImport(result: ImportResult): string {
  const { files, matches, issues, refused } = result;
  const count = new Set(files.map((file) => file.path)).size;
  const doubled = result.twins.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const names =
    (doubled > 0 ? ` ${plural(doubled, 'name tells', 'names tell')} matches again.` : '') +
    (result.spellings.length > 0 ? ` ${plural(result.spellings.length, 'name')} to review.` : '');
  const done = `${result.dryRun ? 'Looked at ' : ''}${plural(count, 'file')}, ${plural(matches, 'match', 'matches')}, ${plural(issues, 'issue')}.${names}`;
  if (refused.length === 0) return done;
  const named = refused.slice(0, NAMED).map((file) => `${fileName(file.path)} (${file.message})`);
  const rest = refused.length > NAMED ? `; and ${countText(refused.length - NAMED)} more` : '';
  return `${done} ${plural(refused.length, 'file')} refused: ${named.join('; ')}${rest}.`;
}

/** What a training brought, in a line. */
export function describeTraining(result: TrainResult): string {
  const existing = result.models.filter((model) => model.existing).length;
  const parts = [`${plural(result.models.length - existing, 'new model')}`];
  if (existing > 0) parts.push(`${countText(existing)} already there`);
  if (result.failed.length > 0) {
    parts.push(`failed: ${result.failed.map((failure) => `${failure.league} (${failure.message})`).join(', ')}`);
  }
  return `${parts.join(', ')}.${reuseOf(result.models)}`;
}

type Effort = Pick<TrainResult['models'][number], 'seasonsWalked' | 'seasonsReused'>;
/** How much of the walking an earlier training had done already; nothing where that was not counted. */
export function reuseOf(models: readonly Effort[]): string {
  const counted = models.filter((model) => model.seasonsWalked !== undefined || model.seasonsReused !== undefined);
  if (counted.length === 0) return '';
  const sum = (key: keyof Effort): number => counted.reduce((total, model) => total + (model[key] ?? 0), 0);
  return ` Past seasons under each candidate: ${countText(sum('seasonsWalked'))} forecast anew, ${countText(sum('seasonsReused'))} kept from earlier trainings.`;
}

/** What a validation brought, in a line. */
export const describeValidation = ({ leagues }: ValidateResult): string =>
  `${plural(leagues.length, 'league')} scored.`;

/** What the export of a report brought, in a line. */
export function describeReport({ contentHash, directory, files, withoutPdf }: ReportResult): string {
  const done = `${plural(files.length, 'file')} with the content hash ${contentHash.slice(0, 16)}… in ${directory}.`;
  return withoutPdf === null ? done : `${done} No PDF: ${withoutPdf}.`;
}

/** What came of making a report again from the raw files, in a line. */
export function describeReproduction({ same, files, matches, models, differences }: ReproduceResult): string {
  const from = `${plural(files, 'file')}, ${plural(matches, 'match', 'matches')}, ${plural(models.length, 'model')}`;
  if (same) return `The same bits from the raw files: ${from}.`;
  const [first] = differences;
  return `Not the same: ${first ? first.message : 'the hash of the report differs'} (${from}).`;
}

/** What an export wrote, in a line. */
export const describeExport = ({ rows, bytes, path, sha256 }: ExportResult): string =>
  `${plural(rows, 'row')} in ${path}, ${bytesText(bytes)}, SHA-256 ${sha256.slice(0, 16)}….`;

/** What a copy of the store is, in a line. */
export const describeStoreCopy = ({ bytes, path, sha256, auditCount }: StoreCopyResult): string =>
  `${path}, ${bytesText(bytes)}, checked; ${plural(auditCount, 'audit entry', 'audit entries')}, SHA-256 ${sha256.slice(0, 16)}….`;

/** What a log says of a result beside its summary. */
interface Remark {
  readonly kind: 'message' | 'warning';
  readonly text: string;
}
const failures = (failed: TrainResult['failed']): Remark[] =>
  failed.map(({ league, message }) => ({ kind: 'warning', text: `${league}: ${message}` }));

/** What became of the files of an import, and of what was found in them. */
export function importRemarks({ refused, rules, changes }: ImportResult): Remark[] {
  return [
    ...(changes.total > 0
      ? [{ kind: 'message' as const, text: `${plural(changes.total, 'stored value')} changed` }]
      : []),
    ...rules.map(({ rule, count }): Remark => ({ kind: 'message', text: `${plural(count, 'issue')} of ${rule}` })),
    ...refused.map(({ path, message }): Remark => ({ kind: 'warning', text: `${fileName(path)} refused: ${message}` })),
  ];
}

/** What became of each league of a training. */
export const trainingRemarks = ({ models, failed }: TrainResult): Remark[] => [
  ...models.map(({ version, matches, existing }): Remark => ({
    kind: 'message',
    text: `${version} ${existing ? 'was there already' : 'stored'}, of ${plural(matches, 'match', 'matches')}`,
  })),
  ...failures(failed),
];

/** What became of each league of a validation. */
export const validationRemarks = ({ leagues, failed }: ValidateResult): Remark[] => [
  ...leagues.map(({ league, n }): Remark => ({
    kind: 'message',
    text: `${league} scored on ${plural(n, 'match', 'matches')}`,
  })),
  ...failures(failed),
];

/** The files of a report, and what it had to go without. */
export const reportRemarks = ({ files, withoutPdf, withoutSignature }: ReportResult): Remark[] => [
  ...files.map(({ name, sha256 }): Remark => ({ kind: 'message', text: `${name} ${sha256}` })),
  ...(withoutPdf === null ? [] : [{ kind: 'warning' as const, text: `No PDF: ${withoutPdf}` }]),
  ...(withoutSignature === null ? [] : [{ kind: 'message' as const, text: `Not signed: ${withoutSignature}` }]),
];

/** What came out the same of a report made again, and what did not. */
export const reproductionRemarks = ({ models, differences }: ReproduceResult): Remark[] => [
  ...models.map(({ version, same }): Remark => ({
    kind: same ? 'message' : 'warning',
    text: `${version} ${same ? 'is the same to the last bit' : 'is another model'}`,
  })),
  ...differences.map(({ message }): Remark => ({ kind: 'warning', text: message })),
];

/** What a backup brought, in a line. */
export function describeBackup({ name, bytes, auditCount, removed }: BackupResult): string {
  const old = removed.length === 0 ? '' : ` ${plural(removed.length, 'older daily backup')} removed.`;
  return `${name}: ${bytesText(bytes)}, read back and sound, with ${plural(auditCount, 'entry', 'entries')} of the audit log.${old}`;
}
