import { DOUBT_WORDS } from '../../text/doubt-words';
import { formatCount } from '../../text/format';
import type { DoubtCount } from '../../contract-types';
import { RowList } from '../../ui/row-list/row-list';
import classes from './import-doubts.module.css';

/** What is left to settle in the store, by kind: how many, what it means, what mends it. */
export function ImportDoubts({ doubts }: { readonly doubts: readonly DoubtCount[] }) {
  return (
    <RowList label="Open doubts by kind">
      {doubts.map(({ kind, count, meaning, action }) => (
        <li key={kind} className={classes.row}>
          <span>{formatCount(count)}</span>
          <span>{DOUBT_WORDS[kind]}</span>
          <span>
            {meaning}
            <small>{action}</small>
          </span>
        </li>
      ))}
    </RowList>
  );
}
