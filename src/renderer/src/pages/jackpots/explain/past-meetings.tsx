import { meetingsInWords } from '../../../../../text/club-words';
import type { FixtureExplanation } from '../../../contract-types';
import { Note } from '../../../ui/note/note';
import { PlainTable } from './plain-table';

/** How the two have fared against each other, newest first. */
export function PastMeetings({ explanation: { meetings, home, away } }: { readonly explanation: FixtureExplanation }) {
  return (
    <>
      <Note kind="words">{meetingsInWords(meetings, home.name, away.name)}</Note>
      {meetings.length > 0 ? (
        <PlainTable
          label="Past meetings"
          columns={[{ header: 'Date' }, { header: 'Match', isText: true }, { header: 'Score' }]}
          rows={meetings.map((match) => ({
            key: match.date,
            cells: [match.date, `${match.home} – ${match.away}`, `${match.homeGoals}–${match.awayGoals}`],
          }))}
        />
      ) : null}
    </>
  );
}
