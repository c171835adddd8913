import { Option, type Command } from 'commander';
import type { Outcome, SetId } from '../../../contract';
import { SLATE_RULES, type SlateRule } from '../../core/words/voices';
import { toNumber } from '../command/arguments';
import type { Actions } from '../command/context';
import { outcomeOption, setOption, toSelection, withSelection, type SelectionOptions } from './selection-options';
import { showLocked } from './show-locked';
import { showDiagram, showDrift, showScores, showSlates } from './show-reliability';

type Asked = SelectionOptions & { readonly set: SetId; readonly outcome: Outcome };

/** `jackpot reliability …`: the numbers of the page, from stored forecasts. */
export function addForecastCommands(program: Command, { onStore }: Actions): void {
  const reliability = withSelection(program.command('reliability'))
    .description('is one outcome of a set calibrated: verdict, curve and tests')
    .addOption(setOption())
    .addOption(outcomeOption())
    .action((options: Asked) =>
      onStore(async ({ call, print }) => {
        const { set: voice, outcome } = options;
        print(await call('reliability.diagram', { selection: toSelection(options), voice, outcome }), showDiagram);
      }),
    );
  withSelection(reliability.command('compare'))
    .description('scores of all sets, market and base rates on the same matches, and one set against each other')
    .addOption(setOption())
    .action((_: unknown, command: Command) =>
      onStore(async ({ call, print }) => {
        const options = command.optsWithGlobals<Asked>();
        print(await call('reliability.scores', { selection: toSelection(options), set: options.set }), showScores);
      }),
    );
  withSelection(reliability.command('drift'))
    .description('how a set did over time, and whether it drifted away from what comes')
    .addOption(setOption())
    .action((_: unknown, command: Command) =>
      onStore(async ({ call, print }) => {
        const options = command.optsWithGlobals<Asked>();
        print(await call('reliability.drift', { selection: toSelection(options), set: options.set }), showDrift);
      }),
    );
  withSelection(reliability.command('slates'))
    .description('what past slates would have brought, set by set; of locked jackpots what each and all have brought')
    .option('--size <n>', 'fixtures of a slate of past matches, 13 to 17', toNumber, 13)
    .addOption(new Option('--rule <name>', 'how past matches are cut').choices(SLATE_RULES).default('all-leagues'))
    .addOption(setOption())
    .action((_: unknown, command: Command) =>
      onStore(async ({ call, print }) => {
        const options = command.optsWithGlobals<Asked & { size: number; rule: SlateRule }>();
        const { size, rule, set } = options;
        const selection = toSelection(options);
        if (selection.source === 'jackpots') print(await call('reliability.locked', { selection }), showLocked(set));
        else print(await call('reliability.slates', { selection, size, rule }), showSlates);
      }),
    );
}
