import type {
  Api,
  KnownSpellings,
  Reply,
  ReviewItem,
  TeamChange,
  TwinGroup,
} from '../../src/renderer/src/contract-types';
import { KNOWN_SPELLINGS, SP1_TWINS } from './fake-doubts';
import { ALIASES, CLUBS, CLUB_SUGGESTIONS, REVIEW, TEAM_HISTORY, TEAM_ROWS } from './fake-teams';

const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value });
type TeamChannel = Extract<keyof Api, `teams.${string}`>;

/** What waits for a person, as it stands. */
export interface FakeQuestions {
  readonly twins: readonly TwinGroup[];
  readonly review: readonly ReviewItem[];
}

/** Teams held in memory, changed by what a person decides, so that a preview shows what follows a click. */
export function createTeamChannels(isFilled: () => boolean): {
  readonly channels: Pick<Api, TeamChannel>;
  readonly questions: () => FakeQuestions;
} {
  let teams = [...TEAM_ROWS];
  let aliases = [...ALIASES];
  let review = [...REVIEW];
  let clubs = [...CLUBS];
  let suggestions = [...CLUB_SUGGESTIONS];
  let history = [...TEAM_HISTORY];
  let twins = [SP1_TWINS];
  let known: KnownSpellings = KNOWN_SPELLINGS;
  const filled = <T>(list: readonly T[]): T[] => (isFilled() ? [...list] : []);
  const record = (kind: TeamChange['kind'], rest: Omit<TeamChange, 'kind' | 'analyst' | 'at'>): TeamChange => {
    const change = { kind, ...rest, analyst: 'preview', at: new Date().toISOString() };
    history = [change, ...history];
    return change;
  };
  const addAlias: Api['teams.addAlias'] = ({ league, spelling, team, reason }) => {
    const alias = { league, spelling, team, reason, analyst: 'preview', createdAt: new Date().toISOString() };
    aliases = [alias, ...aliases];
    teams = teams.map((row) =>
      row.league === league && row.name === team ? { ...row, spellings: [...row.spellings, spelling] } : row,
    );
    return ok(alias);
  };
  const channels: Pick<Api, TeamChannel> = {
    'teams.list': ({ league }) => ok(filled(teams).filter((team) => league === undefined || team.league === league)),
    'teams.aliases': () => ok(filled(aliases)),
    'teams.addAlias': addAlias,
    'teams.review': () => ok(filled(review)),
    'teams.twins': () => ok(filled(twins)),
    'teams.knownSpellings': () => ok(known),
    'teams.useKnownSpellings': ({ isOn, reason }) => {
      known = { ...known, isOn, choice: { analyst: 'preview', reason, at: new Date().toISOString() } };
      return ok(known);
    },
    'teams.decide': ({ decisions }) => {
      for (const { league, spelling, team, reason } of decisions) {
        twins = twins
          .map((group) =>
            group.league === league
              ? { ...group, pairs: group.pairs.filter((pair) => pair.spelling !== spelling) }
              : group,
          )
          .filter(({ pairs }) => pairs.length > 0);
        review = review.filter((item) => item.league !== league || item.spelling !== spelling);
        if (team !== null) void addAlias({ league, spelling, team, reason });
        record(team === null ? 'confirm' : 'alias', { league, subject: spelling, object: team, matches: 34, reason });
      }
      return ok({ decided: decisions.length });
    },
    'teams.merge': ({ league, from, into, reason }) => {
      const matches = teams.find((team) => team.league === league && team.name === from)?.matches ?? 0;
      teams = teams.filter((team) => team.league !== league || team.name !== from);
      return ok(record('merge', { league, subject: from, object: into, matches, reason }));
    },
    'teams.split': ({ league, spelling, reason }) => {
      const alias = aliases.find((each) => each.league === league && each.spelling === spelling);
      aliases = aliases.filter((each) => each !== alias);
      teams = teams.map((row) => ({ ...row, spellings: row.spellings.filter((each) => each !== spelling) }));
      return ok(record('split', { league, subject: spelling, object: alias?.team ?? null, matches: 34, reason }));
    },
    'teams.history': () => ok(filled(history)),
    'teams.clubs': () => ok({ clubs: filled(clubs), suggestions: filled(suggestions) }),
    'teams.link': ({ name, teams: members, reason }) => {
      const known = suggestions.find((club) => club.name === name);
      const club = known ?? {
        country: 'Germany',
        name,
        teams: members.map(({ league, team }) => ({ league, name: team, seasons: ['2023-24'] })),
      };
      suggestions = suggestions.filter((each) => each !== known);
      clubs = [...clubs, club];
      record('link', { league: members[0]!.league, subject: members[0]!.team, object: name, matches: 0, reason });
      return ok(club);
    },
    'teams.unlink': ({ league, team, reason }) => {
      const club = clubs.find((each) => each.teams.some((member) => member.league === league && member.name === team));
      clubs = clubs
        .map((each) => ({
          ...each,
          teams: each.teams.filter((member) => member.league !== league || member.name !== team),
        }))
        .filter((each) => each.teams.length > 1);
      return ok(record('unlink', { league, subject: team, object: club?.name ?? null, matches: 0, reason }));
    },
  };
  return { channels, questions: () => ({ twins: filled(twins), review: filled(review) }) };
}
