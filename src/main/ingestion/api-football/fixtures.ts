import type { LeagueName } from '../leagues/league-name';
import type { ParsedGroup } from '../table/parsed';
import { toIsoDate } from '../../core/numeric/calendar';
import { canonicalize } from '../../core/cleaning/canonicalize';
import { keepBest, settleDuplicates, type Telling } from '../../core/cleaning/duplicates';
import { rejectRow, type CleaningIssue, type CleanMatch } from '../../core/cleaning/issue';
import { underWay } from '../../core/cleaning/outcome-issues';
import type { RuleCode } from '../../core/cleaning/rules';
import { dropAllZero } from '../../core/cleaning/statistics';
import { createTeamNames, isTeamName, type TeamNames } from '../../core/cleaning/team-names';
import { findTeamProblem } from '../../core/cleaning/team-pair';
import { parseGoals } from '../../core/cleaning/validation';
import { FixtureEntry, readEntryAs, toText } from './entry';
import { ignoreScore, readFinalScore } from './score';
import { findSiteLeagues } from './leagues';
import { readApiStatistics } from './statistics';
import { readApiStatus } from './status';
import { seasonOfFirstYear } from '../leagues/extra-leagues';
import { parseKickoff } from './kickoff-time';
import { byLeagueAndSeason, spellingOf } from '../table/match-groups';

type Report = (issue: CleaningIssue) => void;

/** The fixtures of one file, grouped by league and season as they come in. */
export interface FixtureReader {
  /** Read the entry at a place of the file. */
  readonly read: (line: number, value: unknown) => void;
  /** The groups that have a match, in order; findings about all names together are reported. */
  readonly finish: () => ParsedGroup[];
}

/** A league and year of the provider while its entries come in. */
interface OpenGroup {
  readonly id: number;
  readonly year: number;
  /** What the entries call the league. */
  named: { readonly name: string; readonly country: string };
  rows: number;
  readonly teams: TeamNames;
  /** One of each fixture, once all entries are in. */
  readonly tellings: Telling[];
}

/** @param report takes every finding; an entry that gives no match has exactly one that rejects it */
export function createFixtureReader(report: Report): FixtureReader {
  const groups = new Map<string, OpenGroup>();
  const tellings: (Telling & { readonly open: OpenGroup })[] = [];
  return {
    read: (line, value) => {
      const entry = readEntryAs(FixtureEntry, 'matches', line, value, report);
      if (!entry) return;
      const open = openGroup(entry, groups, report);
      open.rows += 1;
      const telling = cleanEntry(line, entry, open.teams, report);
      if (telling) tellings.push({ ...telling, open });
    },
    finish: () => {
      const single = keepBest(tellings, ({ match }) => match.providerId!, report, { place: 'entry', leftOut: sameId });
      for (const telling of single) telling.open.tellings.push(telling);
      const open = [...groups.values()];
      const siteLeagues = findSiteLeagues(open);
      return open
        .filter((group) => group.tellings.length > 0)
        .map((group) => toGroup(group, siteLeagues.get(group.id) ?? null, report))
        .filter(({ matches }) => matches.length > 0)
        .sort(byLeagueAndSeason);
    },
  };
}

/** A league of the site goes by its code and its way of counting seasons, any other by the provider's number and year. */
function toGroup(open: OpenGroup, site: LeagueName | null, report: Report): ParsedGroup {
  const { id, year, named, rows, tellings } = open;
  const days = tellings.map(({ day }) => day);
  const season = site ? seasonOfFirstYear(site.code, year, days) : String(year);
  const { code, name, country } = site ?? { code: `AF-${id}`, ...named };
  return { league: code, leagueName: name, country, season, rows, matches: settle(open, season, report) };
}

/** The matches of one league and season, each once, after which its names can be judged. */
function settle({ tellings, teams }: OpenGroup, season: string, report: Report): readonly CleanMatch[] {
  const matches = settleDuplicates(tellings, report, 'entry').map(({ match, home, away, findings }) => {
    findings.forEach(report);
    teams.use(home, match.line);
    teams.use(away, match.line);
    return match;
  });
  teams.suspicions().forEach(report);
  return dropAllZero(matches, season, report);
}

