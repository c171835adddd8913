import { z } from 'zod';
import { ColumnMapping, IsoDate, SeasonLabel } from '../../contract';

const LeagueTeam = { league: z.string(), team: z.string() };

/** What a person had decided about the data of a league when it was trained: with its files it makes the same matches. */
export const DataDecisions = z.strictObject({
  knownSpellings: z.boolean(),
  mappings: z.array(z.strictObject({ header: z.array(z.string()), mapping: ColumnMapping })),
  spellings: z.array(z.strictObject({ ...LeagueTeam, spelling: z.string(), reason: z.string() })),
  /** Known spellings that are clubs of their own here. */
  splits: z.array(z.strictObject({ league: z.string(), spelling: z.string(), reason: z.string() })),
  apart: z.array(z.strictObject({ league: z.string(), one: z.string(), other: z.string() })),
  links: z.array(z.strictObject({ ...LeagueTeam, country: z.string(), club: z.string() })),
  matches: z.array(
    z.strictObject({
      league: z.string(),
      season: SeasonLabel,
      date: IsoDate,
      home: z.string(),
      away: z.string(),
      decision: z.enum(['include', 'exclude']),
      reason: z.string(),
    }),
  ),
});
export type DataDecisions = z.infer<typeof DataDecisions>;

/** The decisions of several leagues as one list, each once, in an order of their own. */
export function joinDecisions(all: readonly DataDecisions[]): DataDecisions {
  const join = <T>(pick: (each: DataDecisions) => readonly T[]): T[] => {
    const found = new Map(all.flatMap(pick).map((item) => [JSON.stringify(item), item]));
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  };
  return {
    knownSpellings: all.every(({ knownSpellings }) => knownSpellings),
    mappings: join(({ mappings }) => mappings),
    spellings: join(({ spellings }) => spellings),
    splits: join(({ splits }) => splits),
    apart: join(({ apart }) => apart),
    links: join(({ links }) => links),
    matches: join(({ matches }) => matches),
  };
}
