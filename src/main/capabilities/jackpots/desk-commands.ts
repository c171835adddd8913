import { InvalidArgumentError, type Command } from 'commander';
import { SET_IDS, type SetId } from '../../core/words/sets';
import type { FixtureResult, Outcome } from '../../../contract';
import { setsOffInWords } from '../../../text/settings-words';
import type { Actions } from '../command/context';
import {
  showDetail,
  showDiff,
  showDistributions,
  showJackpots,
  showPicks,
  showPlan,
  showRecord,
  showResults,
} from './show-desk';

/** `jackpots …`, and what is asked of one jackpot: distribution, plan, picks, results; and the record of all. */
export function addDeskCommands(program: Command, actions: Actions): void {
  addJackpotsCommand(program, actions);
  const { onStore } = actions;
  program
    .command('distribution <jackpot-id>')
    .description('how many picks of each set come right, exactly')
    .action((id: string) =>
      onStore(async ({ call, print }) => {
        const { setsOff } = await call('jackpots.get', { id });
        const sets = await call('jackpots.distribution', { id });
        const isOff = ({ set }: { readonly set: SetId }): boolean => setsOff.includes(set);
        print(
          sets.filter((each) => !isOff(each)),
          (shown) => [showDistributions(shown), setsOffInWords(setsOff)].filter((part) => part !== '').join('\n'),
        );
      }),
    );
  program
    .command('plan <jackpot-id>')
    .description('the best singles, doubles and trebles for a number of lines: arithmetic, not advice')
    .requiredOption('--lines <n>', 'lines at most', toCount)
    .option('--set <letter>', 'set whose picks and probabilities count', toSet, 'B' as SetId)
    .action((id: string, { lines, set }: { lines: number; set: SetId }) =>
      onStore(async ({ call, print }) => print(await call('jackpots.plan', { id, set, lines }), showPlan)),
    );
  program
    .command('picks <jackpot-id>')
    .description('the picks of a set, and changing them in a draft')
    .option('--set <letter>', 'set', toSet, 'B' as SetId)
    .option('--pick <n=outcome...>', 'pick home, draw or away in a fixture; `likeliest` goes back', collect(toPick), [])
    .action((id: string, { set, pick }: { set: SetId; pick: readonly Entry<Outcome | null>[] }) =>
      onStore(async ({ call, print }) => {
        for (const { order, outcome } of pick) await call('jackpots.pick', { id, order, set, outcome });
        const sets = await call('jackpots.distribution', { id });
        print(
          sets.find((each) => each.set === set)!,
          showPicks,
        );
      }),
    );
  program
    .command('results <jackpot-id>')
    .description('the results of a finalised jackpot and how its sets did; entering them')
    .option('--enter <n=outcome...>', 'the result of a fixture: home, draw, away or void', collect(toResult), [])
    .option('--file <path>', 'results as people write them: `3 H`, or `Arsenal 2-1 Chelsea`, one a line')
    .option('--note <text>', 'why a result is corrected', '')
    .option('--from-store', 'take what the matches of the store say')
    .action((id: string, { enter, file, note, fromStore = false }: ResultOptions) =>
      onStore(async ({ call, print }) => {
        if (enter.length > 0)
          await call('jackpots.enterResults', { id, results: enter.map((each) => ({ ...each, note })) });
        if (file !== undefined) {
          const { enterFile } = await import('./results-of-file');
          await enterFile(call, id, file, note);
        }
        if (fromStore) await call('jackpots.takeResults', { id });
        print(await call('jackpots.results', { id }), showResults);
      }),
    );
  program
    .command('record')
    .description('how the sets have done over all finalised jackpots')
    .action(() => onStore(async ({ call, print }) => print(await call('jackpots.record', {}), showRecord)));
}

interface ResultOptions {
  readonly enter: readonly Entry<FixtureResult>[];
  readonly file?: string;
  readonly note: string;
  readonly fromStore?: boolean;
}

