import { InvalidArgumentError, Option, type Command } from 'commander';
import type { AuditFilter } from '../../../contract';
import { AUDIT_ACTIONS } from '../../core/words/audit-actions';
import { plural } from '../../../text/counts';
import { toNumber } from '../command/arguments';
import { EXIT, type Actions } from '../command/context';
import { writeText } from '../command/files';
import { showCheck, showEntries } from './show';

/** So many entries are shown unless more are asked for. */
const SHOWN = 50;

export function addAuditCommands(program: Command, { onStore }: Actions): void {
  const audit = program
    .command('audit')
    .description('who did what when, and whether the log is the one that was written');
  filtered(audit.command('list').description('entries in words, newest first'))
    .option('--limit <count>', 'how many at most', toCount, SHOWN)
    .action(({ limit, ...filter }: FilterOptions & { limit: number }) =>
      onStore(async ({ call, print }) => {
        print(await call('audit.find', { ...toFilter(filter), limit }), showEntries);
      }),
    );
  audit
    .command('check')
    .description('look the whole log over; ends with 3 and names the first entry that is wrong')
    .action(() =>
      onStore(async ({ call, print, exitWith }) => {
        const check = await call('audit.check', {});
        print(check, showCheck);
        if (!check.ok) exitWith(EXIT.verification);
      }),
    );
  filtered(audit.command('export').description('write the entries to a file, oldest first'))
    .requiredOption('--out <file>', 'file to write')
    .addOption(
      new Option('--format <format>', 'table or JSON lines; default: by the file’s name').choices(['csv', 'jsonl']),
    )
    .action(({ out, format, ...filter }: FilterOptions & { out: string; format?: 'csv' | 'jsonl' }) =>
      onStore(async ({ call, print }) => {
        const wanted = format ?? (/\.(jsonl|ndjson|json)$/i.test(out) ? 'jsonl' : 'csv');
        const { text, entries } = await call('audit.text', { ...toFilter(filter), format: wanted });
        writeText(out, text);
        print({ file: out, format: wanted, entries }, () => `${plural(entries, 'entry', 'entries')} written to ${out}`);
      }),
    );
}

type FilterOptions = Omit<AuditFilter, 'analyst'> & { readonly by?: string };
/** `--analyst` says who is asking: whose entries are looked for has another name. */
const toFilter = ({ by, ...filter }: FilterOptions): AuditFilter =>
  by === undefined ? filter : { ...filter, analyst: by };

const filtered = (command: Command): Command =>
  command
    .addOption(new Option('--action <action>', 'of this action alone').choices(AUDIT_ACTIONS))
    .option('--subject <text>', 'on this subject: a hash, a version, a name')
    .option('--by <analyst>', 'of this analyst alone')
    .option('--from <date>', 'from this day on (UTC)')
    .option('--to <date>', 'up to this day (UTC)')
    .option('--text <words>', 'that say all these words');

function toCount(text: string): number {
  const count = toNumber(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError(`"${text}" is no count.`);
}
