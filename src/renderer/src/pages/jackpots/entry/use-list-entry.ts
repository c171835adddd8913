import { useState } from 'react';
import type { ApiError } from '../../../contract-types';
import { useServices } from '../../../services/services-context';
import { plural } from '../../../text/format';
import type { RowCells } from './draft/draft-row';
import { readDropped } from '../../../services/importing/dropped-text';
import type { DraftStore } from './draft/draft-store';
import { readList, type ReadList } from './draft/list-reading';
import { needsPreview } from './draft/pasted-fixtures';
import type { GridWork } from './grid-work';

/** A list that was read and waits for a person, and the row it would be put at. */
interface Waiting {
  readonly read: ReadList;
  readonly key: number | null;
}
export interface Trouble {
  readonly what: string;
  readonly error: ApiError;
}

/** Lists from the clipboard, a dialog or a drop: read, shown where there is something to see, and put into the grid. */
export function useListEntry(draft: DraftStore, work: GridWork) {
  const { api } = useServices();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const leave = (): void =>
    work.doAndGo(() => {
      setWaiting(null);
      return work.place();
    });
  const put = (rows: readonly RowCells[], key: number | null): void => {
    const { rows: own, insert } = draft.getState();
    if (!work.hasRoomFor(own.length + rows.length)) return leave();
    leave();
    // A dialog that goes and many rows that come are one task each.
    setTimeout(() => {
      work.say(`Put ${plural(rows.length, 'fixture')} into the grid.`);
      work.doAndGo(() => {
        const first = insert(rows, key);
        return first === null ? null : { key: first, column: 'home' };
      });
    });
  };
  const read = async (text: string, from: string, key: number | null): Promise<void> => {
    const reply = await readList(api, text, from);
    if (!reply.ok) {
      setTrouble({ what: `Reading ${from} failed`, error: reply.error });
      return;
    }
    setTrouble(null);
    const { list } = reply.value;
    if (needsPreview(list)) setWaiting({ read: reply.value, key });
    else
      put(
        list.rows.map(({ cells }) => cells),
        key,
      );
  };
  return {
    waiting,
    trouble,
    put,
    read,
    leave,
    load: async (): Promise<void> => {
      const reply = await api['desktop.readTextFile']({ title: 'Fixture list' });
      if (!reply.ok) setTrouble({ what: 'Opening the fixture list failed', error: reply.error });
      else if (reply.value) await read(reply.value.text, reply.value.name, null);
    },
    drop: async (files: readonly File[]): Promise<void> => {
      const [file] = files;
      if (!file) return;
      const text = await readDropped(file);
      if (!text.ok) setTrouble({ what: `Reading ${file.name} failed`, error: text.error });
      else await read(text.value, file.name, null);
    },
  };
}
