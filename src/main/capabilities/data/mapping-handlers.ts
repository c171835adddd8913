import { reads, storeless, writes, type HandlersOf } from '../capability';

/** Loaded when a table nobody knows turns up. */
const otherTables = () => import('./other-tables');

export const mappingHandlers: Pick<
  HandlersOf<'data'>,
  'describeTable' | 'previewMapping' | 'mappings' | 'saveMapping'
> = {
  describeTable: storeless(async (request) => (await otherTables()).describeOtherTable(request)),
  previewMapping: storeless(async (request) => (await otherTables()).previewMapping(request)),
  mappings: reads(async (context) => (await otherTables()).listMappings(context)),
  saveMapping: writes(['data'], async (context, request) => (await otherTables()).saveMapping(context, request)),
};
