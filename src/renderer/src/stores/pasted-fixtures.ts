const HEADER = ['date', 'league', 'home', 'away', 'odds_home', 'odds_draw', 'odds_away'];

/** More than one cell: a list to be read, rather than text for one cell. */
export const isFixtureList = (text: string): boolean => /[\t\n]/.test(text.trim()) || text.split(',').length >= 4;

/** Fixture lists are read by their header; a list pasted without one gets ours, in its own separator. */
export function withHeader(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const separator = first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
  const cells = first.split(separator);
  const startsWithDate = /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(cells[0] ?? '');
  if (!startsWithDate) return text;
  return [HEADER.slice(0, Math.max(4, Math.min(cells.length, HEADER.length))).join(separator), ...lines].join('\n');
}
