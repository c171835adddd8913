import type { ReactNode } from 'react';
import { Note } from '../../ui/note/note';
import { DataTable } from '../../ui/table/data-table';
import { CHANGE_COLUMNS, CHANGE_ROW_HEIGHT, changeKey } from '../../ui/matches/change-columns';
import { formatCount, formatDuration, plural } from '../../text/format';
import { importTotals } from '../../../../text/import-summary';
import type { ImportResult } from '../../contract-types';
import { ImportDoubts } from './import-doubts';
import { ImportFiles, RefusedFiles } from './import-files';
import { ImportRules } from './import-rules';
import { SpellingList } from './import-spellings';
import { TwinList } from './import-twins';
import classes from './import-findings.module.css';
import { Section, type SectionName } from './section';

interface ImportFindingsProps {
  readonly result: ImportResult;
  /** Where names whose matches coincide are settled; null after the import, when they are only listed. */
  readonly twins: ReactNode;
  /** Where unknown names are decided; null after the import, when they are only listed. */
  readonly spellings: ReactNode;
  /** Name the columns of a refused table; null after the import. */
  readonly onMap: ((path: string) => void) | null;
  /** Take what can be read of files refused for their rows; null after the import. */
  readonly onTakePart: (() => void) | null;
}

/** Everything an import did or would do, section by section; the counts on top lead to each. */
export function ImportFindings({ result, twins, spellings, onMap, onTakePart }: ImportFindingsProps) {
  const { changes, refused, rules } = result;
  const doubts = result.doubts.reduce((sum, { count }) => sum + count, 0);
  const jumps: readonly (readonly [SectionName, string])[] = [
    ...(result.twins.length > 0
      ? [['twins', `▲ ${plural(result.twins.length, 'question')} about doubled matches`] as const]
      : []),
    ['files', plural(result.files.length, 'file')],
    ...(refused.length > 0 ? [['refused', `■ ${formatCount(refused.length)} refused`] as const] : []),
    ...(result.spellings.length > 0
      ? [['spellings', `▲ ${plural(result.spellings.length, 'name')} to look at`] as const]
      : []),
    ...(changes.total > 0 ? [['changes', `▲ ${plural(changes.total, 'stored value')} changed`] as const] : []),
    ['issues', plural(result.issues, 'issue')],
    ...(doubts > 0 ? [['doubts', `▲ ${plural(doubts, 'doubt')} in the store`] as const] : []),
  ];
  return (
    <>
      <Note kind="lead">
        {summary(result)}{' '}
        {result.dryRun ? <strong>Nothing has been written yet.</strong> : `It took ${formatDuration(result.tookMs)}.`}
      </Note>
      <ul className={classes.jumps} aria-label="Sections">
        {jumps.map(([name, words]) => (
          <li key={name}>
            <button type="button" onClick={() => jumpTo(name)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
      {result.twins.length > 0 ? (
        <Section name="twins" title="Are these the same clubs?" lead={COINCIDING}>
          {twins ?? <TwinList groups={result.twins} />}
        </Section>
      ) : null}
      <Section name="files" title="File by file">
        <ImportFiles files={result.files} />
      </Section>
      {refused.length > 0 ? (
        <Section
          name="refused"
          title="Refused files"
          lead={`${result.dryRun ? 'They are' : 'They were'} left out; the others ${result.dryRun ? 'are' : 'were'} imported without them.`}
        >
          <RefusedFiles refused={refused} onMap={onMap} onTakePart={onTakePart} />
        </Section>
      ) : null}
      {result.spellings.length > 0 ? (
        <Section name="spellings" title="Names to look at" lead={spellings === null ? WAITING : UNDECIDED}>
          {spellings ?? <SpellingList spellings={result.spellings} />}
        </Section>
      ) : null}
      {changes.total > 0 ? (
        <Section
          name="changes"
          title="Changes to stored values"
          lead={
            changes.total > changes.shown.length
              ? `The first ${formatCount(changes.shown.length)} of ${formatCount(changes.total)}; all are kept as history once written.`
              : 'Old and new value with the lines that told them; all are kept as history once written.'
          }
        >
          <DataTable
            label="Changes"
            columns={CHANGE_COLUMNS}
            rows={changes.shown}
            rowKey={changeKey}
            rowHeight={CHANGE_ROW_HEIGHT}
            hasToolbar={changes.shown.length > 10}
            hasFilter={changes.shown.length > 10}
          />
        </Section>
      ) : null}
      <Section
        name="issues"
        title="Issues by rule"
        lead={rules.length === 0 ? 'Nothing wrong was found in these files.' : null}
      >
        <ImportRules rules={rules} />
      </Section>
      {doubts > 0 ? (
        <Section
          name="doubts"
          title={result.dryRun ? 'Doubts about the store after this import' : 'Doubts about the store'}
          lead="What a person should settle before models learn from it, of this and of earlier imports."
        >
          <ImportDoubts doubts={result.doubts} />
        </Section>
      ) : null}
    </>
  );
}

const COINCIDING = 'Their matches stand on the same days with the same scores as those of clubs under other names.';
const UNDECIDED =
  'A name the league did not have is a new club or another spelling of an old one. Only a person can say which; nothing is guessed.';
const WAITING = 'They wait in the review queue, each with its evidence, until a person says what they are.';

function summary(result: ImportResult): string {
  const { inserted, updated, unchanged } = importTotals(result);
  const counts = `${formatCount(inserted)} new, ${formatCount(updated)} changed, ${formatCount(unchanged)} as they are`;
  return `${plural(result.matches, 'match', 'matches')}: ${counts}.`;
}

function jumpTo(name: SectionName): void {
  const heading = document.getElementById(`import-${name}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
