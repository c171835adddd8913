import { type Actions, EXIT } from '../command/context';
import type { Command } from 'commander';
import { toNumber } from '../command/arguments';
import { showComparison, showFailures, showModel, showModels } from './show';
import { showBaselines, showForm, showRebuilt } from './show-features';

export function addModelCommands(program: Command, { onStore }: Actions): void {
  const models = program.command('models').description('trained models');
  models
    .command('list')
    .description('every version, newest first in each league')
    .action(() => onStore(async ({ call, print }) => print(await call('models.list', {}), showModels)));
  models
    .command('show <version>')
    .description('parameters with standard errors, profile, calibration and scores')
    .action((version: string) =>
      onStore(async ({ call, print }) => print(await call('models.get', { version }), showModel)),
    );
  models
    .command('compare <first> <second>')
    .description('two versions side by side')
    .action((first: string, second: string) =>
      onStore(async ({ call, print }) => print(await call('models.compare', { first, second }), showComparison)),
    );
  models
    .command('activate <version>')
    .description('make an older version the active one; recorded')
    .action((version: string) =>
      onStore(async ({ call, print }) => print([await call('models.activate', { version })], showModels)),
    );
  models
    .command('failures')
    .description('trainings that failed')
    .action(() => onStore(async ({ call, print }) => print(await call('models.failures', {}), showFailures)));
}

export function addFeatureCommands(program: Command, { onStore }: Actions): void {
  const features = program.command('features').description('what is known of teams and leagues besides a forecast');
  features
    .command('form')
    .description('rolling form of the teams of a league')
    .requiredOption('--league <code>', 'the league')
    .option('--as-of <date>', 'use only matches before this day')
    .option('--last <n>', 'results that make the form', toNumber, 5)
    .action((options: { league: string; asOf?: string; last: number }) =>
      onStore(async ({ call, print }) => print(await call('features.form', options), showForm)),
    );
  features
    .command('baselines')
    .description('goals, outcome rates, home advantage and margins of a league, season by season')
    .requiredOption('--league <code>', 'the league')
    .action((options: { league: string }) =>
      onStore(async ({ call, print }) => print(await call('features.baselines', options), showBaselines)),
    );
  features
    .command('rebuild <version>')
    .description("make a model's feature snapshots again from its stored data and compare every bit")
    .option('--date <date>', 'one snapshot; default: all')
    .action((version: string, options: { date?: string }) =>
      onStore(async ({ call, print, exitWith }) => {
        const rebuilt = await call('features.rebuild', { version, ...options });
        print(rebuilt, showRebuilt);
        if (rebuilt.differences.length > 0) exitWith(EXIT.verification);
      }),
    );
}
