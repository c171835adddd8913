const SEASON_COLUMNS: readonly string[] = ['Div', 'Date', 'HomeTeam', 'AwayTeam', 'FTHG', 'FTAG'];

/**
 * What a first row looks like that is no header of a season file, in words for a message.
 *
 * @param names its cells, canonical
 * @param repeated names that occur more than once, and how often
 */
export function explainHeader(names: readonly string[], repeated: ReadonlyMap<string, number>): string {
  const needed = SEASON_COLUMNS.filter((name) => !names.includes(name));
  return (
    findHeaderFault(names, repeated) ??
    `not the header of a football-data.co.uk season file: no column ${needed.join(', ')}`
  );
}

/** What is wrong with a header that is meant to be the site's, or null when it is a table of somebody else. */
export function findHeaderFault(names: readonly string[], repeated: ReadonlyMap<string, number>): string | null {
  const has = (name: string): boolean => names.includes(name);
  if (names.some((name) => /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(name))) {
    return 'the file has no header: its first row already holds a date';
  }
  if (has('Country') && has('League')) {
    const absent = ['Date', 'Home', 'Away'].filter((name) => !has(name) || repeated.has(name));
    if (absent.length > 0) return `the site's other layout, but without one column ${absent.join(', ')}`;
    return "this is the site's other layout, all seasons of a country in one file, which is not a season file";
  }
  const lost = SEASON_COLUMNS.filter((name) => repeated.has(name));
  if (lost.length > 0) return `the header has the column ${lost.join(', ')} more than once`;
  if (has('Div') && has('HomeTeam') && !has('FTHG')) {
    return 'the header has no goal columns (FTHG, FTAG): this looks like a fixture list, not a season file';
  }
  return null;
}
