import { TABLES } from '../../src/main/export/tables/registry';

const LEAD = `# Data formats

What leaves the store as a file, and what another store takes in. This page is made of the registry of tables
(\`src/main/export/tables/\`): \`npx vitest run test/export/data-formats.test.ts -u\` writes it anew, and the test fails
where it says something else than the application does. Reports of jackpots are in \`docs/report.md\`.

## Tables

\`jackpot export list\` names the tables below, \`jackpot export <table>\` shows the columns and first rows of one, and with
\`--out FILE\` writes it; \`--league\`, \`--season\`, \`--from\`, \`--to\` and \`--model\` narrow down what can be. The window has
the same under Reports, Data exports.

| Rule | |
| --- | --- |
| Encoding | UTF-8 without a mark, a line feed after every line |
| CSV (\`--format csv\`) | RFC 4180: a header, commas, quotes only where a cell needs them; a missing value is empty |
| JSON lines (\`--format jsonl\`) | one object a line, its keys sorted as in RFC 8785; a missing value is \`null\` |
| Numbers | the shortest text that reads back to the same bits, with a point; never thousands separators |
| Dates, instants, truths | \`2024-05-19\`; \`2024-05-19T10:20:30.000Z\`, in UTC; \`true\` and \`false\` |
| Formulas | in CSV an apostrophe stands before a text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a bar, a tab, a line end or a full-width \`＝＋－＠\`, and before one that already begins with apostrophes and such a character: take one away where one of these follows it, and the text is what it was. Numbers and JSON lines are left alone |
| Order | as stated with each table, texts by UTF-8 bytes: a store with the same content gives the same bytes. Instants of recording are content |
| Moment | all rows are of one moment, whatever is imported meanwhile |
| Whole or not at all | written beside its place, synced, then given its name; cancelled or without room nothing is left. A file of that name is kept unless \`--overwrite\` says otherwise |
| Record | the audit log has the table, the filter, the number of rows and the SHA-256 of the file (\`export-data\`) |

A season that a league of the store does not have leaves no rows; a league or model that is not there is refused.

\`matches\` can be imported again as any other table, once \`jackpot mapping\` or the window has been told what its columns are:
the same matches come out. The kind and source of prices are one answer for the whole table there.

## A copy of the store

\`jackpot store copy --out FILE\` copies the whole store as it is at one moment, through SQLite's own backup, while it may be
used. The copy has its name only once SQLite's integrity check, all foreign keys and every link of the audit log were
found sound and its last entry is one of the store's; an existing file is never replaced. It is a store: \`--store FILE\`
opens it. The audit log of the store (not of the copy) records its SHA-256 (\`copy-store\`). Walks beside the store are a
cache and are not copied.

## Names for another store

\`jackpot aliases export FILE\` writes what people have decided about names, \`jackpot aliases import FILE\` takes it in;
\`--dry-run\`, and the window always first, says what would become of each entry. The file is JSON of the format
\`football-jackpot-names/1\`, every entry with analyst, reason and instant:

| Part | What |
| --- | --- |
| \`spellings\` | a spelling means a club of a league; a merge of two names is one |
| \`twoClubs\` | two names of a league, as comparison keys, are two clubs |
| \`links\` | a team of a league is a club of its country |
| \`newClubs\`, \`competitions\` | names that are a new club of a league, or a competition that is no league of the store |
| \`knownSpellings\` | whether the list of known spellings is used; \`null\` where nobody has chosen |

Leagues go by their codes, clubs by their names or any spelling of them here. An entry is added, known already, in conflict
with what is said here, or about a league or club that is not here. What is in conflict is named and left: decide it here.
What is added is decided as if a person had said it here, with its checks (two names that met are two clubs) and its
entry in the audit log, and says from whom it was taken over. All of it is one transaction, and taking a file in again
changes nothing. Left out are names that wait for a person, splits and links taken back (\`team-decisions\` lists them), and
decisions about single matches (\`match-decisions\`), which are about rows of files that another store may not have.

## Settings for another store

\`jackpot settings export FILE\` and \`jackpot settings import FILE\` do the same for what the store has of settings, in the
format \`football-jackpot-settings/1\`: those that models were trained with (\`settings\`) and what the columns of other tables
mean (\`mappings\`), both by hash. Settings that are present are left, absent ones added, and ones whose text does not have
their hash refused. They change no training: preset, blend and market weight are asked anew each time, and selections saved
in the window stay with the window. A mapping serves the next import of a table with that header; another meaning of the
same header is a conflict.

\`inForce\` is the settings version that holds there: \`chosen\` (constants and sets switched off, as far as they are otherwise
than the application has them) under its \`hash\`, with who, when and why; left out where nothing was changed. It becomes a
version of a store in which nobody has chosen anything; where somebody has, it is a conflict. The same choice stands as
\`settings\` in the manifest of a report. Profiles (days, decimals, text size and the like) are in no file that leaves the
computer.

## The tables
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The page about formats, as the registry of tables says it. */
export function dataFormats(): string {
  const tables = TABLES.map(({ id, title, about, filters, order, columns }) => {
    const rows = columns.map(
      (each) => `| \`${each.name}\` | ${each.kind} | ${each.unit ?? ''} | ${cell(each.about)} |`,
    );
    return [
      `### ${id}`,
      `**${title}.** ${about}`,
      `Narrowed down by ${filters.join(', ')}. Ordered by ${order.join(', ')}.`,
      ['| Column | Kind | Unit | What it is |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ].join('\n\n');
  });
  return `${LEAD}\n${tables.join('\n\n')}\n`;
}
