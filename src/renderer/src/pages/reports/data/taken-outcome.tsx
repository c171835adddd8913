import { Button, Group } from '@mantine/core';
import type { Taken } from '../../../contract-types';
import type { TakenFile } from '../../../services/actions/export-actions';
import { MISSING, plural } from '../../../text/format';
import { Note } from '../../../ui/note/note';
import { StateMark } from '../../../ui/state-mark';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import classes from './taken-outcome.module.css';

type Entry = Taken['entries'][number];

const FATES = {
  added: { state: 'steady', word: 'new' },
  known: { state: 'steady', word: 'known' },
  conflict: { state: 'degraded', word: 'contradicts' },
  missing: { state: 'watch', word: 'not here' },
} as const;

const KINDS: Readonly<Record<Entry['kind'], string>> = {
  spelling: 'Spelling',
  'two-clubs': 'Two clubs',
  link: 'Link',
  'new-club': 'New club',
  competition: 'Competition',
  'known-spellings': 'Known spellings',
  settings: 'Settings',
  mapping: 'Columns',
};

const COLUMNS: readonly Column<Entry>[] = [
  {
    id: 'fate',
    header: 'Here',
    width: 'name',
    value: ({ fate }) => FATES[fate].word,
    cell: ({ fate }) => <StateMark {...FATES[fate]} />,
  },
  { id: 'kind', header: 'What', value: ({ kind }) => KINDS[kind] },
  { id: 'league', header: 'League', value: ({ league }) => league || null, cell: ({ league }) => league || MISSING },
  { id: 'says', header: 'Says', value: ({ says }) => says, wrap: true },
  { id: 'why', header: 'Why not', value: ({ why }) => why || null, cell: ({ why }) => why || MISSING, wrap: true },
];

interface TakenOutcomeProps {
  readonly taken: TakenFile;
  readonly onTake: () => Promise<void>;
  readonly onClose: () => void;
}

/** What a file of another store would change here, or has changed, entry by entry. */
export function TakenOutcome({ taken, onTake, onClose }: TakenOutcomeProps) {
  const { name, outcome } = taken;
  const { dryRun, counts, entries } = outcome;
  const isOpen = dryRun && counts.added > 0;
  return (
    <section className={classes.outcome} aria-label={`What ${name} says`}>
      <h3 role="status">{sumOf(taken)}</h3>
      {counts.conflict > 0 ? (
        <Note kind="lead">What contradicts this store is left as it is here; decide it under Data, Teams.</Note>
      ) : null}
      <Group gap="xs" mb="md">
        {isOpen ? (
          <Button onClick={() => void onTake()}>Take {plural(counts.added, 'new entry', 'new entries')} in</Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
      {entries.length === 0 ? null : (
        <DataTable
          label={`Entries of ${name}`}
          columns={COLUMNS}
          rows={entries}
          rowKey={({ kind, league, says }) => `${kind}\n${league}\n${says}`}
          hasFilter
        />
      )}
    </section>
  );
}

function sumOf({ name, outcome: { dryRun, counts } }: TakenFile): string {
  const { added, known, conflict, missing } = counts;
  if (added + known + conflict + missing === 0) return `${name} says nothing.`;
  const parts = [
    `${dryRun ? 'new' : 'added'} ${added}`,
    `known already ${known}`,
    `contradicting ${conflict}`,
    `about what is not here ${missing}`,
  ];
  return `${name}: ${parts.join(', ')}.`;
}
