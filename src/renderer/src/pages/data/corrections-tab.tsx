import { Select } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../../services/reading/use-read';
import { CHANGE_COLUMNS, CHANGE_ROW_HEIGHT, changeKey } from '../../ui/matches/change-columns';
import { Field } from '../../ui/field/field';
import { Filters } from '../../ui/filters/filters';
import { Note } from '../../ui/note/note';
import { DataTable } from '../../ui/table/data-table';
import { formatCount, formatInstant, plural } from '../../text/format';
import { HashText } from '../../ui/hash-text';
import { Loaded } from '../../ui/loaded';
import { Empty } from '../../ui/states';
import type { Column } from '../../ui/table/table-column';
import type { Correction, Coverage } from '../../contract-types';

const COLUMNS: readonly Column<Correction>[] = [
  ...CHANGE_COLUMNS,
  {
    id: 'beforeSha256',
    header: 'Hash before',
    value: (row) => row.beforeSha256,
    cell: (row) => <HashText hash={row.beforeSha256} />,
  },
  {
    id: 'afterSha256',
    header: 'Hash after',
    value: (row) => row.afterSha256,
    cell: (row) => <HashText hash={row.afterSha256} />,
  },
  { id: 'at', header: 'When (UTC)', value: (row) => row.at, cell: (row) => formatInstant(row.at) },
];

/** Stored values that a newer file replaced: old and new, from which bytes to which, and when. */
export function CorrectionsTab({ coverage }: { readonly coverage: Coverage }) {
  const [league, setLeague] = useState<string | null>(null);
  const [season, setSeason] = useState<string | null>(null);
  const corrections = useRead(
    'data.corrections',
    { limit: 10_000, ...(league ? { league } : {}), ...(season ? { season } : {}) },
    { isLive: true },
  );
  return (
    <>
      <Filters>
        <Field width="filter">
          <Select
            size="xs"
            aria-label="League"
            placeholder="All leagues"
            data={coverage.leagues.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            value={league}
            searchable
            clearable
            onChange={setLeague}
          />
        </Field>
        <Field width="short">
          <Select
            size="xs"
            aria-label="Season"
            placeholder="All seasons"
            data={[...coverage.seasons].reverse()}
            value={season}
            searchable
            clearable
            onChange={setSeason}
          />
        </Field>
      </Filters>
      <Loaded what="the corrections" resource={corrections}>
        {({ total, corrections: rows }) =>
          total === 0 && league === null && season === null ? (
            <Empty title="No corrections yet">
              When a newer file states another score, date or price than the store holds, the old and the new value are
              kept here with the bytes that told them.
            </Empty>
          ) : (
            <>
              {total > rows.length ? (
                <Note kind="extent">
                  The newest {formatCount(rows.length)} of {plural(total, 'correction')}; choose a league or season to
                  see the others.
                </Note>
              ) : null}
              <DataTable
                label="Corrections"
                columns={COLUMNS}
                rows={rows}
                rowHeight={CHANGE_ROW_HEIGHT}
                rowKey={(row) => `${changeKey(row)} ${row.at}`}
                hasFilter
                initialSort={{ id: 'at', desc: true }}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
