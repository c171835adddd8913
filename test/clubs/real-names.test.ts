import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { clubOf, countryOfLeague } from '../../src/main/clubs/known-spellings';
import { describeWithData, footballDataDir } from '../support/football-data';

const TEAM_COLUMNS = [
  ['HomeTeam', 'AwayTeam'],
  ['HT', 'AT'],
  ['Home', 'Away'],
] as const;

/** Decoded as the importer does: UTF-8, or else windows-1252. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Country and name of every team in a file of the site, in the main or the second layout. */
function teamsIn(path: string): [country: string, name: string][] {
  const [header, ...rows] = decode(readFileSync(path))
    .split(/[\r\n]+/)
    .map((line) => line.split(',').map((cell) => cell.trim()));
  const columns = TEAM_COLUMNS.find(([home]) => header?.includes(home));
  if (!columns) return [];
  return rows.flatMap((row) =>
    columns.flatMap((column): [string, string][] => {
      const name = row[header!.indexOf(column)];
      const country = countryOfLeague(row[0]!) ?? row[0]!;
      return name ? [[country, name]] : [];
    }),
  );
}

describeWithData('clubOf on the names of real files', () => {
  const files = (readdirSync(footballDataDir ?? '.', { recursive: !!footballDataDir }) as string[]).filter((path) =>
    path.endsWith('.csv'),
  );
  const names = new Map<string, [string, string, string]>();
  for (const file of files)
    for (const [country, name] of teamsIn(join(footballDataDir!, file)))
      names.set(`${country}/${name}`, [country, name, basename(file)]);

  it('knows every one of them', () => {
    expect(names.size).toBeGreaterThan(400);
    expect([...names.values()].filter(([country, name]) => clubOf(country, name) === null)).toEqual([]);
  });
});
