import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../../../services/reading/use-read';
import type { JackpotChange, JackpotDiff, JackpotSummary } from '../../../contract-types';
import { plural } from '../../../text/format';
import { Field } from '../../../ui/field/field';
import { Filters } from '../../../ui/filters/filters';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { byKind, firstPair } from './version-chain';

interface VersionDiffProps {
  readonly chain: readonly JackpotSummary[];
  readonly id: string;
}

/** What differs between two versions of a jackpot: fixtures, models, probabilities, picks. */
export function VersionDiff({ chain, id }: VersionDiffProps) {
  const pair = firstPair(chain, id);
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null);
  const [from, to] = chosen ?? pair ?? [id, id];
  const isAsked = pair !== null && from !== to;
  const diff = useRead('jackpots.diff', { from, to }, { enabled: isAsked, isLive: true });
  if (!pair)
    return (
      <Section title="Differences">
        <Note kind="instead">There is one version only. Revise it after finalising, and what differs stands here.</Note>
      </Section>
    );
  const choices = chain.map(({ id: value, version, status }) => ({ value, label: `version ${version} (${status})` }));
  return (
    <Section title="Differences">
      <Filters label="Versions compared" isLabelled>
        <Field width="name">
          <NativeSelect
            label="From"
            size="xs"
            value={from}
            onChange={(event) => setChosen([event.currentTarget.value, to])}
            data={choices}
          />
        </Field>
        <Field width="name">
          <NativeSelect
            label="To"
            size="xs"
            value={to}
            onChange={(event) => setChosen([from, event.currentTarget.value])}
            data={choices}
          />
        </Field>
      </Filters>
      {isAsked ? (
        <Loaded what="the differences" resource={diff}>
          {(value) => <Changes diff={value} />}
        </Loaded>
      ) : (
        <Note kind="instead">Choose two versions.</Note>
      )}
    </Section>
  );
}

function Changes({ diff }: { readonly diff: JackpotDiff }) {
  const groups = byKind(diff.changes);
  return (
    <>
      <Note kind="extent">
        {diff.changes.length === 0
          ? `Version ${diff.to.version} says the same as version ${diff.from.version}, to a twentieth of a percentage point.`
          : `${plural(diff.changes.length, 'difference')} from version ${diff.from.version} to version ${diff.to.version}.`}
        {diff.reason ? ` Made because: ${diff.reason}` : ''}
      </Note>
      {groups.map(({ kind, title, changes }) => (
        <DataTable
          key={kind}
          label={title}
          columns={COLUMNS}
          rows={changes}
          rowKey={({ order, what }) => `${order} ${what}`}
          hasFilter={changes.length > 10}
        />
      ))}
    </>
  );
}

const COLUMNS: readonly Column<JackpotChange>[] = [
  { id: 'what', header: 'What', wrap: true, value: ({ what }) => what },
  { id: 'before', header: 'Before', value: ({ before }) => before, cell: ({ before }) => before ?? 'not there' },
  { id: 'after', header: 'After', value: ({ after }) => after, cell: ({ after }) => after ?? 'not there' },
];
