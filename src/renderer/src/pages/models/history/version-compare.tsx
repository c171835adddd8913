import { useRead } from '../../../services/reading/use-read';
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Columns } from '../../../ui/columns/columns';
import { Field } from '../../../ui/field/field';
import { Filters } from '../../../ui/filters/filters';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { DataTable } from '../../../ui/table/data-table';
import { MISSING, formatFixed, formatStrength } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import type { Column } from '../../../ui/table/table-column';
import type { ModelComparison, ModelSummary } from '../../../contract-types';
import {
  comparisonInWords,
  parameterRows,
  scoreRows,
  teamDifferences,
  type ComparedRow,
  type TeamDifference,
} from './comparison-words';

const signed = (row: ComparedRow): string => {
  if (row.difference === null) return MISSING;
  const text = row.format(row.difference);
  return row.difference > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};
const absent = (version: string) => <span title={`not known in ${version}`}>{MISSING}</span>;

const comparedColumns = (header: string, { first, second }: ModelComparison): readonly Column<ComparedRow>[] => [
  { id: 'name', header, value: (row) => row.name, isSticky: true },
  {
    id: 'first',
    header: 'First',
    title: first.version,
    align: 'right',
    value: (row) => row.first,
    cell: (row) => (row.first === null ? absent(first.version) : row.format(row.first)),
  },
  {
    id: 'second',
    header: 'Second',
    title: second.version,
    align: 'right',
    value: (row) => row.second,
    cell: (row) => (row.second === null ? absent(second.version) : row.format(row.second)),
  },
  {
    id: 'difference',
    header: 'Difference',
    title: 'Second less first',
    align: 'right',
    value: (row) => row.difference,
    cell: (row) => (row.difference === null ? <span title="only one of the two has it">{MISSING}</span> : signed(row)),
  },
];

type Choice = ModelComparison['choices'][number];
const choiceColumns = ({ first, second }: ModelComparison): readonly Column<Choice>[] => [
  { id: 'name', header: 'Choice', value: (row) => row.name, isSticky: true },
  { id: 'first', header: 'First', title: first.version, value: (row) => row.first, wrap: true },
  {
    id: 'second',
    header: 'Second',
    title: second.version,
    value: (row) => row.second,
    wrap: true,
    cell: (row) => (row.first === row.second ? row.second : <strong>{row.second}</strong>),
  },
];

const sideColumns = (
  side: 'attack' | 'defence',
  { first, second }: ModelComparison,
): readonly Column<TeamDifference>[] => {
  const group = side === 'attack' ? 'Attack' : 'Defence';
  const cell = (value: number | null, version: string) => (value === null ? absent(version) : formatStrength(value));
  return [
    {
      id: `${side}-first`,
      group,
      header: 'First',
      align: 'right',
      value: (team) => team[side].first,
      cell: (team) => cell(team[side].first, first.version),
    },
    {
      id: `${side}-second`,
      group,
      header: 'Second',
      align: 'right',
      value: (team) => team[side].second,
      cell: (team) => cell(team[side].second, second.version),
    },
    {
      id: `${side}-difference`,
      group,
      header: 'Difference',
      align: 'right',
      value: (team) => team[side].difference,
      cell: (team) =>
        team[side].difference === null ? absent('one of the two') : formatStrength(team[side].difference),
    },
  ];
};

const teamColumns = (comparison: ModelComparison): readonly Column<TeamDifference>[] => [
  { id: 'name', header: 'Team', value: (team) => team.name, isSticky: true },
  ...sideColumns('attack', comparison),
  ...sideColumns('defence', comparison),
  {
    id: 'size',
    header: 'Largest change',
    align: 'right',
    value: (team) => team.size,
    cell: (team) => (team.size === null ? absent('one of the two') : formatFixed(team.size, 2)),
  },
];

/** Two versions of a league side by side: parameters, scores, teams by the size of their change. */
export function VersionCompare({ models }: { readonly models: readonly ModelSummary[] }) {
  const versions = models.filter((model) => model.status !== 'failed').map((model) => model.version);
  const active = models.find((model) => model.status === 'active')?.version ?? versions[0];
  const [second, setSecond] = useState(active ?? null);
  const [first, setFirst] = useState(versions.find((version) => version !== active) ?? null);
  if (versions.length < 2) {
    return <Note kind="instead">There is one version only; the next training brings one to compare it with.</Note>;
  }
  return (
    <Section title="Compare two versions">
      <Filters isLabelled>
        <Field width="long">
          <Select size="xs" label="First" allowDeselect={false} data={versions} value={first} onChange={setFirst} />
        </Field>
        <Field width="long">
          <Select size="xs" label="Second" allowDeselect={false} data={versions} value={second} onChange={setSecond} />
        </Field>
      </Filters>
      {first && second && first !== second ? (
        <Compared first={first} second={second} />
      ) : (
        <Note kind="instead">Choose two different versions.</Note>
      )}
    </Section>
  );
}

function Compared({ first, second }: { readonly first: string; readonly second: string }) {
  const comparison = useRead('models.compare', { first, second }, { isLive: true });
  return (
    <Loaded what="the comparison" resource={comparison}>
      {(value) => <ComparisonTables comparison={value} />}
    </Loaded>
  );
}

function ComparisonTables({ comparison }: { readonly comparison: ModelComparison }) {
  const columns = useMemo(
    () => ({
      parameters: comparedColumns('Parameter', comparison),
      scores: comparedColumns('Score', comparison),
      teams: teamColumns(comparison),
    }),
    [comparison],
  );
  return (
    <>
      <Note kind="finding">{comparisonInWords(comparison)}</Note>
      <DataTable
        label="Choices"
        columns={choiceColumns(comparison)}
        rows={comparison.choices}
        rowKey={({ name }) => name}
      />
      <Columns>
        <DataTable
          label="Parameters"
          columns={columns.parameters}
          rows={parameterRows(comparison)}
          rowKey={(row) => row.name}
        />
        <DataTable
          label="Scores, calibrated"
          columns={columns.scores}
          rows={scoreRows(comparison)}
          rowKey={(row) => row.name}
        />
      </Columns>
      <DataTable
        label="Teams by the size of their change"
        columns={columns.teams}
        rows={teamDifferences(comparison)}
        rowKey={(team) => team.name}
        hasFilter
      />
    </>
  );
}
