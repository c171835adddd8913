import { memo } from 'react';
import { HEADERS } from './column-headers';
import classes from './neutral-cell.module.css';
import { cellId } from './grid-focus';

interface NeutralCellProps {
  readonly rowKey: number;
  readonly where: string;
  readonly isNeutral: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onText: (key: number, column: 'neutral', text: string) => void;
}

/** Whether a fixture is played on neutral ground. */
export const NeutralCell = memo(function NeutralCell(props: NeutralCellProps) {
  const { rowKey, where, isNeutral, isOpen, isSelected, onText } = props;
  return (
    <td className={classes.cell} data-selected={isSelected || undefined}>
      <input
        type="checkbox"
        data-cell={cellId(rowKey, 'neutral')}
        aria-label={`${HEADERS.neutral}, ${where}`}
        aria-readonly={!isOpen}
        checked={isNeutral}
        onChange={(event) => {
          if (isOpen) onText(rowKey, 'neutral', event.currentTarget.checked ? 'neutral' : '');
        }}
      />
    </td>
  );
});
