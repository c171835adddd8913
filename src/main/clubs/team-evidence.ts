import type { TeamEvidence } from '../../contract';
import type { Appearance } from '../db/repositories/appearances';

interface Appearances {
  readonly seasons: Set<string>;
  readonly dates: Set<string>;
  readonly opponents: Map<string, Set<number>>;
}

/** What the matches of one league say about which of its names can be one club. */
export class LeagueEvidence {
  private readonly records = new Map<number, Appearances>();

  /** @param appearances every match of the league, any order */
  constructor(appearances: readonly Appearance[]) {
    for (const { season, date, homeTeamId, awayTeamId } of appearances) {
      this.add(homeTeamId, awayTeamId, season, date);
      this.add(awayTeamId, homeTeamId, season, date);
    }
  }

  /** @param nameOf names of the opponents */
  of(team: number | null, name: string, nameOf: (id: number) => string): TeamEvidence {
    const own = team === null ? undefined : this.records.get(team);
    const seasons = [...(own?.seasons ?? [])].sort();
    const dates = [...(own?.dates ?? [])].sort();
    const latest = own?.opponents.get(seasons.at(-1) ?? '') ?? new Set<number>();
    return {
      name,
      seasons,
      matches: dates.length,
      firstDate: dates[0] ?? null,
      lastDate: dates.at(-1) ?? null,
      opponents: [...latest].map(nameOf).sort(),
    };
  }

  private add(team: number, opponent: number, season: string, date: string): void {
    let own = this.records.get(team);
    if (!own) this.records.set(team, (own = { seasons: new Set(), dates: new Set(), opponents: new Map() }));
    own.seasons.add(season);
    own.dates.add(date);
    const opponents = own.opponents.get(season);
    if (opponents) opponents.add(opponent);
    else own.opponents.set(season, new Set([opponent]));
  }
}
