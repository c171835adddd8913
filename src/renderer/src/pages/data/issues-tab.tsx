import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useRead } from '../../services/reading/use-read';
import { Clipped } from '../../ui/clipped';
import { Field } from '../../ui/field/field';
import { Filters } from '../../ui/filters/filters';
import { Note } from '../../ui/note/note';
import { Split } from '../../ui/split/split';
import { DataTable } from '../../ui/table/data-table';
import { formatCount, plural } from '../../text/format';
import { Loaded } from '../../ui/loaded';
import { DONE, SEVERITY_STATE } from '../../ui/severity';
import { StateMark } from '../../ui/state-mark';
import { Empty } from '../../ui/states';
import type { Column } from '../../ui/table/table-column';
import type { IngestionIssue, IssueRule, IssueSeverity } from '../../contract-types';
import { valueOf } from '../../services/reading/loadable';
import { EVERY_ISSUE, sortRules, toIssueRequest, withSeverity, type IssueFilter } from './issue-filter';
import { IssueRules } from './issue-rules';
import classes from './issues-tab.module.css';

const LIMIT = 10_000;
const NO_RULES: readonly IssueRule[] = [];

const COLUMNS: readonly Column<IngestionIssue>[] = [
  {
    id: 'severity',
    header: 'Severity',
    value: (issue) => issue.severity,
    cell: (issue) => <StateMark state={SEVERITY_STATE[issue.severity]} word={issue.severity} />,
  },
  { id: 'rule', header: 'Rule', value: (issue) => issue.rule },
  { id: 'file', header: 'File', value: (issue) => issue.file },
  { id: 'line', header: 'Line', align: 'right', value: (issue) => issue.line },
  { id: 'column', header: 'Column', value: (issue) => issue.column },
  { id: 'text', header: 'Text', value: (issue) => issue.text, cell: (issue) => <Clipped text={issue.text} max={28} /> },
  { id: 'action', header: 'Done', value: (issue) => DONE[issue.action] },
  {
    id: 'message',
    header: 'Message',
    value: (issue) => issue.message,
    cell: (issue) => <Clipped text={issue.message} />,
  },
];

interface IssuesTabProps {
  readonly filter: IssueFilter;
  readonly onFilter: (filter: IssueFilter) => void;
  readonly onOpen: (issue: IngestionIssue, meaning: string | null) => void;
}

/** What was found wrong in imported files, where exactly, and what was done about it. */
export function IssuesTab({ filter, onFilter, onOpen }: IssuesTabProps) {
  const files = valueOf(useRead('data.files', {}).data);
  const [text] = useDebouncedValue(filter.text, 250);
  const request = toIssueRequest({ ...filter, text }, LIMIT);
  const issues = useRead('data.issues', request, { isLive: true });
  const rules = valueOf(issues.data)?.rules ?? NO_RULES;
  const withIssues = useMemo(
    () =>
      (files ?? [])
        .filter((file) => file.issues > 0)
        .map((file) => ({ value: String(file.id), label: `${file.name} (${formatCount(file.issues)})` })),
    [files],
  );
  const isFiltered = filter.fileId !== null || filter.rule !== null || filter.severity !== null || filter.text !== '';
  return (
    <>
      <Filters>
        <SegmentedControl
          size="xs"
          aria-label="Severity"
          value={filter.severity ?? 'all'}
          onChange={(value) => onFilter(withSeverity(filter, value === 'all' ? null : (value as IssueSeverity), rules))}
          data={[
            { value: 'all', label: 'All' },
            { value: 'error', label: '■ error' },
            { value: 'warning', label: '▲ warning' },
            { value: 'info', label: '● info' },
          ]}
        />
        <Field width="long">
          <Select
            size="xs"
            aria-label="File"
            placeholder="All files"
            data={withIssues}
            value={filter.fileId === null ? null : String(filter.fileId)}
            searchable
            clearable
            onChange={(value) => onFilter({ ...filter, fileId: value === null ? null : Number(value) })}
          />
        </Field>
        <Field width="filter">
          <TextInput
            data-filter
            size="xs"
            aria-label="Text, message or file"
            placeholder="Text, message or file ( / )"
            leftSection={<IconFilter size={14} aria-hidden />}
            value={filter.text}
            maxLength={200}
            onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          />
        </Field>
        {isFiltered ? (
          <button type="button" className={classes.all} onClick={() => onFilter(EVERY_ISSUE)}>
            Show all
          </button>
        ) : null}
      </Filters>
      <Loaded what="the issues" resource={issues}>
        {({ issues: rows, total }) =>
          rules.length === 0 && filter.fileId === null ? (
            <Empty title="No issues">Nothing wrong was found in the imported files.</Empty>
          ) : (
            <Split>
              <IssueRules
                rules={sortRules(rules, filter.severity)}
                chosen={filter.rule}
                onChoose={(rule) => onFilter({ ...filter, rule })}
              />
              <div>
                {total > rows.length ? (
                  <Note kind="extent">
                    The first {formatCount(rows.length)} of {plural(total, 'issue')} are listed; narrow the filters to
                    see the others.
                  </Note>
                ) : null}
                <DataTable
                  label="Issues"
                  columns={COLUMNS}
                  rows={rows}
                  rowKey={(issue) => `${issue.fileId}:${issue.line}:${issue.column ?? ''}:${issue.rule}:${issue.text}`}
                  fillsPage
                  onOpen={(issue) => onOpen(issue, rules.find((each) => each.rule === issue.rule)?.meaning ?? null)}
                />
              </div>
            </Split>
          )
        }
      </Loaded>
    </>
  );
}
