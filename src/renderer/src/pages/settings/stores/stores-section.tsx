import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { Problem } from '../../../ui/states';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';

interface StoreRow {
  readonly path: string;
  readonly exists: boolean;
  readonly number: number;
  readonly isCurrent: boolean;
}

/** Which file the window works on, those it worked on before, and the ways to another. */
export function StoresSection() {
  const { stores } = useServices().actions;
  const known = useRead('desktop.stores', {}, { isFresh: true });
  const [failure, setFailure] = useState<ActionEnd>(null);
  const run = async (asked: Promise<ActionEnd>): Promise<void> => {
    setFailure(await asked);
    void known.load();
  };
  const columns: readonly Column<StoreRow>[] = [
    { id: 'path', header: 'Store', value: ({ path }) => path, isSticky: true },
    {
      id: 'state',
      header: 'State',
      value: ({ isCurrent, exists }) => (isCurrent ? 'in use' : exists ? '' : 'not there'),
    },
    {
      id: 'open',
      header: 'Open',
      value: () => null,
      cell: ({ path, number, isCurrent, exists }) =>
        isCurrent || !exists ? null : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Open ${path}`}
            onClick={() => void run(stores.openStore(number))}
          >
            Open
          </Button>
        ),
    },
    {
      id: 'forget',
      header: 'Leave out',
      value: () => null,
      cell: ({ path, number, isCurrent }) =>
        isCurrent ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Leave ${path} out of the list`}
            onClick={() => void run(stores.forgetStore(number))}
          >
            Leave out
          </Button>
        ),
    },
  ];
  return (
    <Section title="Stores">
      <Note kind="lead">
        A store is one file with everything in it. Another one opens in this window; what runs is asked about first.
        Moving takes the backups along, and nothing is deleted before the copy was read back.
      </Note>
      <Group gap="xs" mb="sm">
        <Button variant="default" size="compact-sm" onClick={() => void run(stores.openStore(null))}>
          Open a store…
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => void run(stores.newStore())}>
          New store…
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => void run(stores.moveStore())}>
          Move this store…
        </Button>
      </Group>
      {failure ? <Problem {...failure} /> : null}
      <Loaded what="the list of stores" resource={known}>
        {({ current, recent }) => (
          <DataTable
            label="Stores"
            columns={columns}
            rows={recent.map((each, number) => ({ ...each, number, isCurrent: each.path === current }))}
            rowKey={({ path }) => path}
          />
        )}
      </Loaded>
    </Section>
  );
}
