import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import type { ExportTableInfo } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { useRead } from '../../../services/reading/use-read';
import { DayInput } from '../../../ui/field/day-input';
import { Field } from '../../../ui/field/field';
import { ManySelect } from '../../../ui/field/many-select';
import { Filters } from '../../../ui/filters/filters';
import classes from './choice-fields.module.css';
import { problemOf, type ExportChoice } from './export-choice';

interface ChoiceFieldsProps {
  readonly tables: readonly ExportTableInfo[];
  readonly table: ExportTableInfo;
  readonly choice: ExportChoice;
  readonly onChoose: (choice: ExportChoice) => void;
  readonly onExport: () => void;
}

/** Which table, which of its rows, and how it is written. */
export function ChoiceFields({ tables, table, choice, onChoose, onExport }: ChoiceFieldsProps) {
  const leagues = valueOf(useRead('data.status', {}).data)?.leagues ?? [];
  const seasons = [...new Set(leagues.flatMap((league) => league.seasons))].sort();
  const problem = problemOf(choice, table);
  const knows = (name: ExportTableInfo['filters'][number]): boolean => table.filters.includes(name);
  const day = (label: string, key: 'from' | 'to') => (
    <DayInput
      label={label}
      value={choice[key]}
      onType={(text) => onChoose({ ...choice, [key]: text.trim() })}
      isToldElsewhere
    />
  );
  return (
    <Filters label="What to export" isLabelled>
      <NativeSelect
        label="Table"
        size="xs"
        value={choice.table}
        onChange={(event) => onChoose({ ...choice, table: event.currentTarget.value as ExportChoice['table'] })}
        data={tables.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {knows('leagues') ? (
        <Field width="long">
          <ManySelect
            label="Leagues"
            all="All leagues"
            options={leagues.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            value={choice.leagues}
            onChoose={(next) => onChoose({ ...choice, leagues: next })}
          />
        </Field>
      ) : null}
      {knows('seasons') ? (
        <Field width="filter">
          <ManySelect
            label="Seasons"
            all="All seasons"
            options={seasons.map((season) => ({ value: season, label: season }))}
            value={choice.seasons}
            onChoose={(next) => onChoose({ ...choice, seasons: next })}
          />
        </Field>
      ) : null}
      {knows('dates') ? day('From day', 'from') : null}
      {knows('dates') ? day('To day', 'to') : null}
      <NativeSelect
        label="Format"
        size="xs"
        value={choice.format}
        onChange={(event) => onChoose({ ...choice, format: event.currentTarget.value as ExportChoice['format'] })}
        data={[
          { value: 'csv', label: 'CSV' },
          { value: 'jsonl', label: 'JSON lines' },
        ]}
      />
      <Checkbox
        className={classes.replace ?? ''}
        label="Replace a file of that name"
        checked={choice.overwrite}
        onChange={(event) => onChoose({ ...choice, overwrite: event.currentTarget.checked })}
      />
      <Button leftSection={<IconTableExport size={16} aria-hidden />} disabled={problem !== null} onClick={onExport}>
        Export to a folder…
      </Button>
      {problem === null ? null : (
        <p role="alert" className={classes.wrong}>
          {problem}
        </p>
      )}
    </Filters>
  );
}
