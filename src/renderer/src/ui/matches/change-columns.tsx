import type { MatchChange } from '../../contract-types';
import classes from './change-columns.module.css';
import type { Column } from '../table/table-column';

const FIELD: Record<MatchChange['field'], string> = {
  score: 'Score',
  status: 'Status',
  odds: 'Odds',
  date: 'Date',
  team: 'Sides',
  statistics: 'Statistics',
};

/** A change as a table row: which match and field, what was replaced by what, and which line of which file said each. */
export const CHANGE_COLUMNS: readonly Column<MatchChange>[] = [
  { id: 'league', header: 'League', value: (change) => change.league },
  { id: 'season', header: 'Season', value: (change) => change.season },
  { id: 'date', header: 'Date', value: (change) => change.date },
  { id: 'match', header: 'Match', value: (change) => `${change.home} – ${change.away}`, isSticky: true },
  { id: 'field', header: 'Field', value: (change) => FIELD[change.field] },
  {
    id: 'before',
    header: 'Before',
    value: (change) => change.before,
    cell: (change) => <Told text={change.before} file={change.beforeFile} line={change.beforeLine} />,
    copies: [
      { header: 'Before', value: (change) => change.before },
      { header: 'Before, file', value: (change) => change.beforeFile },
      { header: 'Before, line', value: (change) => change.beforeLine },
    ],
  },
  {
    id: 'after',
    header: 'After',
    value: (change) => change.after,
    cell: (change) => <Told text={change.after} file={change.afterFile} line={change.afterLine} isNew />,
    copies: [
      { header: 'After', value: (change) => change.after },
      { header: 'After, file', value: (change) => change.afterFile },
      { header: 'After, line', value: (change) => change.afterLine },
    ],
  },
];

/** Pixels of a row with these columns: the value, and below it where it was told. */
export const CHANGE_ROW_HEIGHT = 44;

export const changeKey = (change: MatchChange): string =>
  [change.league, change.date, change.home, change.away, change.field, change.afterFile, change.afterLine].join(' ');

interface ToldProps {
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly isNew?: boolean;
}

function Told({ text, file, line, isNew = false }: ToldProps) {
  return (
    <span className={classes.told}>
      {isNew ? (
        <strong>
          <span aria-hidden>→ </span>
          {text}
        </strong>
      ) : (
        text
      )}
      <small>
        {file}:{line}
      </small>
    </span>
  );
}
