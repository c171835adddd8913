import type { SourceReader } from '../../src/main/ingestion/table/parsed';

/** A file of one match a line: `2024-08-17 Ashford Vale 2-1 Brackenmoor`. */
const LINE = /^(\d{4}-\d\d-\d\d) (.+) (\d+)-(\d+) (.+)$/;

export const lineSource: SourceReader = {
  recognises: (text) => text.split('\n').some((line) => LINE.test(line)),
  read: ({ text }) => {
    const matches = text.split('\n').flatMap((line, index) => {
      const [, date, home, homeGoals, awayGoals, away] = LINE.exec(line) ?? [];
      if (!date || !home || !away) return [];
      const score = { homeGoals: Number(homeGoals), awayGoals: Number(awayGoals) };
      const nothing = { odds: null, oddsSource: null, oddsKind: null, providerId: null, statistics: null };
      return [{ line: index + 1, status: 'finished' as const, date, home, away, ...score, neutral: false, ...nothing }];
    });
    const league = { league: 'LINE', leagueName: 'Line League', country: 'Nowhere', season: '2024-25' };
    return {
      source: 'lines',
      rows: matches.length,
      groups: [{ ...league, rows: matches.length, matches }],
      odds: [],
      issues: [],
    };
  },
};
