import type { ReviewItem, UnknownSpelling } from '../../preload/contract';
import { spellingKey } from '../core/cleaning/canonicalize';
import type { ReadableDb, WritableDb } from '../db/handle';
import { appearanceRepository } from '../db/repositories/appearances';
import { leagueRepository } from '../db/repositories/leagues';
import { spellingRepository, spellingWriter, type WaitingSpelling } from '../db/repositories/spellings';
import { LIKE, likeNames } from './like-names';
import { LeagueEvidence } from './team-evidence';

/** What one league offers to compare a spelling with. */
interface LeagueView {
  readonly evidence: LeagueEvidence;
  readonly names: ReadonlyMap<string, number>;
}

/**
 * Spellings that wait for a person, with like names and the evidence side by side; those with a like name first.
 * A team that met the new one, or played elsewhere on the same day, is another club and never suggested.
 */
export function reviewItems(db: ReadableDb): ReviewItem[] {
  const leagues = leagueRepository(db);
  const view = leagueViews(db);
  const items = spellingRepository(db)
    .waiting()
    .map((waiting): ReviewItem => {
      const { evidence, names } = view(waiting.leagueId);
      const own =
        waiting.kind === 'new-team' ? (leagues.teamByKey(waiting.leagueId, waiting.canonicalName)?.id ?? null) : null;
      const suggestions = suggest(waiting, own, names, evidence);
      const candidates = suggestions.map((name) => ({
        ...evidence.of(names.get(name)!, name, leagues.teamName),
        reason: likeness(waiting.spelling, name),
      }));
      const ownEvidence = evidence.of(own, waiting.spelling, leagues.teamName);
      return {
        ...toUnknown(waiting, suggestions, own === null ? waiting.matches : ownEvidence.matches),
        own: ownEvidence,
        candidates,
      };
    });
  return items.sort((a, b) => Number(b.suggestions.length > 0) - Number(a.suggestions.length > 0));
}

/** The same without the evidence. */
export const waitingSpellings = (db: ReadableDb): UnknownSpelling[] =>
  reviewItems(db).map(({ own: _own, candidates: _candidates, ...spelling }) => spelling);

/**
 * Teams of leagues that an import has just filled for the first time are asked about only where a like name leaves a
 * doubt; every other name of a new league is taken as a club, since there is nothing yet to compare it with.
 */
export function dropPlainNewcomers(db: WritableDb, newLeagues: ReadonlySet<number>): void {
  if (newLeagues.size === 0) return;
  const leagues = leagueRepository(db);
  const view = leagueViews(db);
  const { answered } = spellingWriter(db);
  for (const waiting of spellingRepository(db).waiting()) {
    if (waiting.kind !== 'new-team' || !newLeagues.has(waiting.leagueId)) continue;
    const { evidence, names } = view(waiting.leagueId);
    const own = leagues.teamByKey(waiting.leagueId, waiting.canonicalName)?.id ?? null;
    if (suggest(waiting, own, names, evidence).length === 0) answered(waiting.leagueId, waiting.canonicalName);
  }
}

function suggest(
  { spelling }: WaitingSpelling,
  own: number | null,
  names: ReadonlyMap<string, number>,
  evidence: LeagueEvidence,
): string[] {
  const possible = [...names].filter(([, id]) => id !== own && (own === null || evidence.against(own, id) === null));
  return likeNames(
    spelling,
    possible.map(([name]) => name),
    LIKE,
  );
}

/** Each league is looked at once. */
function leagueViews(db: ReadableDb): (leagueId: number) => LeagueView {
  const { ofLeague } = appearanceRepository(db);
  const { teamsOf } = leagueRepository(db);
  const known = new Map<number, LeagueView>();
  return (leagueId) => {
    const view = known.get(leagueId) ?? {
      evidence: new LeagueEvidence(ofLeague(leagueId)),
      names: new Map(teamsOf(leagueId).map(({ id, name }) => [name, id])),
    };
    known.set(leagueId, view);
    return view;
  };
}

const likeness = (a: string, b: string): string =>
  spellingKey(a) === spellingKey(b)
    ? 'the same letters; they never met and never played on one day'
    : 'a like name; they never met and never played on one day';

const toUnknown = (
  { league, spelling, kind, file, line, season }: WaitingSpelling,
  suggestions: string[],
  matches: number,
): UnknownSpelling => ({ league, spelling, kind, file, line, season, matches, suggestions });
