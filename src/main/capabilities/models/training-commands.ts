import type { Command } from 'commander';
import { toNumber } from '../command/arguments';
import { awaitJob } from '../command/await-job';
import { complainOf, type Actions } from '../command/context';
import { showFit, showTraining } from './show-training';
import { blendOption, marketWeightOption, presetOption, toLeagues, type TrainingOptions } from './training-options';

export function addTrainingCommands(program: Command, { onStore }: Actions): void {
  program
    .command('fit')
    .description('fit once and show the parameters; writes nothing')
    .requiredOption('--league <code>', 'league to fit')
    .option('--from <date>', 'first day used')
    .option('--before <date>', 'day after the last one used; default: the day after the last match')
    .option('--xi <number>', 'decay per day', toNumber, 0.0018)
    .option('--sigma <number>', 'prior standard deviation of a log strength, or "none"', toSigma, 0.3)
    .action((options: { league: string; from?: string; before?: string; xi: number; sigma: number | 'none' }) =>
      onStore(async ({ call, print }) => {
        const sigma = options.sigma === 'none' ? null : options.sigma;
        print(await call('training.fit', { ...options, sigma }), showFit);
      }),
    );
  program
    .command('train')
    .description('choose settings, fit, calibrate, validate, store and activate')
    .option('--league <codes...>', 'leagues to train together')
    .option('--all', 'every league of the store')
    .addOption(presetOption())
    .addOption(blendOption())
    .addOption(marketWeightOption())
    .option('--as-of <date>', 'use only matches before this day')
    .option('--keep-active', 'store the new versions, and let those that are active go on forecasting')
    .action((options: TrainingOptions & { asOf?: string; keepActive?: boolean }) =>
      onStore(async (context) => {
        const { league: _league, all: _all, keepActive = false, ...rest } = options;
        const request = { leagues: toLeagues(options), activate: !keepActive, ...rest };
        const { jobId } = await context.call('training.train', request);
        const result = await awaitJob(context, jobId, 'train');
        context.print(result, showTraining);
        complainOf(context, result.failed);
      }),
    );
}

const toSigma = (text: string): number | 'none' => (text === 'none' ? text : toNumber(text));
