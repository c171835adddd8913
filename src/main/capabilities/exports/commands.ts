import { Option, type Command } from 'commander';
import { EXPORT_FORMATS, EXPORT_TABLES, type ExportFormat, type ExportTableId } from '../../core/words/export-tables';
import { addSettingCommands } from '../settings/commands';
import { awaitJob } from '../command/await-job';
import { complain, EXIT, type Actions, type CommandContext } from '../command/context';
import { readWhole, writeText } from '../command/files';
import type { Taken } from '../../../contract';
import { showExport, showTable, showTables, showTaken } from './show';

export function addExportCommands(program: Command, actions: Actions): void {
  addTables(program, actions);
  addNames(program, actions);
  addSettings(program, actions);
}

interface TableOptions {
  readonly league?: string[];
  readonly season?: string[];
  readonly model?: string[];
  readonly from?: string;
  readonly to?: string;
  readonly format: ExportFormat;
  readonly out?: string;
  readonly overwrite?: boolean;
}

function addTables(program: Command, { onStore, storeless }: Actions): void {
  const group = program.command('export').description('tables of the store as files');
  group
    .command('list')
    .description('every table, and what it may be narrowed down by')
    .action(() => storeless(async ({ call, print }) => print(await call('exports.tables', {}), showTables)));
  for (const table of EXPORT_TABLES) {
    group
      .command(table)
      .description(`write ${table} to a file; without --out, show the columns and the first rows`)
      .option('--league <codes...>', 'these leagues')
      .option('--season <labels...>', 'these seasons')
      .option('--from <date>', 'from this day on')
      .option('--to <date>', 'up to this day')
      .option('--model <versions...>', 'these models instead of the active ones')
      .addOption(new Option('--format <name>', 'how it is written').choices(EXPORT_FORMATS).default('csv'))
      .option('--out <file>', 'file to write')
      .option('--overwrite', 'put it in the place of a file of that name')
      .action((options: TableOptions) => onStore((context) => exportTable(context, table, options)));
  }
}

async function exportTable(context: CommandContext, table: ExportTableId, options: TableOptions): Promise<void> {
  const { call, print } = context;
  const { league = [], season = [], model = [], from = null, to = null, format, out, overwrite = false } = options;
  const filter = { leagues: league, seasons: season, models: model, from, to };
  if (out === undefined) {
    const info = (await call('exports.tables', {})).find(({ id }) => id === table)!;
    print({ ...info, ...(await call('exports.preview', { table, filter, limit: 5 })) }, showTable);
    return;
  }
  const { jobId } = await call('exports.write', { table, filter, format, path: out, overwrite });
  print(await awaitJob(context, jobId, 'export-data'), showExport);
}

/** Entries that contradict the store or are about what it does not have are no success. */
function printTaken({ print, exitWith }: CommandContext, taken: Taken): void {
  print(taken, showTaken);
  const { conflict, missing } = taken.counts;
  if (conflict + missing === 0) return;
  complain('bad-request', `${conflict} entries contradict this store, ${missing} are about what it does not have`);
  exitWith(EXIT.user);
}

function addNames(program: Command, { onStore }: Actions): void {
  const group = program.command('aliases').description('what people have decided about names, for another store');
  group
    .command('export <file.json>')
    .description('write spellings, links, new clubs and competitions to a file')
    .action((file: string) =>
      onStore(async ({ call, print }) => {
        const { text } = await call('exports.names', {});
        writeText(file, text);
        print({ file }, () => `names in ${file}`);
      }),
    );
  group
    .command('import <file.json>')
    .description('take such a file in: what is new is added, what contradicts this store is named and left')
    .option('--dry-run', 'say what would become of each entry, and write nothing')
    .action((file: string, { dryRun = false }: { dryRun?: boolean }) =>
      onStore(async (context) =>
        printTaken(context, await context.call('exports.takeNames', { text: readWhole(file), dryRun })),
      ),
    );
}

function addSettings(program: Command, actions: Actions): void {
  const { onStore } = actions;
  const group = program
    .command('settings')
    .description('constants and switches of sets; settings of trainings and meanings of columns, out and in');
  addSettingCommands(group, actions);
  group
    .command('export <file.json>')
    .description('write the settings that models were trained with, and what columns of other tables mean, to a file')
    .action((file: string) =>
      onStore(async ({ call, print }) => {
        const { text } = await call('exports.settings', {});
        writeText(file, text);
        print({ file }, () => `settings in ${file}`);
      }),
    );
  group
    .command('import <file.json>')
    .description('take such a file in, each entry by its hash')
    .option('--dry-run', 'say what would become of each entry, and write nothing')
    .action((file: string, { dryRun = false }: { dryRun?: boolean }) =>
      onStore(async (context) =>
        printTaken(context, await context.call('exports.takeSettings', { text: readWhole(file), dryRun })),
      ),
    );
}
