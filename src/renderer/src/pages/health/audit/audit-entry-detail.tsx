import { actionName } from '../../../../../text/audit-words';
import { useRead } from '../../../services/reading/use-read';
import { formatCount } from '../../../text/format';
import { Facts } from '../../../ui/facts';
import { HashText } from '../../../ui/hash-text';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { DetailSection } from '../../../ui/section/detail-section';
import classes from './audit-entry-detail.module.css';

const IS_HASH = /^[0-9a-f]{64}$/;

/** One entry: what it says, its place in the chain, and the very text that was hashed. */
export function AuditEntryDetail({ sequence }: { readonly sequence: number }) {
  const entries = useRead('audit.entries', { sequences: [sequence] });
  return (
    <Loaded what="the entry" resource={entries}>
      {([entry]) =>
        entry ? (
          <>
            <Note kind="lead">{entry.words}</Note>
            <Facts
              items={[
                ['Number', formatCount(entry.sequence)],
                ['When', entry.at],
                ['Analyst', entry.analyst],
                ['Action', actionName(entry.action)],
                ['Subject', IS_HASH.test(entry.subject) ? <HashText hash={entry.subject} /> : entry.subject],
                ['Hash', <HashText key="hash" hash={entry.hash} />],
                ['Hash before it', <HashText key="previous" hash={entry.previousHash} />],
              ]}
            />
            <DetailSection title="As it was hashed">
              <pre className={classes.entry} tabIndex={0} aria-label="The entry as it was hashed">
                {inLines(entry.entry)}
              </pre>
            </DetailSection>
          </>
        ) : (
          <Note kind="instead">The log has no entry {formatCount(sequence)}.</Note>
        )
      }
    </Loaded>
  );
}

/** The text a value a line; as it stands where it is no JSON any more. */
function inLines(entry: string): string {
  try {
    return JSON.stringify(JSON.parse(entry), null, 2);
  } catch {
    return entry;
  }
}
