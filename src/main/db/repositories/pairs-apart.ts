import type { ReadableDb, WritableDb } from '../connection';

/** Two names of a league of which a person has said that they are two clubs. */
export interface PairApart {
  readonly leagueId: number;
  readonly one: string;
  readonly other: string;
}

export const pairsApart = (db: ReadableDb): { readonly all: () => readonly PairApart[] } => {
  const all = db.prepare<[], PairApart>('SELECT league_id AS leagueId, one, other FROM club_pairs_apart');
  return { all: () => all.all() };
};

export function pairsApartWriter(db: WritableDb) {
  const insert = db.prepare<PairApart & { analyst: string; reason: string }>(`
    INSERT INTO club_pairs_apart (league_id, one, other, analyst, reason)
    VALUES (@leagueId, @one, @other, @analyst, @reason) ON CONFLICT DO NOTHING`);
  return {
    /** @param a and `b` comparison keys in any order */
    add: (leagueId: number, a: string, b: string, by: { readonly analyst: string; readonly reason: string }): void => {
      const [one, other] = a < b ? [a, b] : [b, a];
      insert.run({ leagueId, one, other, analyst: by.analyst, reason: by.reason });
    },
  };
}
