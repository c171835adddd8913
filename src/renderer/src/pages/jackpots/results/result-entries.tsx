import { useMemo } from 'react';
import type { JackpotDetail, JackpotResults } from '../../../contract-types';
import { formatInstant } from '../../../text/format';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { Section } from '../../../ui/section/section';
import { Note } from '../../../ui/note/note';

type Entry = JackpotResults['entries'][number];
const SOURCE: Readonly<Record<Entry['source'], string>> = { hand: 'by hand', store: 'the store', file: 'a list' };

interface ResultEntriesProps {
  readonly detail: JackpotDetail;
  readonly entries: readonly Entry[];
}

/** Every entry ever made, the newest first; what has been corrected is struck through. */
export function ResultEntries({ detail, entries }: ResultEntriesProps) {
  const columns = useMemo(() => columnsOf(detail), [detail]);
  const newest = useMemo(() => entries.map((entry, index) => ({ ...entry, index })).reverse(), [entries]);
  if (entries.length === 0)
    return (
      <Section title="Entries">
        <Note kind="instead">No result was entered yet. Each entry and each correction will be listed here.</Note>
      </Section>
    );
  return <DataTable label="Entries" columns={columns} rows={newest} rowKey={({ index }) => String(index)} hasFilter />;
}

const columnsOf = (detail: JackpotDetail): readonly Column<Entry>[] => [
  { id: 'order', header: '#', align: 'right', width: 'narrow', isTight: true, value: ({ order }) => order },
  {
    id: 'fixture',
    header: 'Fixture',
    value: ({ order }) => {
      const found = detail.predictions.find((each) => each.order === order);
      return found ? `${found.home} – ${found.away}` : null;
    },
  },
  {
    id: 'outcome',
    header: 'Result',
    value: ({ outcome }) => outcome,
    cell: ({ outcome, isReplaced }) =>
      isReplaced ? (
        <>
          <s>{outcome}</s> corrected
        </>
      ) : (
        outcome
      ),
  },
  { id: 'source', header: 'From', value: ({ source }) => SOURCE[source] },
  { id: 'note', header: 'Note', wrap: true, value: ({ note }) => note, cell: ({ note }) => note },
  { id: 'analyst', header: 'By', value: ({ analyst }) => analyst },
  { id: 'at', header: 'When (UTC)', value: ({ at }) => at, cell: ({ at }) => formatInstant(at) },
];
