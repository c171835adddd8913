import { Button, Group, TextInput } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { notifyError, notifyPartly } from '../../services/notify';
import { useServices } from '../../services/services-context';
import { hasMod } from '../../services/keyboard';
import { Field } from '../../ui/field/field';
import { Filters } from '../../ui/filters/filters';
import { Problem } from '../../ui/states';
import { toPastedList } from './draft/pasted-fixtures';
import type { DraftStore } from './draft/draft-store';
import { FixtureGrid } from './fixture-grid';
import { ModelsInUse } from './models-in-use';
import { NewerModels } from './newer-models';
import { ProblemList } from './problem-list';
import { SaveMark } from './save-mark';

interface FixturesTabProps {
  readonly draft: DraftStore;
  /** A finalised jackpot's fixtures can be read only. */
  readonly isOpen: boolean;
}

/** The fixtures as typed, pasted or loaded, with what is wrong said at the cell. */
export function FixturesTab({ draft, isOpen }: FixturesTabProps) {
  const { api } = useServices();
  const { name, save, rows, problems, detail } = useStore(draft);
  const { setName, setCell, addRow, insert, flush, undo, redo } = draft.getState();

  const read = async (text: string, from: string, key: number | null): Promise<void> => {
    const reply = await api['jackpots.parse']({ text });
    if (!reply.ok) {
      notifyError(`Reading ${from} failed`, reply.error);
      return;
    }
    const list = toPastedList(reply.value);
    if (list.rows.length > 0) insert(list, key);
    else notifyPartly(`Nothing was read from ${from}`, reply.value.problems[0]?.message ?? '');
  };
  const load = async (): Promise<void> => {
    const reply = await api['desktop.readTextFile']({ title: 'Fixture list' });
    if (!reply.ok) notifyError('Opening the fixture list failed', reply.error);
    else if (reply.value) await read(reply.value.text, reply.value.name, null);
  };
  return (
    <div
      onKeyDown={(event) => {
        if (!isOpen || !hasMod(event) || event.key.toLowerCase() !== 'z') return;
        event.preventDefault();
        (event.shiftKey ? redo : undo)();
      }}
    >
      {save.status === 'failed' ? (
        <Problem what="Saving the draft failed" error={save.error} onRetry={() => void flush()} />
      ) : null}
      {isOpen ? <NewerModels draft={draft} /> : null}
      <Filters isLabelled>
        <Field width="reason">
          <TextInput
            label="Jackpot name"
            size="xs"
            maxLength={120}
            value={name}
            readOnly={!isOpen}
            onChange={(event) => setName(event.currentTarget.value)}
            error={name.trim() === '' ? 'A jackpot needs a name' : null}
          />
        </Field>
        {isOpen ? (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => focusRow(addRow())}
            >
              Add fixture
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              onClick={() => void load()}
            >
              Load fixture list…
            </Button>
            <SaveMark save={save} />
          </Group>
        ) : null}
        <ModelsInUse detail={detail} />
      </Filters>
      <ProblemList rows={rows} problems={problems} onTake={isOpen ? setCell : null} />
      <FixtureGrid draft={draft} isOpen={isOpen} onPaste={(text, key) => void read(text, 'the clipboard', key)} />
    </div>
  );
}

/** The new line is there after the next frame. */
const focusRow = (key: number): void => {
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`input[data-cell="${key} date"]`)?.focus());
};
