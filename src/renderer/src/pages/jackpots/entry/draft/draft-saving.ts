import { NEW_JACKPOT } from '../../../../services/places/route';
import type { Api, ApiError, JackpotDetail, Reply } from '../../../../contract-types';
import type { Snapshot } from './draft-history';
import type { DraftKeeper } from './draft-keeper';
import { rowsToStore, toCells, type DraftRow } from './draft-row';

export type SaveState =
  | { readonly status: 'saved' }
  | { readonly status: 'pending' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: ApiError };

export interface DraftOptions {
  readonly keeper: DraftKeeper;
  /** How long a pause in typing starts a save. */
  readonly delayMs?: number;
  /** For a draft that the store does not know yet: it is made when something is typed, and this told of it. */
  readonly onMade?: (stored: JackpotDetail) => void;
}

interface Ports {
  readonly read: () => Snapshot;
  readonly status: () => SaveState['status'];
  readonly say: (save: SaveState) => void;
  /** Main's answer about the rows that were sent. */
  readonly accept: (stored: JackpotDetail, sent: readonly DraftRow[]) => void;
}

/** Stores a draft after each pause in typing, one save at a time; one that is new is made by the first. */
export function createDraftSaving(
  api: Pick<Api, 'jackpots.update' | 'jackpots.create'>,
  start: JackpotDetail,
  { keeper, delayMs = 500, onMade }: DraftOptions,
  { read, status, say, accept }: Ports,
) {
  let id = start.jackpot.id;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let saving: Promise<void> | null = null;

  const store = (name: string, rows: ReturnType<typeof toCells>[]): Promise<Reply<JackpotDetail>> =>
    id === NEW_JACKPOT
      ? api['jackpots.create']({ name: name || start.jackpot.name, fixtures: [], rows })
      : api['jackpots.update']({ id, rows, ...(name ? { name } : {}), useCurrentModels: false });
  const save = async (): Promise<void> => {
    const before = read();
    const sent = rowsToStore(before.rows);
    const name = before.name.trim();
    if (id === NEW_JACKPOT && sent.length === 0 && name === start.jackpot.name) {
      keeper.write(id, null);
      say({ status: 'saved' });
      return;
    }
    say({ status: 'saving' });
    const reply = await store(name, sent.map(toCells));
    if (!reply.ok) {
      say({ status: 'failed', error: reply.error });
      return;
    }
    const now = read();
    const isCurrent = now.rows === before.rows && now.name === before.name;
    const isMade = id === NEW_JACKPOT;
    if (isMade || isCurrent) keeper.write(id, null);
    id = reply.value.jackpot.id;
    accept(reply.value, sent);
    say({ status: isCurrent ? 'saved' : 'pending' });
    if (isMade) onMade?.(reply.value);
  };
  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    while (saving) await saving;
    if (status() === 'saved') return;
    saving = save().finally(() => (saving = null));
    await saving;
    if (status() === 'pending' && timer === null) await flush();
  };
  return {
    isBusy: (): boolean => saving !== null,
    flush,
    /** Something was typed: keep it here now, and store it after a pause. */
    schedule: (): void => {
      say({ status: 'pending' });
      keeper.write(id, rowsToStore(read().rows).map(toCells));
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => void flush(), delayMs);
    },
    renewModels: async (): Promise<void> => {
      await flush();
      const sent = rowsToStore(read().rows);
      const reply = await api['jackpots.update']({ id, useCurrentModels: true });
      if (reply.ok) accept(reply.value, sent);
      else say({ status: 'failed', error: reply.error });
    },
  };
}
