import type { Command } from 'commander';
import { EXIT, type Actions } from '../command/context';
import { healthReport, showHealth } from './show';

export function addHealthCommands(program: Command, { onStore }: Actions): void {
  program
    .command('health')
    .description('whether store, log, data, models, jackpots and jobs are in order, why not, and what mends it')
    .option('--today <date>', 'the day against which results are old; default: today')
    .action((options: { today?: string }) =>
      onStore(async ({ call, print, exitWith }) => {
        const integrity = await call('health.integrity', {});
        const report = healthReport([...integrity, ...(await call('health.check', options))]);
        print(report, showHealth);
        if (integrity.some(({ state }) => state === 'degraded')) exitWith(EXIT.verification);
        else if (report.state === 'degraded') exitWith(EXIT.user);
      }),
    );
}
