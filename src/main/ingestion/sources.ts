import { apiFootballSource } from './api-football/api-football';
import { tableSource } from './read-table';
import type { SourceReader } from './table/parsed';

/** Every kind of file that can be read; the first that recognises a text reads it, the last takes any table. */
export const SOURCES: readonly SourceReader[] = [apiFootballSource, tableSource];
