import type { Call } from '../call';
import type { ErrorCode, TrainResult } from '../../../contract';
import { showHidden } from '../../core/words/hidden';
import type { JobQueue } from '../../jobs/queue';

/** 0 done, 1 the user can act, 2 a bug, 3 a report failed verification. */
export const EXIT = { done: 0, user: 1, bug: 2, verification: 3 } as const;

/** How a command answers. */
export interface Output {
  /** Print one result: as JSON with --json, else as `text` says it. */
  readonly print: <T>(value: T, text: (value: T) => string) => void;
  /** The exit code where it is not 0. */
  readonly exitWith: (code: number) => void;
}
/** What a command works with: the api, the queue of jobs, and how to print. */
export interface CommandContext extends Output {
  readonly call: Call;
  /** The queue of the store's jobs, once a channel that starts one was called. */
  readonly queue: () => JobQueue;
}
/** What a command on the store's file works with. */
export interface FileContext extends Output {
  readonly storePath: string;
  readonly analyst: string;
}
export interface Actions {
  /** Run a command on the store. */
  readonly onStore: (work: (context: CommandContext) => Promise<void>) => Promise<void>;
  /** Run a command on a store of its own that ends with it: what it does leaves no trace in any other. */
  readonly onNoStore: (work: (context: CommandContext) => Promise<void>) => Promise<void>;
  /** Run a command on the file of the store, which is not opened: it may be damaged. */
  readonly onFile: (work: (context: FileContext) => void) => void;
  /** Run a command that needs no store. */
  readonly storeless: (work: (context: Output & { call: Call }) => Promise<void>) => Promise<void>;
}

/** Leagues that could not be done, one line each. */
export function complainOf({ exitWith }: Output, failed: TrainResult['failed']): void {
  for (const { league, code, message } of failed) complain(code, `${league}: ${message}`);
  if (failed.length > 0) exitWith(EXIT.user);
}

/** One clear line on stderr, with what to do about it, where that is known. */
export const complain = (code: ErrorCode | string, message: string, hint?: string): void => {
  const line = hint === undefined ? message : `${message} | ${hint}`;
  process.stderr.write(`${code}: ${showHidden(line).replaceAll(/\s*\n\s*/g, ' ')}\n`);
};
