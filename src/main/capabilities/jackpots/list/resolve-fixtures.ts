import type { ReadableDb } from '../../../db/connection';
import type { CheckedFixture, FixtureProblem } from '../../../../contract';
import { dayOf, toIsoDate } from '../../../core/numeric/calendar';
import { teamKey } from '../../../core/cleaning/canonicalize';
import type { ResolvedIds } from '../../../db/repositories/jackpots';
import { parseSummary } from '../../../audit/model-summary';
import { modelRepository } from '../../../db/repositories/models';
import { modelFor, type LockedModel, type ResolvedFixture } from '../../../export/jackpot-content';
import { TeamDirectory, type AddProblem, type Side } from './team-directory';

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
 * An unknown spelling is a problem with the names most like it, three at most; a club of another league of the country is
 * new to this one, and no problem. An empty league is taken from the names when exactly one league knows both; a league's
 * name counts like its code, and a competition that is like none of the store's is forecast by the pooled league. No match
 * may be there twice, nor with its sides exchanged on one day. Given models, each fixture must lie after what the model
 * has seen that forecasts it.
 *
 * @param places.lines the line of each input in the text it came from, or its row in a draft, whose order it then keeps
 */
export function resolveFixtures(
  db: ReadableDb,
  inputs: readonly CheckedFixture[],
  models: readonly LockedModel[] | null,
  {
    lines,
    word = 'fixture',
  }: { readonly lines?: readonly number[] | undefined; readonly word?: 'line' | 'fixture' } = {},
): Resolution {
  const directory = new TeamDirectory(db);
  const fixtures: ResolvedFixture[] = [];
  const ids: ResolvedIds[] = [];
  const problems: FixtureProblem[] = [];
  const repeats = new Repeats(word);
  inputs.forEach((input, index) => {
    const line = lines?.[index] ?? index + 1;
    const before = problems.length;
    const add: AddProblem = (column, code, message, value, suggestions = []) =>
      problems.push({ line, column, code, message, value, suggestions: [...suggestions] });
    const found = directory.resolve(input, add);
    if (!found) return;
    const { league, leagueId, home, away } = found;
    if (idOf(home) === idOf(away)) return add('away', 'same-team', `${home.name} cannot play itself`, input.away);
    const model = models ? modelFor(models, league) : undefined;
    if (models && !model) add('league', 'no-model', withoutModel(models, league), input.league || null);
    if (model && input.date !== null && dayOf(input.date) < model.document.asOf) {
      const seen = toIsoDate(model.document.asOf - 1);
      const earlier = earlierModel(db, league, input.date);
      const hint = earlier ? `; ${earlier} could serve` : '';
      const message = `${input.date} lies within the data of ${model.version} (to ${seen})${hint}`;
      add('date', 'date-in-sample', message, input.date);
    }
    repeats.look(input.date, home, away, line, add);
    if (problems.length > before || input.date === null) return;
    const { kickoff, neutral } = input;
    const from = model && models ? originsOf(models, model, home, away) : null;
    fixtures.push({
      order: word === 'fixture' ? line : index + 1,
      date: input.date,
      league,
      home: spellingIn(model, home),
      away: spellingIn(model, away),
      odds: input.odds,
      ...(kickoff === undefined ? {} : { kickoff }),
      ...(neutral === undefined ? {} : { neutral }),
      ...(from ? { from } : {}),
      typed: { league: input.league, home: input.home, away: input.away },
    });
    ids.push({ leagueId, homeTeamId: home.id, awayTeamId: away.id });
  });
  return { fixtures, ids, problems };
}

/** A team is its row in the store; a club without one is its name. */
const idOf = ({ id, key }: Side): string => (id === null ? key : String(id));

/** The name by which the model knows a team: the spelling it was trained with. */
const spellingIn = (model: LockedModel | undefined, { name, key }: Side): string =>
  model?.document.teams.find((team) => teamKey(team.name) === key)?.name ?? name;

/** Where clubs come from that a model has not seen, and that it can carry the strength of over from there. */
function originsOf(
  models: readonly LockedModel[],
  { document }: LockedModel,
  home: Side,
  away: Side,
): ResolvedFixture['from'] | null {
  const originOf = ({ origin }: Side) => {
    if (!origin || !document.moves?.[origin.league]) return null;
    const model = models.find((each) => each.document.league === origin.league);
    const team = model?.document.teams.find(({ name }) => teamKey(name) === origin.canonicalName);
    return model && team ? { league: origin.league, team: team.name, model: model.id } : null;
  };
  const [ours, theirs] = [originOf(home), originOf(away)];
  return ours || theirs ? { ...(ours ? { home: ours } : {}), ...(theirs ? { away: theirs } : {}) } : null;
}

const withoutModel = (models: readonly LockedModel[], league: string): string =>
  models.length === 0
    ? 'no league has an active model; train one first'
    : `${league || 'this match'} has no model, and this release no pooled league: take the models active now`;

/** The newest model of a league whose data end before a day. */
function earlierModel(db: ReadableDb, league: string, date: string): string | null {
  const fitting = modelRepository(db)
    .listed(null)
    .filter((model) => model.league === league)
    .map(({ version, summary }) => ({ version, dataTo: parseSummary(summary).dataTo }))
    .filter(({ dataTo }) => dataTo < date)
    .sort((a, b) => (a.dataTo < b.dataTo ? 1 : -1));
  return fitting[0]?.version ?? null;
}

/** The matches of a list by day and clubs: one told twice would count twice in a jackpot. */
class Repeats {
  readonly #seen = new Map<string, { line: number; home: string }>();

  constructor(private readonly place: 'line' | 'fixture') {}

  look(date: string | null, home: Side, away: Side, line: number, add: AddProblem): void {
    const key = `${date ?? ''} ${[idOf(home), idOf(away)].sort().join(' ')}`;
    const earlier = this.#seen.get(key);
    if (!earlier) {
      this.#seen.set(key, { line, home: idOf(home) });
      return;
    }
    const other = `${this.place} ${earlier.line}`;
    const message =
      earlier.home === idOf(home)
        ? `${home.name} v ${away.name} is the same match as ${other}`
        : `${home.name} v ${away.name} is ${other} with its sides exchanged, on the same day`;
    add('home', 'same-match', message, `${home.name} v ${away.name}`);
  }
}

/** Where a problem is, for messages that stand alone. */
export const atFixture = ({ line, message }: FixtureProblem): string => `fixture ${line}: ${message}`;
