import { type Actions, EXIT, complain } from '../command/context';
import { Option, type Command } from 'commander';
import type { IssueSeverity, RequestInput } from '../../../contract';
import { toNumber } from '../command/arguments';
import { awaitJob } from '../command/await-job';
import { writeText } from '../command/files';
import {
  showCorrections,
  showDoubts,
  showImport,
  showImportSummary,
  showIssues,
  showMatch,
  showMatches,
  showStatus,
} from './show';

export function addDataCommands(program: Command, actions: Actions): void {
  addImport(program, actions);
  addReading(program, actions);
  addMatchDecisions(program, actions);
}

function addImport(program: Command, { onStore }: Actions): void {
  program
    .command('import <paths...>')
    .description('import season files, fixture lists, answers of API-Football, other tables, folders and archives')
    .option('--dry-run', 'say what an import would do, and write nothing')
    .option('--decisions <file.json>', 'what spellings mean: a list of {league, spelling, team or null, reason}')
    .option('--partial', 'take what can be read of files of which a tenth of the rows or more cannot be used')
    .option('--summary <file.txt>', 'save everything that was found, as text')
    .action((paths: string[], options: { dryRun?: boolean; decisions?: string; partial?: boolean; summary?: string }) =>
      onStore(async (context) => {
        const { dryRun = false, partial = false } = options;
        const decisions =
          options.decisions === undefined ? [] : (await import('./read-decisions')).readDecisions(options.decisions);
        const { jobId } = await context.call('data.import', { paths, dryRun, decisions, partial });
        const result = await awaitJob(context, jobId, 'import');
        if (options.summary !== undefined) writeText(options.summary, `${showImportSummary(result)}\n`);
        context.print(result, dryRun ? showImportSummary : showImport);
        if (result.refused.length === 0) return;
        for (const { path, code, message, hint } of result.refused) complain(code, `${path}: ${message}`, hint);
        context.exitWith(EXIT.user);
      }),
    );
}

function addReading(program: Command, { onStore }: Actions): void {
  program
    .command('status')
    .description('what the store holds')
    .action(() => onStore(async ({ call, print }) => print(await call('data.status', {}), showStatus)));
  program
    .command('doubts')
    .description(
      'what may be wrong with the data as a whole: doubles, clubs twice on a day, seasons too large, open names',
    )
    .option('--league <code>', 'one league')
    .option('--limit <n>', 'most doubts listed', toNumber, 5000)
    .action((options: { league?: string; limit: number }) =>
      onStore(async ({ call, print }) => print(await call('doubts.list', options), showDoubts)),
    );
  program
    .command('issues')
    .description('what cleaning found in the imported files, and what it did')
    .option('--file <id>', 'one file, by its number in the list of imports', toNumber)
    .option('--rule <code>', 'one rule')
    .addOption(new Option('--severity <name>', 'one severity').choices(['error', 'warning', 'info']))
    .option('--text <part>', 'part of the offending text, the message or the file name')
    .option('--limit <n>', 'most issues shown', toNumber, 1000)
    .action((options: { file?: number; rule?: string; severity?: IssueSeverity; text?: string; limit: number }) =>
      onStore(async ({ call, print }) => {
        const { file, ...rest } = options;
        print(await call('data.issues', { ...rest, ...(file === undefined ? {} : { fileId: file }) }), showIssues);
      }),
    );
  program
    .command('matches')
    .description('the matches of a season, with prices, shots, corners, cards and half-time')
    .requiredOption('--league <code>', 'the league')
    .requiredOption('--season <label>', 'the season')
    .action((options: { league: string; season: string }) =>
      onStore(async ({ call, print }) => print(await call('data.matches', options), showMatches)),
    );
  program
    .command('corrections')
    .description('stored values that later files changed, with both files')
    .option('--league <code>', 'one league')
    .option('--season <label>', 'one season')
    .option('--limit <n>', 'most corrections shown', toNumber, 1000)
    .action((options: { league?: string; season?: string; limit: number }) =>
      onStore(async ({ call, print }) => print(await call('data.corrections', options), showCorrections)),
    );
}

function addMatchDecisions(program: Command, { onStore }: Actions): void {
  type Options = Omit<RequestInput<'data.decideMatch'>, 'decision'>;
  const match = program.command('match').description('matches that fits use, against or beyond the rules of cleaning');
  for (const [name, decision, description] of [
    ['include', 'include', 'let a match into fits although a rule keeps it out'],
    ['exclude', 'exclude', 'keep a match out of fits'],
    ['undecide', null, 'take such a decision back'],
  ] as const) {
    match
      .command(name)
      .description(description)
      .requiredOption('--league <code>', 'league of the match')
      .requiredOption('--season <label>', 'its season')
      .requiredOption('--date <date>', 'its day')
      .requiredOption('--home <team>', 'home team')
      .requiredOption('--away <team>', 'away team')
      .requiredOption('--reason <text>', 'why')
      .action((options: Options) =>
        onStore(async ({ call, print }) => print(await call('data.decideMatch', { ...options, decision }), showMatch)),
      );
  }
}
