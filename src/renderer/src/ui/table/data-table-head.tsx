import type { SortingState } from '@tanstack/react-table';
import { termNamed } from '../../../../text/glossary/glossary';
import classes from './data-table-head.module.css';
import { groupSpans, marksOf, type Column } from './table-column';

interface HeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly sorting: SortingState;
  readonly onSort: (sorting: SortingState) => void;
}

/** Column headers; a click sorts up, again down, a third time puts the rows back as they came. */
export function DataTableHead<T>({ columns, sorting, onSort }: HeadProps<T>) {
  const sort = sorting[0];
  const hasGroups = columns.some((column) => column.group);
  const press = (id: string): void => {
    if (sort?.id !== id) onSort([{ id, desc: false }]);
    else onSort(sort.desc ? [] : [{ id, desc: true }]);
  };
  return (
    <thead>
      {hasGroups ? (
        <tr>
          {groupSpans(columns).map(({ name, span }, index) =>
            name ? (
              <th key={index} colSpan={span} scope="colgroup" data-group>
                {name}
              </th>
            ) : (
              <td key={index} colSpan={span} />
            ),
          )}
        </tr>
      ) : null}
      <tr>
        {columns.map((column) => {
          const direction = sort?.id === column.id ? (sort.desc ? 'descending' : 'ascending') : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={direction}
              className={column.width ? classes[column.width] : undefined}
              {...marksOf(column)}
            >
              <button type="button" className={classes.sort} title={titleOf(column)} onClick={() => press(column.id)}>
                {column.header}
                {direction ? <span aria-hidden>{direction === 'ascending' ? ' ▴' : ' ▾'}</span> : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** What a header means: what its table says of it, else what the glossary does. */
const titleOf = <T,>({ title, header }: Column<T>): string | undefined => title ?? termNamed(header)?.meaning;
