import type { Api, Reply } from '../../src/renderer/src/contract-types';
import { hashOf } from './fake-data';

const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value });
type MappingChannel = 'data.describeTable' | 'data.previewMapping' | 'data.mappings' | 'data.saveMapping';
type Stored = Awaited<ReturnType<Api['data.saveMapping']>>;

const HEADER = ['Nr', 'Spieltag', 'Heim', 'Gast', 'Ergebnis', 'Quote 1', 'Quote X', 'Quote 2', 'Bemerkung'];
const SAMPLE = [
  ['1', '05.08.2023', 'FC Homburg', 'Kickers Offenbach', '2:1', '2,10', '3,40', '3,20', ''],
  ['2', '05.08.2023', 'TSV Steinbach', 'FSV Frankfurt', '0:0', '1,95', '3,50', '3,60', ''],
  ['3', '06.08.2023', 'Hessen Kassel', 'Stuttgarter Kickers', '1:3', '3,80', '3,60', '1,88', 'Regen'],
  ['4', '06.08.2023', 'SGV Freiberg', 'Astoria Walldorf', '1:1', '2,25', '3,30', '3,00', ''],
  ['5', '12.08.2023', 'Kickers Offenbach', 'TSV Steinbach', '2:2', '2,40', '3,25', '2,85', ''],
];

/** A German sheet nobody has seen before: day first, decimal commas, both goals in one cell, no league in it. */
export function createMappingChannels(onSaved: () => void): Pick<Api, MappingChannel> {
  const stored: Extract<Stored, { ok: true }>['value'][] = [];
  return {
    'data.describeTable': ({ path }) =>
      ok({
        name: path.split('/').at(-1) ?? path,
        delimiter: ';',
        header: HEADER,
        sample: SAMPLE,
        rows: 306,
        headerHash: hashOf(HEADER.join()),
        suggestion: {
          delimiter: 'auto',
          decimal: 'comma',
          dateFormat: 'day-first',
          date: null,
          home: 'Heim',
          away: 'Gast',
          goals: { kind: 'one-column', column: 'Ergebnis' },
          odds: null,
          league: null,
          leagueName: null,
          country: null,
          season: { kind: 'from-dates', firstMonth: 'july' },
          neutral: null,
          status: null,
        },
        missing: ['date', 'league'],
      }),
    'data.previewMapping': ({ mapping }) =>
      ok({
        rows: 306,
        issues: mapping.dateFormat === 'day-first' ? [] : ['oberliga-sheet.csv, line 6: 12.08.2023 read month first.'],
        matches: SAMPLE.map((row, index) => ({
          line: index + 2,
          league: mapping.league.kind === 'fixed' ? mapping.league.text : 'RSW',
          season: '2023-24',
          date: row[1]!.split('.').reverse().join('-'),
          home: row[2]!,
          away: row[3]!,
          neutral: false,
          homeGoals: Number(row[4]![0]),
          awayGoals: Number(row[4]![2]),
          odds: mapping.odds
            ? {
                home: Number(row[5]!.replace(',', '.')),
                draw: Number(row[6]!.replace(',', '.')),
                away: Number(row[7]!.replace(',', '.')),
              }
            : null,
        })),
      }),
    'data.mappings': () => ok([...stored]),
    'data.saveMapping': ({ header, mapping }) => {
      const row = {
        headerHash: hashOf(header.join()),
        header,
        mapping,
        analyst: 'preview',
        createdAt: new Date().toISOString(),
      };
      stored.unshift(row);
      onSaved();
      return ok(row);
    },
  };
}
