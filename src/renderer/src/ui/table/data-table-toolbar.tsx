import { ActionIcon, Checkbox, Menu, TextInput, Tooltip } from '@mantine/core';
import { IconColumns3, IconCopy, IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { copyText } from '../../services/telling/clipboard';
import { formatCount, plural } from '../../text/format';
import { Field } from '../field/field';
import classes from './data-table-toolbar.module.css';
import type { Column } from './table-column';
import { sayCopied } from './use-row-copy';

interface ToolbarProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly hidden: ReadonlySet<string>;
  readonly onHide: (hidden: ReadonlySet<string>) => void;
  readonly shown: number;
  readonly total: number;
  readonly query: string;
  readonly onQuery: ((query: string) => void) | null;
  readonly copyAll: () => string;
  readonly tools: ReactNode;
}

/** Above a table: its name, how many rows, a filter, the columns to show, and a copy of it all. */
export function DataTableToolbar<T>(props: ToolbarProps<T>) {
  const { label, columns, hidden, onHide, shown, total, query, onQuery, copyAll } = props;
  const toggle = (id: string): void => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    onHide(next);
  };
  return (
    <div className={classes.toolbar}>
      <h2 className={classes.caption}>{label}</h2>
      <span className={classes.count}>
        {shown === total ? plural(total, 'row') : `${formatCount(shown)} of ${plural(total, 'row')}`}
      </span>
      <span className={classes.space} />
      {props.tools}
      {onQuery ? (
        <Field width="filter">
          <TextInput
            data-filter
            size="xs"
            placeholder="Filter ( / )"
            aria-label={`Filter ${label}`}
            leftSection={<IconFilter size={14} aria-hidden />}
            value={query}
            onChange={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && query) {
                event.preventDefault();
                onQuery('');
              }
            }}
          />
        </Field>
      ) : null}
      <Menu position="bottom-end" closeOnItemClick={false}>
        {/* The tooltip outside: a target names its menu and says whether it is open only as the parent of its button. */}
        <Tooltip label="Columns">
          <Menu.Target>
            <ActionIcon aria-label={`Columns of ${label}`}>
              <IconColumns3 size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          {columns.map((column) => (
            <Menu.Item
              key={column.id}
              disabled={!hidden.has(column.id) && hidden.size === columns.length - 1}
              onClick={() => toggle(column.id)}
              leftSection={<Checkbox.Indicator size="xs" checked={!hidden.has(column.id)} />}
            >
              {column.group ? `${column.group} ${column.header}` : column.header}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Tooltip label="Copy table">
        <ActionIcon aria-label={`Copy ${label}`} onClick={() => void copyText(copyAll()).then(() => sayCopied(shown))}>
          <IconCopy size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
