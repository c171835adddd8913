import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { MAX_FIXTURES } from '../../../../../contract/words';
import { valueOf } from '../../../services/reading/loadable';
import { useRead } from '../../../services/reading/use-read';
import { plural } from '../../../text/format';
import { Field } from '../../../ui/field/field';
import type { RowCells } from './draft/draft-row';
import { dayAsList, dayOfList, type ReadList } from './draft/list-reading';
import { takeInList, withDay, type PastedProblem } from './draft/pasted-fixtures';
import classes from './paste-preview.module.css';
import { PreviewTable } from './preview-table';

interface PastePreviewProps {
  readonly read: ReadList;
  /** How many rows the grid has already. */
  readonly here: number;
  readonly onTake: (rows: readonly RowCells[]) => void;
  readonly onClose: () => void;
}

/** The day that a person writes in any form, as a list is read; or why it is none. */
function useDay(typed: string): { readonly day: string | null; readonly problem: string | null } {
  const read = useRead('jackpots.parse', { text: dayAsList(typed) }, { enabled: typed !== '' });
  const list = valueOf(read.data);
  if (typed === '' || !list) return { day: null, problem: null };
  const day = dayOfList(list);
  // What is asked of the first line is about the day; of the second, that there is none.
  const found = list.problems.find(({ line, column }) => line === 1 && column === 'date');
  const why = found?.message ?? 'not a day yet, as 28/11 or 2026-11-28';
  return { day, problem: day === null ? `“${typed}”: ${why}.` : null };
}

/** From the moment it is there: an Enter must not fall into the grid behind. */
const focusAtOnce = (button: HTMLButtonElement | null): void => button?.focus();

/** What a list was understood as, cell by cell beside its lines: Enter takes it, Esc leaves everything as it was. */
export function PastePreview({ read, here, onTake, onClose }: PastePreviewProps) {
  const [list, setList] = useState(read.list);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [typed, setTyped] = useState('');
  const { day, problem } = useDay(typed.trim());
  const isUndated = read.list.rows.some(({ cells }) => cells.date.trim() === '');
  const shown = day === null ? list : withDay(list, day);
  const taken = shown.rows.filter((_, index) => !left.has(index));
  const open = shown.problems.filter(({ row }) => !left.has(row));
  const undated = taken.filter(({ cells }) => cells.date.trim() === '').length;
  const beyond = here + taken.length - MAX_FIXTURES;
  const take = (): void => {
    if (taken.length > 0) onTake(taken.map(({ cells }) => cells));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOwn = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
    if (event.key !== 'Enter' || isOwn || event.defaultPrevented) return;
    event.preventDefault();
    take();
  };
  const toggle = (row: number): void => {
    const next = new Set(left);
    if (!next.delete(row)) next.add(row);
    setLeft(next);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="var(--dialog-wide)"
      title={<strong>{`${plural(list.rows.length, 'row')} understood from ${read.from}`}</strong>}
      onKeyDown={onKeyDown}
    >
      <p className={classes.lead}>
        {open.length === 0
          ? 'Every line was understood.'
          : `${plural(open.length, 'question')} open: answer here, or take the rows and mend them in the grid, where nothing is lost.`}
        {beyond > 0
          ? ` With ${plural(here, 'row')} here already, ${plural(beyond, 'row')} would wait beyond the ${MAX_FIXTURES} a jackpot holds.`
          : ''}
      </p>
      {isUndated ? (
        <Group gap="sm" align="flex-end" mb="sm">
          <Field width="name">
            <TextInput
              label="Day of rows without one"
              placeholder="28/11, Sat 28 Nov, 2026-11-28"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </Field>
          <span className={classes.note} role="status">
            {undated === 0 ? 'Every row has a date.' : (problem ?? `${plural(undated, 'row')} without a date.`)}
          </span>
        </Group>
      ) : null}
      <PreviewTable
        list={shown}
        left={left}
        onToggle={toggle}
        onUse={(problem: PastedProblem, text: string) => setList(takeInList(shown, problem, text))}
      />
      <Group justify="space-between" mt="md">
        <span className={classes.note}>Enter takes them, Esc leaves everything as it was.</span>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button ref={focusAtOnce} data-autofocus onClick={take} disabled={taken.length === 0}>
            {`Take ${plural(taken.length, 'row')}`}
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}
