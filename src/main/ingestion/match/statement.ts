import { z } from 'zod';
import { canonicalJson } from '../../audit/canonical-json';
import { dayOf } from '../../core/numeric/calendar';
import type { Told } from '../../core/cleaning/identity/told';
import type { CleanMatch, MatchStatistics } from '../../core/cleaning/issue';
import type { StatedMatch, StoredMatch } from '../../db/repositories/match-writer';

/** A team as a file names it. */
export interface NamedTeam {
  readonly id: number;
  /** The spelling where it is not the team's own name. */
  readonly spelling: string | null;
}

/** A statement with what identity looks at. */
export interface Statement extends Told {
  readonly match: StatedMatch;
  /** The row of the store it belonged to until now; null for one that comes in. */
  readonly row: StoredMatch | null;
}

/** A cleaned match as the store keeps it. */
export function toStated(
  match: CleanMatch,
  season: string,
  home: NamedTeam,
  away: NamedTeam,
  fileId: number,
  exclusion: string | null,
): StatedMatch {
  const { line, odds, statistics } = match;
  return {
    season,
    matchDate: match.date,
    homeTeamId: home.id,
    awayTeamId: away.id,
    homeSpelling: home.spelling,
    awaySpelling: away.spelling,
    providerId: match.providerId,
    neutral: match.neutral ? 1 : 0,
    status: match.status,
    homeGoals: match.homeGoals,
    awayGoals: match.awayGoals,
    exclusion,
    oddsHome: odds?.home ?? null,
    oddsDraw: odds?.draw ?? null,
    oddsAway: odds?.away ?? null,
    oddsSource: match.oddsSource,
    oddsKind: match.oddsKind,
    fileId,
    line,
    oddsFileId: odds ? fileId : null,
    oddsLine: odds ? line : null,
    statistics,
    statisticsFileId: statistics ? fileId : null,
    statisticsLine: statistics ? line : null,
  };
}

/** What a statement says beside its result: 0 for nothing, one each for prices and statistics. */
export const detailOf = ({ oddsHome, statistics }: StatedMatch): number =>
  (oddsHome === null ? 0 : 1) + (statistics === null ? 0 : 1);

export const toStatement = (match: StatedMatch, row: StoredMatch | null): Statement => ({
  match,
  row,
  file: match.fileId,
  day: dayOf(match.matchDate),
  season: match.season,
  home: match.homeTeamId,
  away: match.awayTeamId,
  homeGoals: match.homeGoals,
  awayGoals: match.awayGoals,
  status: match.status,
  neutral: match.neutral === 1,
  detail: detailOf(match),
  providerId: match.providerId,
  decision: row?.decision ?? null,
});

/** A stored match as the one statement it is where nothing else tells it. */
export function statedOf(row: StoredMatch): StatedMatch {
  const { id: _id, suspicion: _suspicion, decision: _decision, decisionReason: _reason, ...match } = row;
  const { leagueId: _league, ...stated } = match as StatedMatch & { leagueId?: number };
  return stated;
}

const Telling = z.record(z.string(), z.unknown());

/** A kept statement. @throws {z.ZodError} when it is none */
export const parseTelling = (json: string): StatedMatch => Telling.parse(JSON.parse(json)) as unknown as StatedMatch;

/** What a statement says, whoever says it: two statements alike in it are one, told by the better witness. */
export function contentOf(match: StatedMatch): string {
  const { fileId: _file, line: _line, oddsFileId: _oddsFile, oddsLine: _oddsLine, ...said } = match;
  const { statisticsFileId: _statisticsFile, statisticsLine: _statisticsLine, ...content } = said;
  return canonicalJson(content);
}

/** The match with the sides exchanged, and everything that goes with them. */
export function exchangeSides(match: StatedMatch): StatedMatch {
  return {
    ...match,
    homeTeamId: match.awayTeamId,
    awayTeamId: match.homeTeamId,
    homeSpelling: match.awaySpelling,
    awaySpelling: match.homeSpelling,
    homeGoals: match.awayGoals,
    awayGoals: match.homeGoals,
    oddsHome: match.oddsAway,
    oddsAway: match.oddsHome,
    statistics: match.statistics && exchangeCounts(match.statistics),
  };
}

const exchangeCounts = (counts: MatchStatistics): MatchStatistics => ({
  homeShots: counts.awayShots,
  awayShots: counts.homeShots,
  homeShotsOnTarget: counts.awayShotsOnTarget,
  awayShotsOnTarget: counts.homeShotsOnTarget,
  homeCorners: counts.awayCorners,
  awayCorners: counts.homeCorners,
  homeHalfTimeGoals: counts.awayHalfTimeGoals,
  awayHalfTimeGoals: counts.homeHalfTimeGoals,
  homeRedCards: counts.awayRedCards,
  awayRedCards: counts.homeRedCards,
});
