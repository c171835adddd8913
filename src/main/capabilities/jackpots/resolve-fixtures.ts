import type { ReadableDb } from '../../db/connection';
import type { CheckedFixture, FixtureProblem } from '../../../contract';
import { dayOf, toIsoDate } from '../../core/numeric/calendar';
import { teamKey } from '../../core/cleaning/canonicalize';
import type { ResolvedIds } from '../../db/repositories/jackpots';
import type { TeamRow } from '../../db/repositories/leagues';
import type { LockedModel, ResolvedFixture } from '../../export/jackpot-content';
import { TeamDirectory, type AddProblem } from './team-directory';

export interface Resolution {
  /** In the order of the input, without those that have a problem. */
  readonly fixtures: readonly ResolvedFixture[];
  /** Store ids of each resolved fixture. */
  readonly ids: readonly ResolvedIds[];
  /** `line` is the line given for the fixture, else its place in the input, from 1. */
  readonly problems: readonly FixtureProblem[];
}

/**
 * Find the league and teams each fixture means: exactly by canonical spelling or by a recorded alias, never by guess.
 *
 * An unknown spelling is a problem with the names most like it, three at most. An empty league is taken from the names when exactly
 * one league knows both; a league's name counts like its code. No match may be there twice, nor with its sides
 * exchanged on one day. Given models, a fixture must belong to one of them and lie after what it has seen.
 *
 * @param lines the line of each input in the text it came from
 */
export function resolveFixtures(
  db: ReadableDb,
  inputs: readonly CheckedFixture[],
  models: readonly LockedModel[] | null,
  lines?: readonly number[],
): Resolution {
  const directory = new TeamDirectory(db);
  const fixtures: ResolvedFixture[] = [];
  const ids: ResolvedIds[] = [];
  const problems: FixtureProblem[] = [];
  const repeats = new Repeats(lines ? 'line' : 'fixture');
  inputs.forEach((input, index) => {
    const line = lines?.[index] ?? index + 1;
    const before = problems.length;
    const add: AddProblem = (column, code, message, value, suggestions = []) =>
      problems.push({ line, column, code, message, value, suggestions: [...suggestions] });
    const found = directory.resolve(input, add);
    if (!found) return;
    const { league, home, away } = found;
    if (home.id === away.id) return add('away', 'same-team', `${home.name} cannot play itself`, input.away);
    const model = models?.find(({ document }) => document.league === league);
    if (models && !model)
      add('league', 'no-model', `${league} has no active model; train it first`, input.league || null);
    if (model && input.date !== null && dayOf(input.date) < model.document.asOf) {
      const seen = toIsoDate(model.document.asOf - 1);
      add('date', 'date-in-sample', `${input.date} lies within the data of ${model.version} (to ${seen})`, input.date);
    }
    repeats.look(input.date, home, away, line, add);
    if (problems.length > before || input.date === null) return;
    // The model knows a team under the spelling it was trained with.
    const spelling = (team: TeamRow) =>
      model?.document.teams.find(({ name }) => teamKey(name) === team.canonicalName)?.name ?? team.name;
    fixtures.push({
      order: index + 1,
      date: input.date,
      league,
      home: spelling(home),
      away: spelling(away),
      odds: input.odds,
      typed: { league: input.league, home: input.home, away: input.away },
    });
    ids.push({ leagueId: home.leagueId, homeTeamId: home.id, awayTeamId: away.id });
  });
  return { fixtures, ids, problems };
}

/** The matches of a list by day and clubs: one told twice would count twice in a jackpot. */
class Repeats {
  readonly #seen = new Map<string, { line: number; homeId: number }>();

  constructor(private readonly place: 'line' | 'fixture') {}

  look(date: string | null, home: TeamRow, away: TeamRow, line: number, add: AddProblem): void {
    const key = `${date ?? ''} ${[home.id, away.id].sort((a, b) => a - b).join(' ')}`;
    const earlier = this.#seen.get(key);
    if (!earlier) {
      this.#seen.set(key, { line, homeId: home.id });
      return;
    }
    const other = `${this.place} ${earlier.line}`;
    const message =
      earlier.homeId === home.id
        ? `${home.name} v ${away.name} is the same match as ${other}`
        : `${home.name} v ${away.name} is ${other} with its sides exchanged, on the same day`;
    add('home', 'same-match', message, `${home.name} v ${away.name}`);
  }
}

/** Where a problem is, for messages that stand alone. */
export const atFixture = ({ line, message }: FixtureProblem): string => `fixture ${line}: ${message}`;
