import { Option, type Command } from 'commander';
import { ReportOptions } from '../../../contract/reports';
import { PAPERS, REPORT_SECTIONS } from '../../core/words/report';
import { list, wholeNumber } from '../command/arguments';
import { awaitJob } from '../command/await-job';
import { EXIT, type Actions, type CommandContext } from '../command/context';
import { showReport, showReproduction, showVerification } from './show';

interface ReportFlags {
  readonly out: string;
  readonly title?: string;
  readonly note?: string;
  readonly sections?: string[];
  readonly paper?: string;
  readonly planLines?: number;
  readonly pdf: boolean;
  readonly sign: boolean;
}

/** Export a report and wait for it. */
export async function exportNow(
  context: CommandContext | Pick<CommandContext, 'call' | 'queue'>,
  jackpotId: string,
  flags: ReportFlags,
) {
  const { out, title, note, sections, paper, planLines, pdf, sign } = flags;
  const given = Object.entries({ title, note, sections, paper, planLines }).filter(([, value]) => value !== undefined);
  const options = ReportOptions.parse(Object.fromEntries(given));
  const { jobId } = await context.call('reports.export', { jackpotId, directory: out, options, pdf, sign });
  return awaitJob(context, jobId, 'report');
}

export function addReportCommands(program: Command, { onStore, onNoStore, storeless }: Actions): void {
  program
    .command('report <jackpot-id>')
    .description('export the report of a finalised jackpot: page, PDF, CSV, JSON, proof, verifier, and one zip of all')
    .requiredOption('--out <folder>', 'folder to write')
    .option('--title <text>', 'in place of the jackpot’s name')
    .option('--note <text>', 'what a reader should know')
    .option('--sections <names>', `of the pages, comma-separated: ${REPORT_SECTIONS.join(', ')}`, list)
    .addOption(new Option('--paper <size>', 'the paper of the PDF').choices(PAPERS))
    .option('--plan-lines <count>', 'lines of the coverage plan', wholeNumber)
    .option('--no-pdf', 'without the PDF, which needs Electron and a display')
    .option('--no-sign', 'without a signature, also where there is a key')
    .action((jackpotId: string, flags: ReportFlags) =>
      onStore(async (context) => context.print(await exportNow(context, jackpotId, flags), showReport)),
    );
  program
    .command('verify <report>')
    .description('check an exported report, a folder or a zip, with nothing but the report')
    .option('--expect <hash>', 'the content hash you were told, or its beginning')
    .option('--in-store', 'compare with this store, too: its log, the jackpot it holds, whose key signed')
    .action((directory: string, { expect, inStore }: { expect?: string; inStore?: boolean }) =>
      (inStore ? onStore : storeless)(async ({ call, print, exitWith }) => {
        const result = await call('reports.verify', { directory, ...(expect === undefined ? {} : { expect }) });
        const more = inStore ? (await call('reports.compareWithStore', { directory })).checks : [];
        const checks = [...result.checks, ...more];
        const whole = { ...result, checks, ok: checks.every(({ verdict }) => verdict !== 'failed') };
        print(whole, showVerification);
        if (!whole.ok) exitWith(EXIT.verification);
      }),
    );
  program
    .command('reproduce <report>')
    .description('make a report again from the raw files, in an empty store, and compare every bit')
    .requiredOption('--data <folder>', 'where the season files lie, in whatever folders')
    .action((report: string, { data }: { data: string }) =>
      onNoStore(async (context) => {
        const { jobId } = await context.call('reports.reproduce', { report, data });
        const result = await awaitJob(context, jobId, 'reproduce');
        context.print(result, showReproduction);
        if (!result.same) context.exitWith(EXIT.verification);
      }),
    );
}
