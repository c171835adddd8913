/**
 * What a first row looks like that is no header of a season file, in words for a message.
 *
 * @param names its cells, canonical
 * @param repeated names that occur more than once, and how often
 */
export function explainHeader(names: readonly string[], repeated: ReadonlyMap<string, number>): string {
  const has = (name: string): boolean => names.includes(name);
  if (names.length === 1 && /[;\t]/.test(names[0] ?? '')) {
    return 'cells are separated by semicolons or tabs, not commas, as when a spreadsheet has saved the file';
  }
  if (names.some((name) => /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(name))) {
    return 'the file has no header: its first row already holds a date';
  }
  if (has('Country') && has('League')) {
    const absent = ['Date', 'Home', 'Away'].filter((name) => !has(name) || repeated.has(name));
    if (absent.length > 0) return `the site's other layout, but without one column ${absent.join(', ')}`;
    return "this is the site's other layout, all seasons of a country in one file, which is not a season file";
  }
  const lost = ['Div', 'Date', 'HomeTeam', 'AwayTeam', 'FTHG', 'FTAG'].filter((name) => repeated.has(name));
  if (lost.length > 0) return `the header has the column ${lost.join(', ')} more than once`;
  if (has('Div') && has('HomeTeam') && !has('FTHG')) {
    return 'the header has no goal columns (FTHG, FTAG): this looks like a fixture list, not a season file';
  }
  const needed = ['Div', 'Date', 'HomeTeam', 'AwayTeam', 'FTHG', 'FTAG'].filter((name) => !has(name));
  return `not the header of a football-data.co.uk season file: no column ${needed.join(', ')}`;
}
