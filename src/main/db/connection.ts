import type Database from 'better-sqlite3';

declare const reads: unique symbol;
declare const writes: unique symbol;
/** A connection that can only read, by type; opened with `readonly` it cannot write either. */
export type ReadableDb = Database.Database & { readonly [reads]: true };
export type WritableDb = ReadableDb & { readonly [writes]: true };
