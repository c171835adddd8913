import type { Api, Outcome, SetId } from '../../contract-types';
import { plural } from '../../text/format';
import type { ActionEnd } from './data-actions';
import { notifyDone } from '../telling/notify';
import type { QueryCache } from '../reading/query-cache';

type EnteredResults = Parameters<Api['jackpots.enterResults']>[0];

/** What a person does at the desk with a jackpot besides typing it. A failure is handed back to where it was asked for. */
export function createDeskActions(api: Api, queries: Pick<QueryCache, 'tell'>) {
  return {
    /** Pick an outcome in one set of a draft; null goes back to the likeliest. Says nothing: the choice shows it. */
    pick: async (id: string, order: number, set: SetId, outcome: Outcome | null): Promise<ActionEnd> => {
      const reply = await api['jackpots.pick']({ id, order, set, outcome });
      if (!reply.ok) return { what: `Changing the pick of fixture ${order} failed`, error: reply.error };
      queries.tell('jackpots.distribution', { id }, reply.value);
      return null;
    },
    addNote: async (id: string, text: string): Promise<ActionEnd> => {
      const reply = await api['jackpots.addNote']({ id, text });
      if (!reply.ok) return { what: 'Adding the note failed', error: reply.error };
      queries.tell('jackpots.get', { id }, reply.value);
      return null;
    },
    enterResults: async (request: EnteredResults): Promise<ActionEnd> => {
      const reply = await api['jackpots.enterResults'](request);
      if (!reply.ok) return { what: 'Saving the results failed', error: reply.error };
      queries.tell('jackpots.results', { id: request.id }, reply.value);
      notifyDone('Results saved', `${plural(request.results.length, 'result')} written; a correction is a new entry.`);
      return null;
    },
    takeResults: async (id: string): Promise<ActionEnd> => {
      const reply = await api['jackpots.takeResults']({ id });
      if (!reply.ok) return { what: 'Taking the store’s results failed', error: reply.error };
      queries.tell('jackpots.results', { id }, reply.value);
      const known = reply.value.latest.filter((result) => result !== null).length;
      notifyDone(
        'Results taken from the store',
        `${known} of ${plural(reply.value.latest.length, 'fixture')} have one.`,
      );
      return null;
    },
  };
}
