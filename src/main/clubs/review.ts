import type { ReadableDb } from '../db/connection';
import type { ReviewItem, TwinGroup, UnknownSpelling } from '../../contract';
import { appearanceRepository } from '../db/repositories/appearances';
import { leagueRepository } from '../db/repositories/leagues';
import { matchStatements } from '../db/repositories/match-writer';
import { sourceRepository } from '../db/repositories/sources';
import { spellingRepository, type WaitingSpelling } from '../db/repositories/spellings';
import { likeNames } from './like-names';
import { clubQuestions, type AskedTeam, type ClubQuestion, type ClubQuestions } from './questions';
import { LeagueEvidence } from './team-evidence';

/** What waits for a person: names whose matches coincide, by league, and names one by one. */
export interface Review {
  readonly twins: readonly TwinGroup[];
  /** Those with a like name first. */
  readonly items: readonly ReviewItem[];
}

/** Names that wait for a person, with like names and the evidence side by side. */
export function reviewOf(db: ReadableDb, questions: ClubQuestions = clubQuestions(db)): Review {
  const evidence = evidenceReader(db);
  const items = [...newTeams(db, questions.alike, evidence), ...unknownNames(db, evidence)];
  const toTwins = ({ league, seasons, pairs, coincide, of }: ClubQuestions['twins'][number]): TwinGroup => ({
    league,
    seasons: [...seasons],
    pairs: pairs.map(({ from, into, coincide: own }) => ({ spelling: from.name, team: into.name, coincide: own })),
    coincide,
    of,
  });
  return {
    twins: questions.twins.map(toTwins),
    items: items.sort((a, b) => Number(b.suggestions.length > 0) - Number(a.suggestions.length > 0)),
  };
}

/** The same without the evidence. */
export const toUnknown = ({ own: _own, candidates: _candidates, ...spelling }: ReviewItem): UnknownSpelling => spelling;

type EvidenceOf = (leagueId: number) => LeagueEvidence;

/** One item a name: it may be like several. */
function newTeams(db: ReadableDb, alike: readonly ClubQuestion[], evidence: EvidenceOf): ReviewItem[] {
  const leagues = leagueRepository(db);
  const { ofTeam } = matchStatements(db);
  const { nameOf } = sourceRepository(db);
  const byTeam = new Map<number, { newer: AskedTeam; questions: ClubQuestion[] }>();
  for (const question of alike) {
    const entry = byTeam.get(question.newer.id) ?? { newer: question.newer, questions: [] };
    entry.questions.push(question);
    byTeam.set(question.newer.id, entry);
  }
  return [...byTeam.values()].map(({ newer, questions }) => {
    const { id, name, league, leagueId, matches } = newer;
    const [first] = ofTeam(id);
    const of = evidence(leagueId);
    return {
      league,
      spelling: name,
      kind: 'new-team',
      file: nameOf(first!.fileId),
      line: first!.line,
      season: first!.season,
      matches,
      suggestions: questions.map(({ older }) => older.name),
      own: of.of(id, name, leagues.teamName),
      candidates: questions.map(({ older, reason }) => ({
        ...of.of(older.id, older.name, leagues.teamName),
        reason: `${reason}; nothing says that they are two clubs`,
      })),
    };
  });
}

function unknownNames(db: ReadableDb, evidence: EvidenceOf): ReviewItem[] {
  const leagues = leagueRepository(db);
  return spellingRepository(db)
    .waiting()
    .filter(({ kind, leagueId, canonicalName }) => kind === 'unknown' && !leagues.namesOf(leagueId).has(canonicalName))
    .map((waiting: WaitingSpelling) => {
      const { league, leagueId, spelling, file, line, season, matches } = waiting;
      const names = new Map(leagues.teamsOf(leagueId).map(({ id, name }) => [name, id]));
      const suggestions = likeNames(spelling, [...names.keys()]);
      const of = evidence(leagueId);
      return {
        league,
        spelling,
        kind: 'unknown',
        file,
        line,
        season,
        matches,
        suggestions,
        own: of.of(null, spelling, leagues.teamName),
        candidates: suggestions.map((name) => ({
          ...of.of(names.get(name)!, name, leagues.teamName),
          reason: 'a like name',
        })),
      };
    });
}

/** Each league is looked at once. */
function evidenceReader(db: ReadableDb): EvidenceOf {
  const { ofLeague } = appearanceRepository(db);
  const known = new Map<number, LeagueEvidence>();
  return (leagueId) => {
    const evidence = known.get(leagueId) ?? new LeagueEvidence(ofLeague(leagueId));
    known.set(leagueId, evidence);
    return evidence;
  };
}
