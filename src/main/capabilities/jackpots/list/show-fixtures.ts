import type { AmbiguousLine, ListedFixture, UnreadableLine } from '../../../ingestion/lists/types';

/** A list as the reader understood it, in the field names of the command's document. */
export interface Understood {
  readonly fixtures: readonly (Omit<ListedFixture, 'line' | 'leagueCode' | 'written'> & {
    readonly league_code?: string;
  })[];
  readonly unreadable: readonly Pick<UnreadableLine, 'line' | 'why'>[];
  readonly ambiguous: readonly Pick<AmbiguousLine, 'line' | 'field' | 'readings' | 'why'>[];
}

/** One line a fixture, then what could not be read and what has to be asked. */
export function showUnderstood({ fixtures, unreadable, ambiguous }: Understood): string {
  const rows = fixtures.map(
    ({ date, time, league, league_code: code, home, away, odds, neutral, status, score }, at) => {
      const notes = [neutral ? 'neutral' : null, status, score ? score.join('-') : null].filter(Boolean);
      const where = league === null ? null : code && code !== league ? `${league} (${code})` : league;
      const parts = [date ?? 'no date', time, where, `${home} v ${away}`, odds?.join(' / ') ?? 'no odds', ...notes];
      return `${String(at + 1).padStart(3)}  ${parts.filter(Boolean).join('  ')}`;
    },
  );
  const lost = unreadable.map(({ line, why }) => `line ${line}: ${why}`);
  const asked = ambiguous.map(({ line, field, readings, why }) => {
    const words = readings.map((reading) => (typeof reading === 'string' ? reading : reading.join(' / ')));
    return `line ${line}, ${field}: ${why}; is it ${words.join(' or ')}?`;
  });
  return [...rows, ...section('unreadable', lost), ...section('to be asked', asked)].join('\n') || 'no fixture';
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', `${title}:`, ...lines] : [];
