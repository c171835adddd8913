import { TextInput } from '@mantine/core';
import { memo, useCallback, useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { hasMod } from '../../../services/keys/keyboard';
import { useDropClaim } from '../../../services/importing/drop-claims';
import { takeHandedList } from '../../../services/work/handed-list';
import { NEW_JACKPOT } from '../../../services/places/route';
import { Field } from '../../../ui/field/field';
import { Filters } from '../../../ui/filters/filters';
import { Problem } from '../../../ui/states';
import { useChoices } from './choices';
import { ComingMatches } from './coming-matches';
import type { CellProblem } from './draft/draft-problems';
import { isBlankRow } from './draft/draft-row';
import type { DraftStore } from './draft/draft-store';
import { EntryTools } from './entry-tools';
import { FixtureGrid } from './fixture-grid';
import type { Fix, Question } from './fixes';
import { createGridCursor } from './grid-cursor';
import { focusCell } from './grid-focus';
import { createGridWork } from './grid-work';
import { MendDialog } from './mend-dialog';
import { ModelsInUse } from '../models-in-use';
import { NewerModels } from '../newer-models';
import { PastePreview } from './paste-preview';
import { ProblemList } from './problem-list';
import { SaveMark } from './save-mark';
import { useListEntry } from './use-list-entry';

interface FixturesTabProps {
  readonly draft: DraftStore;
  /** A finalised jackpot's fixtures can be read only. */
  readonly isOpen: boolean;
}
interface Asked {
  readonly problem: CellProblem;
  readonly question: Question;
}

/** The fixtures as typed, pasted, dropped or taken from the store, with what is wrong said at the cell. */
export const FixturesTab = memo(function FixturesTab({ draft, isOpen }: FixturesTabProps) {
  // Not the rows: a keystroke draws the grid, and nothing around it.
  const { name, save, detail } = useStore(
    draft,
    useShallow((state) => ({ name: state.name, save: state.save, detail: state.detail })),
  );
  const { setName, flush } = draft.getState();
  const [cursor] = useState(createGridCursor);
  const [work] = useState(() => createGridWork(draft, cursor));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const choices = useChoices();
  const entry = useListEntry(draft, work);
  useDropClaim(isOpen ? 'Drop a fixture list to put its fixtures into this jackpot' : null, ([file]) => {
    if (file) void entry.drop([file]);
  });
  const begin = useEffectEvent(() => {
    const list = isOpen ? takeHandedList() : null;
    if (list) void entry.drop([list]);
  });
  useEffect(() => begin(), []);

  const onFix = useCallback(
    (problem: CellProblem, fix: Fix): void => {
      const { key, column } = problem;
      if (fix.kind === 'ask') setAsked({ problem, question: fix.question });
      else if (column) {
        draft.getState().setCells(key, fix.cells, column);
        focusCell(problem);
      }
    },
    [draft],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!isOpen || !hasMod(event) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    (key === 'y' || event.shiftKey ? work.redo : work.undo)();
  };
  return (
    <div onKeyDown={onKeyDown}>
      {save.status === 'failed' ? (
        <Problem what="Saving the draft failed" error={save.error} onRetry={() => void flush()} />
      ) : null}
      {entry.trouble ? <Problem {...entry.trouble} /> : null}
      {isOpen ? <NewerModels draft={draft} /> : null}
      <Filters isLabelled>
        <Field width="filter">
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
          <EntryTools work={work} onLoad={() => void entry.load()} onComing={() => setIsChoosing(true)}>
            <SaveMark save={save} isUnmade={detail.jackpot.id === NEW_JACKPOT} />
          </EntryTools>
        ) : null}
      </Filters>
      <ProblemList draft={draft} onFix={isOpen ? onFix : null} />
      <FixtureGrid
        draft={draft}
        cursor={cursor}
        work={work}
        isOpen={isOpen}
        onList={(text, key) => void entry.read(text, 'the clipboard', key)}
        onFix={onFix}
      />
      <ModelsInUse detail={detail} />
      {entry.waiting ? (
        <PastePreview
          read={entry.waiting.read}
          here={draft.getState().rows.filter((row) => !isBlankRow(row)).length}
          onTake={(taken) => entry.put(taken, entry.waiting!.key)}
          onClose={entry.leave}
        />
      ) : null}
      {isChoosing ? (
        <ComingMatches
          draft={draft}
          onTake={(taken) => draft.getState().insert(taken, null)}
          onClose={() => {
            work.doAndGo(() => {
              setIsChoosing(false);
              return { key: draft.getState().rows.at(-1)!.key, column: 'home' };
            });
          }}
        />
      ) : null}
      {asked ? (
        <MendDialog
          question={asked.question}
          choices={choices}
          jackpot={name}
          onClose={() => {
            work.doAndGo(() => {
              setAsked(null);
              return { key: asked.problem.key, column: asked.problem.column ?? 'home' };
            });
          }}
        />
      ) : null}
    </div>
  );
});
