import type { Command } from 'commander';
import { addAboutCommands } from '../capabilities/about/commands';
import { addAuditCommands } from '../capabilities/audit/commands';
import { addTeamCommands } from '../capabilities/clubs/commands';
import type { Actions } from '../capabilities/command/context';
import { addDataCommands } from '../capabilities/data/commands';
import { addMappingCommands } from '../capabilities/data/mapping-commands';
import { addExportCommands } from '../capabilities/exports/commands';
import { addHealthCommands } from '../capabilities/health/commands';
import { addJackpotCommands } from '../capabilities/jackpots/commands';
import { addJobCommands } from '../capabilities/jobs/commands';
import { addKeyCommands } from '../capabilities/keys/commands';
import { addFeatureCommands, addModelCommands } from '../capabilities/models/commands';
import { addTrainingCommands } from '../capabilities/models/training-commands';
import { addProfileCommands } from '../capabilities/profile/commands';
import { addReliabilityCommands } from '../capabilities/reliability/commands';
import { addForecastCommands } from '../capabilities/reliability/forecast-commands';
import { addReportCommands } from '../capabilities/reports/commands';
import { addStoreCommands } from '../capabilities/stores/commands';
import { addCompletionCommand } from './completion-command';
import { addGlossaryCommands } from './glossary-command';
import { teach } from './teach';
import { showTour, TOUR } from './tour';

/** What commands run with; the demo has a store of its own, kept where it is told. */
interface CommandActions extends Actions {
  readonly demo: (folder: string) => Promise<void>;
}

/** What one group of commands is for, and what adds them. The order is that of the work. */
const GROUPS: readonly (readonly [heading: string, ...((program: Command, actions: Actions) => void)[]])[] = [
  ['Data:', addDataCommands, addMappingCommands, addTeamCommands],
  ['Models:', addTrainingCommands, addReliabilityCommands, addForecastCommands, addModelCommands, addFeatureCommands],
  ['Jackpots:', addJackpotCommands],
  ['Reports and files:', addReportCommands, addExportCommands],
  [
    'Store, log and keys:',
    addHealthCommands,
    addJobCommands,
    addAuditCommands,
    addKeyCommands,
    addStoreCommands,
    addProfileCommands,
  ],
  ['Help:', addGlossaryCommands, addAboutCommands, addCompletionCommand],
];

/** Add every command, in groups, each with an example and the next step. */
export function addCommands(program: Command, actions: CommandActions): void {
  for (const [heading, ...adders] of GROUPS) {
    program.commandsGroup(heading);
    for (const add of adders) add(program, actions);
  }
  program
    .command('tour')
    .description('the way from nothing to a verified report, command by command')
    .action(() => actions.storeless(({ print }) => Promise.resolve(print(TOUR, showTour))));
  program
    .command('demo')
    .description('generate the demo league, train it, predict, finalise, export and verify a jackpot')
    .option('--out <folder>', 'where everything is written', 'demo-output')
    .action((options: { out: string }) => actions.demo(options.out));
  program.helpCommand('help [command]', 'how a command is used, with an example');
  teach(program);
}
