import { setsOffInWords } from '../../../../text/settings-words';
import { formatRoute } from '../../services/places/route';
import { Note } from '../note/note';

/** Says which sets are left out, with the way to the switches. */
export function SetsOff({ sets }: { readonly sets: readonly string[] }) {
  if (sets.length === 0) return null;
  return (
    <Note kind="extent">
      {setsOffInWords(sets)} <a href={`#${formatRoute({ page: 'settings', tab: 'sets' })}`}>Sets</a>
    </Note>
  );
}
