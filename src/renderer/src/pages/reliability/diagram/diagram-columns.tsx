import { formatCount, formatPercentNumber } from '../../../text/format';
import type { Column } from '../../../ui/table/table-column';
import type { DiagramView, StretchRow } from './diagram-traces';

const percent = (
  id: 'low' | 'high' | 'forecast' | 'observed' | 'lower' | 'upper',
  header: string,
  title: string,
): Column<StretchRow> => ({
  id,
  header: `${header}, %`,
  title,
  align: 'right',
  value: (row) => row[id],
  cell: (row) => formatPercentNumber(row[id]),
});
const count = (id: 'n' | 'events', header: string): Column<StretchRow> => ({
  id,
  header,
  align: 'right',
  value: (row) => row[id],
  cell: (row) => formatCount(row[id]),
});

/** The numbers behind a reliability diagram; Enter on a row leads to its matches. */
export const stretchColumns = (view: DiagramView): readonly Column<StretchRow>[] => [
  percent('low', 'From', 'Lowest forecast of the stretch'),
  percent('high', 'To', 'Highest forecast of the stretch'),
  percent('forecast', 'Said', 'Mean forecast'),
  percent('observed', 'Came', 'Share in which the outcome came'),
  count('n', 'n'),
  count('events', 'Came'),
  ...(view === 'curve'
    ? [
        percent('lower', 'Band from', 'Where a calibrated curve lies at the mean forecast'),
        percent('upper', 'Band to', 'Where a calibrated curve lies at the mean forecast'),
      ]
    : [
        percent('lower', 'Wilson from', '95 % interval of the share that came'),
        percent('upper', 'Wilson to', '95 % interval of the share that came'),
      ]),
];
