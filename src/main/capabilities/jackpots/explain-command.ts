import { Option, type Command } from 'commander';
import type { SetId } from '../../../contract';
import { SET_IDS } from '../../core/words/sets';
import { toNumber } from '../command/arguments';
import type { Actions } from '../command/context';
import { showExplanation } from './show-explanation';

export function addExplainCommand(program: Command, { onStore }: Actions): void {
  program
    .command('explain')
    .description('why the probabilities of one fixture are what they are')
    .argument('<jackpot-id>')
    .argument('<fixture>', 'its number in the jackpot', toNumber)
    .addOption(new Option('--set <letter>', 'the set whose way is shown').choices(SET_IDS).default('B'))
    .action((id: string, order: number, { set }: { set: SetId }) =>
      onStore(async ({ call, print }) => print(await call('jackpots.explain', { id, order }), showExplanation(set))),
    );
}
