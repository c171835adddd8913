import { Button, Group, Modal, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { DataTable } from '../components/data-table';
import { fileName, formatCount, plural } from '../components/format';
import type { Column } from '../components/table-column';
import type { ImportedFile, ImportResult } from '../contract-types';
import type { Preflight } from '../stores/preflight-store';
import classes from './frame.module.css';
import { useServices } from './services-context';

/** What an import would do, shown before anything is written; a person then says whether it shall. */
export function PreflightDialog() {
  const { preflight } = useServices();
  const { shown, close } = useStore(preflight);
  return (
    <Modal
      opened={shown !== null}
      onClose={close}
      size="min(96vw, 1080px)"
      title={<strong>Import these files?</strong>}
    >
      {shown ? <Body preflight={shown} onClose={close} /> : null}
    </Modal>
  );
}

function Body({
  preflight: { paths, result },
  onClose,
}: {
  readonly preflight: Preflight;
  readonly onClose: () => void;
}) {
  const { actions } = useServices();
  const changes = result.files.some((file) => file.inserted > 0 || file.updated > 0);
  const confirm = (): void => {
    onClose();
    void actions.importNow(paths);
  };
  return (
    <>
      <Text mb="sm">{summary(result)} Nothing has been written yet.</Text>
      <Findings result={result} />
      <FileTable files={result.files} />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {changes ? 'Cancel' : 'Close'}
        </Button>
        {changes ? (
          <Button data-autofocus onClick={confirm}>
            Import
          </Button>
        ) : null}
      </Group>
    </>
  );
}

function summary({ files, matches }: ImportResult): string {
  const sum = (key: 'inserted' | 'updated' | 'unchanged') => files.reduce((total, file) => total + file[key], 0);
  const counts = `${formatCount(sum('inserted'))} new, ${formatCount(sum('updated'))} changed, ${formatCount(sum('unchanged'))} as they are`;
  return `${plural(matches, 'match', 'matches')}: ${counts}.`;
}

const counted = (
  id: 'rows' | 'inserted' | 'updated' | 'unchanged' | 'issues',
  header: string,
): Column<ImportedFile> => ({
  id,
  header,
  align: 'right',
  value: (file) => file[id],
  cell: (file) => formatCount(file[id]),
});

function FileTable({ files }: { readonly files: readonly ImportedFile[] }) {
  const columns = useMemo(
    (): readonly Column<ImportedFile>[] => [
      { id: 'file', header: 'File', value: (file) => fileName(file.path), isSticky: true },
      { id: 'league', header: 'League', value: (file) => file.league },
      { id: 'season', header: 'Season', value: (file) => file.season },
      counted('rows', 'Rows'),
      counted('inserted', 'New'),
      counted('updated', 'Changed'),
      counted('unchanged', 'As is'),
      counted('issues', 'Issues'),
    ],
    [],
  );
  return (
    <DataTable
      label="Files to import"
      columns={columns}
      rows={files}
      rowKey={(file) => `${file.path} ${file.league} ${file.season}`}
    />
  );
}

/** What to look at before saying yes: refused files, rules that fired, names the league did not have. */
function Findings({ result: { files, refused } }: { readonly result: ImportResult }) {
  const rules = new Map<string, number>();
  for (const file of files)
    for (const [rule, n] of Object.entries(file.rules)) rules.set(rule, (rules.get(rule) ?? 0) + n);
  const named = files.filter((file) => file.newTeams.length > 0);
  return (
    <>
      {refused.length > 0 ? (
        <>
          <Text fw={600}>■ {plural(refused.length, 'file')} refused</Text>
          <ul className={classes.findings}>
            {refused.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        </>
      ) : null}
      {named.length > 0 ? (
        <>
          <Text fw={600}>▲ Names these leagues did not have: new clubs, or new spellings of old ones</Text>
          <ul className={classes.findings}>
            {named.map(({ league, season, newTeams }) => (
              <li key={`${league} ${season}`}>
                {league} {season}: {newTeams.join(', ')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {rules.size > 0 ? (
        <>
          <Text fw={600}>Issues by rule</Text>
          <ul className={classes.findings}>
            {[...rules].sort().map(([rule, n]) => (
              <li key={rule}>
                {rule}: {formatCount(n)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
