import type { SettingRow } from '../../../contract-types';
import { formatInstant } from '../../../text/format';
import { StateMark } from '../../../ui/state-mark';
import type { Column } from '../../../ui/table/table-column';

const changedInWords = ({ changed }: SettingRow): string | null =>
  changed && `${changed.analyst}, ${formatInstant(changed.at)}, version ${changed.version}`;

/** The settings as a table: what a constant is, what it was meant to be, what it is here and since when. */
export const SETTING_COLUMNS: readonly Column<SettingRow>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name, isSticky: true },
  {
    id: 'value',
    header: 'In use',
    value: (row) => row.value,
    align: 'right',
    cell: (row) => (row.isDefault ? row.value : <StateMark state="watch" word={`${row.value}, changed`} />),
  },
  { id: 'meaning', header: 'Meaning', value: (row) => row.meaning, wrap: true },
  { id: 'default', header: 'Default', value: (row) => row.default, align: 'right' },
  { id: 'specification', header: 'Specification', value: (row) => row.specification, align: 'right' },
  { id: 'evidence', header: 'Evidence', value: (row) => row.evidence, wrap: true },
  { id: 'changed', header: 'Changed', value: changedInWords, isHidden: true },
];
