import { Anchor, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useQuery, useResource, useServices } from '../../app/services-context';
import { DataTable } from '../../components/data-table';
import { formatCount } from '../../components/format';
import { Loaded } from '../../components/loaded';
import { StateMark, type Steadiness } from '../../components/state-mark';
import { Empty } from '../../components/states';
import type { Column } from '../../components/table-column';
import type { IngestionIssue } from '../../contract-types';
import { DONE } from './issue-words';
import { valueOf } from '../../stores/loadable';

const LIMIT = 10_000;
const MARKS: Record<IngestionIssue['severity'], Steadiness> = { info: 'steady', warning: 'watch', error: 'degraded' };

interface IssuesTabProps {
  /** Only this file's issues; null for all. */
  readonly fileId: number | null;
  readonly onFile: (fileId: number | null) => void;
  readonly onOpen: (issue: IngestionIssue) => void;
}

/** What was found wrong in imported files, where exactly, and what was done about it. */
export function IssuesTab({ fileId, onFile, onOpen }: IssuesTabProps) {
  const { api, resources } = useServices();
  const files = valueOf(useResource(resources.files).data);
  const imported = files?.map((file) => file.sha256).join() ?? '';
  const issues = useQuery(`${fileId ?? 'all'} ${imported}`, () =>
    api['data.issues']({ limit: LIMIT, ...(fileId === null ? {} : { fileId }) }),
  );
  const columns = useMemo((): readonly Column<IngestionIssue>[] => {
    return [
      {
        id: 'severity',
        header: 'Severity',
        value: (issue) => issue.severity,
        cell: (issue) => <StateMark state={MARKS[issue.severity]} word={issue.severity} />,
      },
      { id: 'rule', header: 'Rule', value: (issue) => issue.rule },
      {
        id: 'file',
        header: 'File',
        value: (issue) => issue.file,
        cell: (issue) => (
          <Anchor component="button" type="button" size="md" onClick={() => onFile(issue.fileId)}>
            {issue.file}
          </Anchor>
        ),
      },
      { id: 'line', header: 'Line', align: 'right', value: (issue) => issue.line },
      { id: 'column', header: 'Column', value: (issue) => issue.column },
      {
        id: 'text',
        header: 'Text',
        value: (issue) => issue.text,
        cell: (issue) => <Clipped text={issue.text} max={28} />,
      },
      { id: 'action', header: 'Done', value: (issue) => issue.action, cell: (issue) => DONE[issue.action] },
      {
        id: 'message',
        header: 'Message',
        value: (issue) => issue.message,
        cell: (issue) => <Clipped text={issue.message} />,
      },
    ];
  }, [onFile]);
  const name = files?.find((file) => file.id === fileId)?.name;
  return (
    <Loaded what="the issues" resource={issues}>
      {({ issues: rows, total }) =>
        total === 0 && fileId === null ? (
          <Empty title="No issues">Nothing wrong was found in the imported files.</Empty>
        ) : (
          <>
            {total > rows.length ? (
              <p>
                The first {formatCount(rows.length)} of {formatCount(total)} issues are listed; choose a file to see all
                of its own.
              </p>
            ) : null}
            <DataTable
              label={name ? `Issues in ${name}` : 'Issues'}
              columns={columns}
              rows={rows}
              rowKey={(issue) => `${issue.fileId}:${issue.line}:${issue.column ?? ''}:${issue.rule}:${issue.text}`}
              hasFilter
              onOpen={onOpen}
              tools={
                fileId === null ? null : (
                  <Button
                    variant="default"
                    size="compact-sm"
                    rightSection={<IconX size={14} aria-hidden />}
                    onClick={() => onFile(null)}
                  >
                    Show all files
                  </Button>
                )
              }
            />
          </>
        )
      }
    </Loaded>
  );
}

function Clipped({ text, max = 80 }: { readonly text: string; readonly max?: number }) {
  return <span title={text}>{text.length > max ? `${text.slice(0, max - 1)}…` : text}</span>;
}
