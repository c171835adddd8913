import type { Command } from 'commander';
import { nearestWord } from '../../../text/nearest-word';
import { UserError } from '../../core/words/errors';
import type { Actions } from '../command/context';
import { showHistory, showSetting, showSettings, showVersion } from './show';

const EXAMPLES = `
Examples:
  jackpot settings list                              every constant and switch, and who changed it
  jackpot settings show TIME_DECAY_XI                what it means and what a change would do
  jackpot settings set TIME_DECAY_XI 0.003           a new settings version; models are stale until trained again
  jackpot settings set SET_D off                     leave a set out of the window, comparisons and new reports
  jackpot settings set SHRINKAGE_CANDIDATES none     nothing to choose among
  jackpot settings reset TIME_DECAY_XI               back to the default; without a name, all of them
  jackpot settings history                           every version, what it changed and why`;

/** Constants and switches of sets. @param group the command \`settings\`, which also takes settings out and in */
export function addSettingCommands(group: Command, { onStore }: Actions): void {
  group.addHelpText('after', EXAMPLES);
  group
    .command('list')
    .description('every constant of the specification and every switch: in use, default, who changed it')
    .action(() => onStore(async ({ call, print }) => print(await call('settings.list', {}), showSettings)));
  group
    .command('show <name>')
    .description('one setting: its meaning, evidence, what may stand there and what a change would do')
    .action((name: string) =>
      onStore(async ({ call, print }) => {
        const { rows } = await call('settings.list', {});
        const row = rows.find((each) => each.name === name.toUpperCase());
        if (!row)
          throw unknown(
            name,
            rows.map((each) => each.name),
          );
        print(row, showSetting);
      }),
    );
  group
    .command('set <name> <value>')
    .description('give a setting another value: a new settings version, in the audit log; models may become stale')
    .option('--reason <text>', 'why, for the history')
    .action((name: string, value: string, { reason = '' }: { reason?: string }) =>
      onStore(async ({ call, print }) => print(await call('settings.change', { name, value, reason }), showVersion)),
    );
  group
    .command('reset [name]')
    .description('back to the default: one setting, or all of them')
    .option('--reason <text>', 'why, for the history')
    .action((name: string | undefined, { reason = '' }: { reason?: string }) =>
      onStore(async ({ call, print }) =>
        print(
          name === undefined
            ? await call('settings.reset', { reason })
            : await call('settings.change', { name, value: null, reason }),
          showVersion,
        ),
      ),
    );
  group
    .command('history')
    .description('every settings version, newest first: who, when, what changed and why')
    .action(() => onStore(async ({ call, print }) => print(await call('settings.history', {}), showHistory)));
}

function unknown(name: string, names: readonly string[]): UserError {
  const near = nearestWord(name, names);
  const hint = near ? `Did you mean ${near}?` : 'See `jackpot settings list` for their names.';
  return new UserError('bad-request', `no setting is called ${name}`, hint);
}
