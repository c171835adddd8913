import { table } from '../command/table';
import type { Actions } from '../command/context';
import type { Command } from 'commander';
import type { ColumnMapping, ResponseOf, StoredMapping } from '../../../contract';
import { readJson, writeText } from '../command/files';

/** Tables from anywhere: what their columns mean, told once for every file with the same header. */
export function addMappingCommands(program: Command, { onStore }: Actions): void {
  const mapping = program.command('mapping').description('what the columns of other tables mean');
  mapping
    .command('suggest <table>')
    .description('the columns of a table, and what they probably mean; a start for a mapping file')
    .option('--out <mapping.json>', 'write the suggestion there, to be completed')
    .action((path: string, options: { out?: string }) =>
      onStore(async ({ call, print }) => {
        const described = await call('data.describeTable', { path });
        if (options.out !== undefined) writeText(options.out, `${JSON.stringify(described.suggestion, null, 2)}\n`);
        print(described, showTable);
      }),
    );
  mapping
    .command('preview <table>')
    .description('the first matches of a table under a mapping; writes nothing')
    .requiredOption('--mapping <mapping.json>', 'what its columns mean')
    .action((path: string, options: { mapping: string }) =>
      onStore(async ({ call, print }) =>
        print(await call('data.previewMapping', { path, mapping: await readMapping(options.mapping) }), showPreview),
      ),
    );
  mapping
    .command('save <table>')
    .description('remember a mapping for every table with the header of this one')
    .requiredOption('--mapping <mapping.json>', 'what its columns mean')
    .action((path: string, options: { mapping: string }) =>
      onStore(async ({ call, print }) => {
        const known = await readMapping(options.mapping);
        // A mapping that this table cannot be read by is not worth remembering.
        await call('data.previewMapping', { path, mapping: known });
        const { header } = await call('data.describeTable', { path });
        print([await call('data.saveMapping', { header, mapping: known })], showMappings);
      }),
    );
  mapping
    .command('list')
    .description('every mapping that is remembered')
    .action(() => onStore(async ({ call, print }) => print(await call('data.mappings', {}), showMappings)));
}

const readMapping = async (path: string): Promise<ColumnMapping> => {
  const { ColumnMapping: schema } = await import('../../../contract/mapping');
  return readJson(path, schema, 'a column mapping');
};

function showTable({ name, rows, header, sample, suggestion, missing }: ResponseOf<'data.describeTable'>): string {
  return [
    `${name}: ${rows} rows`,
    table(
      ['column', 'first row', 'second row'],
      header.map((column, index) => [column, sample[0]?.[index] ?? '', sample[1]?.[index] ?? '']),
    ),
    missing.length > 0 ? `still to be said: ${missing.join(', ')}` : 'nothing is missing',
    JSON.stringify(suggestion, null, 2),
  ].join('\n');
}

function showPreview({ matches, rows, issues }: ResponseOf<'data.previewMapping'>): string {
  const goals = (own: number | null, other: number | null) => (own === null ? '–' : `${own}-${other}`);
  return [
    table(
      ['line', 'league', 'season', 'date', 'home', 'away', 'goals', 'odds'],
      matches.map(({ line, league, season, date, home, away, homeGoals, awayGoals, odds }) => [
        line,
        league,
        season,
        date,
        home,
        away,
        goals(homeGoals, awayGoals),
        odds ? `${odds.home} / ${odds.draw} / ${odds.away}` : '–',
      ]),
    ),
    `${rows} rows; the first ${matches.length} are shown`,
    ...issues,
  ].join('\n');
}

const showMappings = (mappings: readonly StoredMapping[]): string =>
  table(
    ['header', 'date', 'home', 'away', 'league', 'by', 'since'],
    mappings.map(({ headerHash, mapping: { date, home, away, league }, analyst, createdAt }) => [
      `${headerHash.slice(0, 12)}…`,
      date,
      home,
      away,
      league.kind === 'fixed' ? league.text : `column ${league.column}`,
      analyst,
      createdAt.slice(0, 10),
    ]),
  );
