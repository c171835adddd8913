import { plural } from '../components/format';
import { importSummary } from '../../../preload/contract/import-summary';
import type { Api, ApiError, ImportResult, Reply } from '../contract-types';
import { notifyDone, notifyError } from './notify';

interface DataActionDeps {
  readonly api: Api;
  readonly refreshAll: () => void;
}
type Request<C extends keyof Api> = Parameters<Api[C]>[0];

/** What a person can do with matches, teams and clubs. Each says itself how it went; true when it is done. */
export function createDataActions({ api, refreshAll }: DataActionDeps) {
  const say = (what: string, error: ApiError): false => {
    notifyError(what, error);
    return false;
  };
  /** Refresh and say so, or say why not. */
  const told = <T>(reply: Reply<T>, failed: string, done: (value: T) => readonly [string, string]): boolean => {
    if (!reply.ok) return say(failed, reply.error);
    refreshAll();
    notifyDone(...done(reply.value));
    return true;
  };
  const matches = (count: number): string => plural(count, 'match', 'matches');

  return {
    decideMatch: async (request: Request<'data.decideMatch'>): Promise<boolean> => {
      const name = `${request.home} – ${request.away}, ${request.date}`;
      const word = { include: 'included in fits', exclude: 'kept out of fits' } as const;
      return told(await api['data.decideMatch'](request), `Recording the decision on ${name} failed`, (match) => [
        'Decision recorded',
        `${name}: ${match.decision === null ? 'the rules decide again' : word[match.decision]}. Train again for a model that knows.`,
      ]);
    },
    /** Says nothing when it is done: the queue it is called from goes on to the next name and says so in place. */
    decideSpellings: async (decisions: Request<'teams.decide'>['decisions']): Promise<boolean> => {
      const reply = await api['teams.decide']({ decisions });
      if (!reply.ok) return say('Recording the decision failed', reply.error);
      refreshAll();
      return true;
    },
    addAlias: async (request: Request<'teams.addAlias'>): Promise<boolean> =>
      told(await api['teams.addAlias'](request), 'Recording the spelling failed', (alias) => [
        'Spelling recorded',
        `“${alias.spelling}” means ${alias.team} in ${alias.league}.`,
      ]),
    mergeTeams: async (request: Request<'teams.merge'>): Promise<boolean> =>
      told(await api['teams.merge'](request), `Merging ${request.from} into ${request.into} failed`, (change) => [
        'Teams merged',
        `${matches(change.matches)} of ${request.from} are matches of ${request.into} now.`,
      ]),
    splitSpelling: async (request: Request<'teams.split'>): Promise<boolean> =>
      told(await api['teams.split'](request), `Splitting off ${request.spelling} failed`, (change) => [
        'Spelling split off',
        `${matches(change.matches)} told under “${request.spelling}” went back to it.`,
      ]),
    /** Link several clubs, one after the other; the first that fails stops the rest. */
    linkClubs: async (requests: readonly Request<'teams.link'>[]): Promise<boolean> => {
      for (const request of requests) {
        const reply = await api['teams.link'](request);
        if (!reply.ok) {
          refreshAll();
          return say(`Linking ${request.name} failed`, reply.error);
        }
      }
      refreshAll();
      const [first] = requests;
      notifyDone(
        requests.length === 1 ? 'Club linked' : 'Clubs linked',
        requests.length === 1 && first
          ? `${first.name}: ${first.teams.map(({ league }) => league).join(', ')}.`
          : `${plural(requests.length, 'club')} keep their identity across leagues.`,
      );
      return true;
    },
    unlinkTeam: async (request: Request<'teams.unlink'>): Promise<boolean> =>
      told(await api['teams.unlink'](request), `Unlinking ${request.team} failed`, () => [
        'Club unlinked',
        `${request.team} of ${request.league} stands for itself again.`,
      ]),
    /** Says nothing when it is done: the files are looked at again at once. */
    saveMapping: async (request: Request<'data.saveMapping'>): Promise<boolean> => {
      const reply = await api['data.saveMapping'](request);
      return reply.ok || say('Remembering the columns failed', reply.error);
    },
    /** @returns where it was saved; null when it was not */
    saveSummary: async (result: ImportResult): Promise<string | null> => {
      const title = result.dryRun ? 'Save what an import would do' : 'Save the summary of this import';
      const text = importSummary(result);
      const reply = await api['desktop.saveTextFile']({ title, name: 'import-summary.txt', text });
      if (reply.ok) return reply.value.path;
      say('Saving the summary failed', reply.error);
      return null;
    },
  };
}
