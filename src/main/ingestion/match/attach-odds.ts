import type { WritableDb } from '../../db/connection';
import type { ParsedOdds } from '../table/parsed';
import { canonicalJson } from '../../audit/canonical-json';
import type { CleaningIssue } from '../../core/cleaning/issue';
import { UserError } from '../../core/words/errors';
import { leagueRepository } from '../../db/repositories/leagues';
import { matchStatements, matchWriter, type StatedMatch } from '../../db/repositories/match-writer';
import { sourceRepository } from '../../db/repositories/sources';
import { changesBetween, isChanged, isTouched, merge, type FileRank, type RankOf } from './merge';
import { parseTelling, statedOf } from './statement';
import { createCorrectionLog, type GroupChange, type StoredGroup } from './store-group';

/** Prices attached to the matches of one league and season. */
export interface AttachedOdds extends StoredGroup {
  readonly group: { readonly league: string; readonly season: string; readonly rows: number };
}

export interface OddsAttacher {
  /**
   * Join prices that came in a file of their own to the matches that carry the provider's number.
   * @throws {UserError} not-found when none of them belongs to a match of the store
   */
  readonly attach: (
    odds: readonly ParsedOdds[],
    fileId: number,
    sha256: string,
    report: CleaningIssue[],
  ) => AttachedOdds[];
}

/** Such prices are taken before kick-off and never called closing. */
const KIND = 'pre-closing';
const NO_RANK: FileRank = { lastResult: '', results: 0, sha256: '' };

/** Prepared once for all files of an import; call `attach` inside the transaction of the file. */
export function createOddsAttacher(db: WritableDb): OddsAttacher {
  const { ofProvider, tellingsOf } = matchStatements(db);
  const writer = matchWriter(db);
  const corrections = createCorrectionLog(db);
  const leagues = leagueRepository(db);
  const { hashOf } = sourceRepository(db);

  /** Prices become part of the statement that carries the number, so that a later look at all statements keeps them. */
  const intoTellings = (id: number, price: ParsedOdds, fileId: number, rankOf: RankOf): void => {
    const told = tellingsOf(id).map(parseTelling);
    if (told.length === 0) return;
    const priced = told.map((each) =>
      each.providerId === price.providerId ? merge(each, withPrices(each, price, fileId), rankOf) : each,
    );
    writer.keepTellings(
      id,
      priced.map((each) => canonicalJson(each)),
    );
  };

  return {
    attach: (odds, fileId, sha256, report) => {
      const groups = new Map<
        string,
        { group: AttachedOdds['group']; updated: number; changes: GroupChange[]; same: number }
      >();
      const rankOf = (file: number): FileRank => ({ ...NO_RANK, sha256: file === fileId ? sha256 : hashOf(file) });
      const today = new Date().toISOString().slice(0, 10);
      for (const price of odds) {
        const [known] = ofProvider(price.providerId);
        if (!known) {
          report.push(withoutMatch(price));
          continue;
        }
        const { id, leagueId, suspicion } = known;
        const stored = statedOf(known);
        const merged = merge(stored, withPrices(stored, price, fileId), rankOf);
        if (isTouched(stored, merged)) writer.update(id, merged, suspicion, today);
        intoTellings(id, price, fileId, rankOf);
        const league = leagues.codeOf(leagueId);
        const { season } = stored;
        const key = `${league}\n${season}`;
        const open = groups.get(key) ?? { group: { league, season, rows: 0 }, updated: 0, changes: [], same: 0 };
        open.group = { ...open.group, rows: open.group.rows + 1 };
        if (isChanged(stored, merged)) open.updated += 1;
        else open.same += 1;
        for (const change of changesBetween(stored, merged, leagues.teamName)) {
          open.changes.push({ ...change, leagueId, match: merged });
        }
        groups.set(key, open);
      }
      if (odds.length > 0 && groups.size === 0) throw noMatch(odds);
      return [...groups.values()].map(({ group, updated, changes, same }) => {
        corrections.add(changes);
        const { season } = group;
        return {
          group,
          season,
          inserted: 0,
          updated,
          unchanged: same,
          changes,
          made: [],
          isNewLeague: false,
          findings: [],
        };
      });
    },
  };
}

const withPrices = (match: StatedMatch, { triple, bookmaker, line }: ParsedOdds, fileId: number): StatedMatch => ({
  ...match,
  oddsHome: triple.home,
  oddsDraw: triple.draw,
  oddsAway: triple.away,
  oddsSource: bookmaker,
  oddsKind: KIND,
  oddsFileId: fileId,
  oddsLine: line,
});

const withoutMatch = ({ line, providerId, bookmaker }: ParsedOdds): CleaningIssue => ({
  line,
  column: 'fixture.id',
  rule: 'odds-without-match',
  severity: 'warning',
  action: 'row-rejected',
  text: providerId,
  message: `prices of ${bookmaker} for fixture ${providerId}, which the store does not have: import the answer to fixtures first`,
});

function noMatch(odds: readonly ParsedOdds[]): UserError {
  const count =
    odds.length === 1 ? 'prices of one match, which is not' : `prices of ${odds.length} matches, none of which is`;
  return new UserError(
    'not-found',
    `${count} in the store (the first: fixture ${odds[0]!.providerId})`,
    'Import the answer to fixtures first, then the prices again.',
  );
}
