import type { WritableDb } from '../../src/main/db/connection';
import { openStore } from '../../src/main/db/handle';

/** A new store in memory; its tables take plain rows, so that a test says no more than what it is about. */
export const memoryStore = (): WritableDb => openStore({ path: ':memory:', analyst: 'tester' });

export type Row = Readonly<Record<string, string | number | null>>;

/** Store a row as it stands; @returns its number */
export function addRow(db: WritableDb, table: string, row: Row): number {
  const names = Object.keys(row);
  const places = names.map((name) => `@${name}`).join(', ');
  return Number(db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`).run(row).lastInsertRowid);
}

export const hash = (letter: string): string => letter.repeat(64);

export const addFile = (db: WritableDb, letter: string): number =>
  addRow(db, 'source_files', { name: `${letter}.csv`, sha256: hash(letter), bytes: 1, encoding: 'utf-8' });

export const addLeague = (db: WritableDb, code: string): number =>
  addRow(db, 'leagues', { code, name: code, country: 'England' });

export const addTeam = (db: WritableDb, league: number, name: string): number =>
  addRow(db, 'teams', { league_id: league, name, canonical_name: name.toLowerCase() });

/** Two leagues of four clubs, and a file. */
export function twoLeagues() {
  const db = memoryStore();
  const file = addFile(db, 'a');
  const teams = new Map<string, number>();
  for (const code of ['E0', 'E1']) {
    const league = addLeague(db, code);
    for (const name of ['Ash', 'Birch', 'Cedar', 'Dogwood']) teams.set(`${code} ${name}`, addTeam(db, league, name));
  }
  const leagueOf = (code: string) => (code === 'E0' ? 1 : 2);
  /** `2024-03-09 Ash-Birch 1-0`, without a score for a match to come; of E0 in 2023-24 unless told otherwise. */
  const play = (text: string, row: Row = {}, code = 'E0'): number => {
    const [date, clubs = '', score] = text.split(' ');
    const [home, away] = clubs.split('-').map((name) => teams.get(`${code} ${name}`)!);
    const [homeGoals = null, awayGoals = null] = score?.split('-').map(Number) ?? [];
    return addRow(db, 'matches', {
      league_id: leagueOf(code),
      season: '2023-24',
      match_date: date!,
      home_team_id: home!,
      away_team_id: away!,
      status: score === undefined ? 'scheduled' : 'finished',
      home_goals: homeGoals,
      away_goals: awayGoals,
      source_file_id: file,
      source_line: 2,
      snapshot_date: '2024-01-01',
      ...row,
    });
  };
  return { db, file, play, team: (name: string, code = 'E0') => teams.get(`${code} ${name}`)! };
}
