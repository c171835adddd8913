import type { Command } from 'commander';
import { EXIT, type Actions } from '../command/context';
import { showReport, showVerification } from './show';

export function addReportCommands(program: Command, { onStore, storeless }: Actions): void {
  program
    .command('report <jackpot-id>')
    .description('export the report of a finalised jackpot')
    .requiredOption('--out <folder>', 'folder to write')
    .action((jackpotId: string, options: { out: string }) =>
      onStore(async ({ call, print }) =>
        print(await call('reports.export', { jackpotId, directory: options.out }), showReport),
      ),
    );
  program
    .command('verify <folder>')
    .description('check an exported report with nothing but the report')
    .action((directory: string) =>
      storeless(async ({ call, print, exitWith }) => {
        const result = await call('reports.verify', { directory });
        print(result, showVerification);
        if (!result.ok) exitWith(EXIT.verification);
      }),
    );
}
