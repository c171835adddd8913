import classes from './cell-popup.module.css';

export interface PopupOption {
  readonly label: string;
  readonly run: () => void;
}

interface CellPopupProps {
  readonly id: string;
  readonly label: string;
  /** What is said above the options. */
  readonly says: string | null;
  readonly options: readonly PopupOption[];
  /** The option that Enter takes; null while the arrows move in the grid. */
  readonly active: number | null;
  readonly isAtEnd: boolean;
}

/** What hangs under the cell in focus: what is wrong with it, and what can be chosen. */
export function CellPopup({ id, label, says, options, active, isAtEnd }: CellPopupProps) {
  return (
    <div className={classes.popup} data-end={isAtEnd || undefined} data-problem={says !== null || undefined}>
      {says === null ? null : <div className={classes.says}>{says}</div>}
      {options.length > 0 ? (
        <ul id={id} role="listbox" aria-label={label} className={classes.options}>
          {options.map((option, index) => (
            <li
              key={option.label}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // Before the field loses the focus that keeps the list open.
              onMouseDown={(event) => {
                event.preventDefault();
                option.run();
              }}
            >
              {option.label}
            </li>
          ))}
        </ul>
      ) : null}
      {says !== null && options.length > 0 && active === null ? (
        <div className={classes.hint}>Alt+Enter goes to these</div>
      ) : null}
    </div>
  );
}