function addJackpotsCommand(program: Command, { onStore }: Actions): void {
  const jackpots = program
    .command('jackpots')
    .description('list, show, make, close, revise, compare and delete jackpots');
  jackpots
    .command('list', { isDefault: true })
    .description('every jackpot of this analyst, newest first')
    .action(() => onStore(async ({ call, print }) => print(await call('jackpots.list', {}), showJackpots)));
  jackpots
    .command('show <jackpot-id>')
    .description('what a jackpot says: a draft as it comes out now, a finalised one as it was stored')
    .action((id: string) => onStore(async ({ call, print }) => print(await call('jackpots.get', { id }), showDetail)));
  jackpots
    .command('new <fixtures-file>')
    .description('a draft of a fixture list that keeps every row, also those with a problem')
    .option('--name <text>', 'name of the jackpot; default: the name of the file')
    .option('--date <day>', 'day of every fixture for which the list states none')
    .action((file: string, options: { name?: string; date?: string }) =>
      onStore(async ({ call, print }) => {
        const { draftOf } = await import('./list/draft-of-file');
        print(await draftOf(call, file, options), showDetail);
      }),
    );
  jackpots
    .command('finalise <jackpot-id>')
    .description('close a draft for good')
    .action((id: string) =>
      onStore(async ({ call, print }) => print(await call('jackpots.finalise', { id }), showDetail)),
    );
  jackpots
    .command('revise <jackpot-id>')
    .description('a new version of a finalised jackpot')
    .requiredOption('--reason <text>', 'why')
    .action((id: string, { reason }: { reason: string }) =>
      onStore(async ({ call, print }) => print(await call('jackpots.revise', { id, reason }), showDetail)),
    );
  jackpots
    .command('diff <from-id> <to-id>')
    .description('what differs between two jackpots: fixtures, models, probabilities, picks')
    .action((from: string, to: string) =>
      onStore(async ({ call, print }) => print(await call('jackpots.diff', { from, to }), showDiff)),
    );
  jackpots
    .command('note <jackpot-id> <text>')
    .description('add a note; notes are never changed')
    .action((id: string, text: string) =>
      onStore(async ({ call, print }) => print(await call('jackpots.addNote', { id, text }), showDetail)),
    );
  jackpots
    .command('delete <jackpot-id>')
    .description('delete a draft')
    .action((id: string) =>
      onStore(async ({ call, print }) => print(await call('jackpots.delete', { id }), () => `${id} is deleted`)),
    );
  jackpots
    .command('new-club <league> <name>')
    .description('record that a club is new in a league: forecast at the prior from now on')
    .requiredOption('--reason <text>', 'why')
    .action((league: string, name: string, { reason }: { reason: string }) =>
      onStore(async ({ call, print }) =>
        print(
          await call('jackpots.addClub', { league, name, reason }),
          (club) => `${club.name} is new in ${club.league}`,
        ),
      ),
    );
  jackpots
    .command('new-competition <name>')
    .description('record that a competition is none of the leagues: the pooled league forecasts it')
    .requiredOption('--reason <text>', 'why')
    .action((name: string, { reason }: { reason: string }) =>
      onStore(async ({ call, print }) =>
        print(
          await call('jackpots.addCompetition', { name, reason }),
          (each) => `${each.name} is a competition of its own`,
        ),
      ),
    );
}

interface Entry<T> {
  readonly order: number;
  readonly outcome: T;
}

const OUTCOME_WORDS: Readonly<Record<string, Outcome>> = {
  ...{ h: 'home', home: 'home', '1': 'home', d: 'draw', draw: 'draw', x: 'draw', a: 'away', away: 'away', '2': 'away' },
};

function toEntry<T>(text: string, read: (word: string) => T | undefined): Entry<T> {
  const [, order, word] = /^(\d{1,2})\s*[=:]\s*(\S+)$/.exec(text.trim()) ?? [];
  const outcome = word === undefined ? undefined : read(word.toLowerCase());
  if (order === undefined || outcome === undefined)
    throw new InvalidArgumentError(`"${text}" is none; write the number of the fixture and an outcome, such as 3=draw`);
  return { order: Number(order), outcome };
}
const toPick = (text: string): Entry<Outcome | null> =>
  toEntry<Outcome | null>(text, (word) => (word === 'likeliest' ? null : OUTCOME_WORDS[word]));
const toResult = (text: string): Entry<FixtureResult> =>
  toEntry<FixtureResult>(text, (word) => (word === 'void' ? 'void' : OUTCOME_WORDS[word]));

/** Of an option that may be given several times. */
const collect =
  <T>(read: (text: string) => T) =>
  (text: string, before: readonly T[]): readonly T[] => [...before, read(text)];

function toSet(text: string): SetId {
  const set = SET_IDS.find((each) => each === text.toUpperCase());
  if (!set) throw new InvalidArgumentError(`there are the sets ${SET_IDS.join(', ')}`);
  return set;
}

function toCount(text: string): number {
  const count = Number(text);
  if (!(Number.isInteger(count) && count >= 1))
    throw new InvalidArgumentError('a whole number of at least 1 is needed');
  return count;
}