const sameId = ({ match: { line, providerId } }: Telling, best: number): CleaningIssue =>
  rejectRow(line, 'fixture.id', 'duplicate-row', providerId!, `fixture ${providerId} also in entry ${best}`);

function openGroup({ league }: FixtureEntry, groups: Map<string, OpenGroup>, report: Report): OpenGroup {
  const { id, season: year } = league;
  const key = `${id}\n${year}`;
  const named = { name: nameOr(league.name, `AF-${id}`), country: nameOr(league.country, 'Unknown') };
  const known = groups.get(key);
  if (known) {
    // Of several spellings the first in code-unit order names the league, whatever the order of the entries.
    if (spellingOf(named) < spellingOf(known.named)) known.named = named;
    return known;
  }
  const opened: OpenGroup = { id, year, named, rows: 0, teams: createTeamNames(report), tellings: [] };
  groups.set(key, opened);
  return opened;
}

function nameOr(text: string | null | undefined, otherwise: string): string {
  const name = canonicalize(text ?? '');
  return isTeamName(name) ? name : otherwise;
}

function cleanEntry(line: number, entry: FixtureEntry, teams: TeamNames, report: Report): Telling | null {
  const reject = (column: string, rule: RuleCode, text: string, message: string): null => {
    report(rejectRow(line, column, rule, text, message));
    return null;
  };
  const { short, long } = entry.fixture.status;
  const status = readApiStatus(short, toText(long));
  if (status === null) {
    return reject('fixture.status.short', 'status-unknown', short, `a status the provider does not list: ${short}`);
  }
  if (status === 'under way') {
    report(underWay(line, 'fixture.status.short', short));
    return null;
  }
  const [homeRaw, awayRaw] = [entry.teams.home.name ?? '', entry.teams.away.name ?? ''];
  const home = teams.read(homeRaw, line, 'teams.home.name');
  const away = teams.read(awayRaw, line, 'teams.away.name');
  const problem = findTeamProblem(
    line,
    { team: home, raw: homeRaw, column: 'teams.home.name' },
    { team: away, raw: awayRaw, column: 'teams.away.name' },
  );
  if (problem) {
    report(problem);
    return null;
  }
  const date = entry.fixture.date ?? '';
  const kickoff = parseKickoff(date);
  if (!kickoff) {
    const rule = date === '' ? 'date-missing' : 'date-unreadable';
    return reject('fixture.date', rule, date, `not a date and time with its zone: ${date || 'nothing'}`);
  }
  const full = entry.score?.fulltime;
  const [homeGoals, awayGoals] = [toText(full?.home), toText(full?.away)];
  if (status === 'finished' && (parseGoals(homeGoals) === null || parseGoals(awayGoals) === null)) {
    const text = `${homeGoals}-${awayGoals}`;
    return reject('score.fulltime', 'score-missing', text, `${short} without a score after 90 minutes: cannot be used`);
  }
  const findings: CleaningIssue[] = [];
  const note: Report = (issue) => void findings.push(issue);
  checkTimestamp(line, entry, kickoff.seconds, note);
  const score = status === 'finished' ? readFinalScore(line, entry, note) : ignoreScore(line, entry, note);
  const statistics = status === 'finished' ? readApiStatistics(line, entry, score.halfTime, note) : null;
  const match: CleanMatch = {
    line,
    status,
    date: toIsoDate(kickoff.day),
    home: home.name,
    away: away.name,
    homeGoals: score.homeGoals,
    awayGoals: score.awayGoals,
    odds: null,
    oddsSource: null,
    oddsKind: null,
    neutral: false,
    providerId: String(entry.fixture.id),
    statistics,
  };
  const text = `${date},${home.name},${away.name}`;
  return { match, day: kickoff.day, home, away, text, findings, isMarked: false };
}

function checkTimestamp(line: number, { fixture }: FixtureEntry, seconds: number, report: Report): void {
  const { timestamp, date } = fixture;
  if (timestamp === null || timestamp === undefined || timestamp === seconds) return;
  report({
    line,
    column: 'fixture.date',
    rule: 'kick-off-disagrees',
    severity: 'warning',
    action: 'flagged',
    text: `${date ?? ''},${timestamp}`,
    message: `fixture.date and fixture.timestamp are ${Math.abs(timestamp - seconds)} seconds apart: the date counts`,
  });
}
