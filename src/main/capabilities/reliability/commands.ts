import type { Command } from 'commander';
import { awaitJob } from '../command/await-job';
import { complainOf, type Actions } from '../command/context';
import {
  blendOption,
  marketWeightOption,
  presetOption,
  toLeagues,
  type TrainingOptions,
} from '../models/training-options';
import { showValidation } from './show';

export function addReliabilityCommands(program: Command, { onStore }: Actions): void {
  program
    .command('validate')
    .description('walk-forward scores of past seasons; writes nothing')
    .option('--league <codes...>', 'leagues to validate together')
    .option('--all', 'every league of the store')
    .option('--from-season <label>', 'first season scored, for example 2013-14')
    .option('--to-season <label>', 'last season scored')
    .addOption(presetOption())
    .addOption(blendOption())
    .addOption(marketWeightOption())
    .action((options: TrainingOptions & { fromSeason?: string; toSeason?: string }) =>
      onStore(async (context) => {
        const { league: _league, all: _all, ...rest } = options;
        const { jobId } = await context.call('validation.run', { leagues: toLeagues(options), ...rest });
        const result = await awaitJob(context, jobId, 'validate');
        context.print(result, showValidation);
        complainOf(context, result.failed);
      }),
    );
}
