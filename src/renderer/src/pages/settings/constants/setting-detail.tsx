import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SettingRow } from '../../../contract-types';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import { formatInstant, MISSING } from '../../../text/format';
import { Facts } from '../../../ui/facts';
import { Note } from '../../../ui/note/note';
import { DetailSection } from '../../../ui/section/detail-section';
import { Problem } from '../../../ui/states';

/** One constant: what it means, what speaks for it, what a change would do, and the change itself. */
export function SettingDetail({ row }: { readonly row: SettingRow }) {
  const { meaning, specification, value, evidence, effect, range, changed } = row;
  return (
    <>
      <Note kind="lead">{meaning}</Note>
      <Facts
        items={[
          ['In use', value],
          ['Default', row.default],
          ['Specification', specification || MISSING],
          ['Evidence', evidence],
          [
            'Changed',
            changed
              ? `by ${changed.analyst}, ${formatInstant(changed.at)} UTC, settings version ${changed.version}`
              : 'never',
          ],
        ]}
      />
      <DetailSection title="What a change would do">
        <Note kind="lead">{effect}</Note>
      </DetailSection>
      {range === null ? null : <ChangeForm key={`${row.name} ${value}`} row={row} range={range} />}
    </>
  );
}

/** Type another value, say why, make the next settings version. */
function ChangeForm({ row, range }: { readonly row: SettingRow; readonly range: string }) {
  const { settings } = useServices().actions;
  const [typed, setTyped] = useState(row.value);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<ActionEnd>(null);
  const [isBusy, setIsBusy] = useState(false);
  const make = async (value: string | null): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(await settings.change(row.name, value, reason.trim()));
    setIsBusy(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== row.value) void make(typed);
  };
  return (
    <DetailSection title="Change it">
      <form onSubmit={submit} aria-label={`Change ${row.name}`}>
        <TextInput
          label="Value"
          description={range}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextInput
          mt="xs"
          label="Why (may be left empty)"
          placeholder="Kept in the history and the audit log"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {failure ? <Problem {...failure} /> : null}
        <Group gap="xs" mt="sm">
          <Button type="submit" disabled={typed.trim() === row.value || isBusy}>
            Change
          </Button>
          {row.isDefault ? null : (
            <Button variant="default" disabled={isBusy} onClick={() => void make(null)}>
              Back to {row.default}
            </Button>
          )}
        </Group>
      </form>
    </DetailSection>
  );
}
