import { plural } from '../../text/format';
import { importSummary } from '../../../../text/import-summary';
import type { Api, ApiError, ImportResult, KnownSpellings, Reply } from '../../contract-types';
import { notifyDone } from '../telling/notify';

type Request<C extends keyof Api> = Parameters<Api[C]>[0];

/** What was not done, and why: shown where it was asked for. */
export interface Failure {
  readonly what: string;
  readonly error: ApiError;
}
/** How an action ended; null when it is done. */
export type ActionEnd = Failure | null;

/** What a person can do with matches, teams and clubs. Success is said in passing, a failure is handed back. */
export function createDataActions(api: Api) {
  /** Say what was done, or why it was not. */
  const told = <T>(reply: Reply<T>, failed: string, done: (value: T) => readonly [string, string]): ActionEnd => {
    if (!reply.ok) return { what: failed, error: reply.error };
    notifyDone(...done(reply.value));
    return null;
  };
  const matches = (count: number): string => plural(count, 'match', 'matches');

  return {
    decideMatch: async (request: Request<'data.decideMatch'>): Promise<ActionEnd> => {
      const name = `${request.home} – ${request.away}, ${request.date}`;
      const word = { include: 'let into fits', exclude: 'kept out of fits' } as const;
      return told(await api['data.decideMatch'](request), `Recording the decision on ${name} failed`, (match) => [
        'Decision recorded',
        `${name}: ${match.decision === null ? 'the rules decide again' : word[match.decision]}. Train again for a model that knows.`,
      ]);
    },
    /** Says nothing when it is done: the place it is called from goes on to what is next and says so there. */
    decideSpellings: async (decisions: Request<'teams.decide'>['decisions']): Promise<ActionEnd> => {
      const reply = await api['teams.decide']({ decisions });
      if (!reply.ok) return { what: 'Recording the decision failed', error: reply.error };
      return null;
    },
    useKnownSpellings: async (request: Request<'teams.useKnownSpellings'>): Promise<ActionEnd> =>
      told(await api['teams.useKnownSpellings'](request), 'Switching the known spellings failed', saySpellings),
    addAlias: async (request: Request<'teams.addAlias'>): Promise<ActionEnd> =>
      told(await api['teams.addAlias'](request), 'Recording the spelling failed', (alias) => [
        'Spelling recorded',
        `“${alias.spelling}” means ${alias.team} in ${alias.league}.`,
      ]),
    addClub: async (request: Request<'jackpots.addClub'>): Promise<ActionEnd> =>
      told(await api['jackpots.addClub'](request), 'Recording the club failed', (club) => [
        'Club recorded',
        `“${club.name}” is new in ${club.league}; it is forecast as a newcomer.`,
      ]),
    addCompetition: async (request: Request<'jackpots.addCompetition'>): Promise<ActionEnd> =>
      told(await api['jackpots.addCompetition'](request), 'Recording the competition failed', ({ name }) => [
        'Competition recorded',
        `“${name}” is none of the store’s leagues; the pooled league forecasts it.`,
      ]),
    mergeTeams: async (request: Request<'teams.merge'>): Promise<ActionEnd> =>
      told(await api['teams.merge'](request), `Merging ${request.from} into ${request.into} failed`, (change) => [
        'Teams merged',
        `${matches(change.matches)} of ${request.from} are matches of ${request.into} now.`,
      ]),
    splitSpelling: async (request: Request<'teams.split'>): Promise<ActionEnd> =>
      told(await api['teams.split'](request), `Splitting off ${request.spelling} failed`, (change) => [
        'Spelling split off',
        `${matches(change.matches)} told under “${request.spelling}” went back to it.`,
      ]),
    /** Link several clubs, one after the other; the first that fails stops the rest. */
    linkClubs: async (requests: readonly Request<'teams.link'>[]): Promise<ActionEnd> => {
      for (const request of requests) {
        const reply = await api['teams.link'](request);
        if (!reply.ok) {
          return { what: `Linking ${request.name} failed`, error: reply.error };
        }
      }
      const [first] = requests;
      notifyDone(
        requests.length === 1 ? 'Club linked' : 'Clubs linked',
        requests.length === 1 && first
          ? `${first.name}: ${first.teams.map(({ league }) => league).join(', ')}.`
          : `${plural(requests.length, 'club')} keep their identity across leagues.`,
      );
      return null;
    },
    unlinkTeam: async (request: Request<'teams.unlink'>): Promise<ActionEnd> =>
      told(await api['teams.unlink'](request), `Unlinking ${request.team} failed`, () => [
        'Club unlinked',
        `${request.team} of ${request.league} stands for itself again.`,
      ]),
    /** Says nothing when it is done: the files are looked at again at once. */
    saveMapping: async (request: Request<'data.saveMapping'>): Promise<ActionEnd> => {
      const reply = await api['data.saveMapping'](request);
      return reply.ok ? null : { what: 'Remembering the columns failed', error: reply.error };
    },
    /** @returns where it was saved, null when the person changed their mind; or why it was not */
    saveSummary: async (result: ImportResult): Promise<{ readonly path: string | null } | Failure> => {
      const title = result.dryRun ? 'Save what an import would do' : 'Save the summary of this import';
      const text = importSummary(result);
      const reply = await api['desktop.saveTextFile']({ title, name: 'import-summary.txt', text });
      return reply.ok ? reply.value : { what: 'Saving the summary failed', error: reply.error };
    },
  };
}

const saySpellings = ({ isOn }: KnownSpellings): readonly [string, string] =>
  isOn
    ? ['Known spellings in use', 'From now on names in files are read by the list.']
    : ['Known spellings left aside', 'From now on only recorded spellings count. What is stored stays as it is.'];
