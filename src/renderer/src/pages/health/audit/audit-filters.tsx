import { Button, Select, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { ACTION_CHOICES } from '../../../../../text/audit-words';
import { DayInput } from '../../../ui/field/day-input';
import { Field } from '../../../ui/field/field';
import { Filters } from '../../../ui/filters/filters';
import { EVERY_ENTRY, isNarrowed, type AuditChoice } from './audit-choice';

interface AuditFiltersProps {
  readonly choice: AuditChoice;
  /** Everybody who is in the log. */
  readonly analysts: readonly string[];
  readonly onChoose: (choice: AuditChoice) => void;
}

/** What, who, when, and any words. */
export function AuditFilters({ choice, analysts, onChoose }: AuditFiltersProps) {
  const days = [
    ['from', 'From (UTC)'],
    ['to', 'To (UTC)'],
  ] as const;
  return (
    <Filters label="Which entries" isLabelled>
      <Field width="name">
        <Select
          size="xs"
          label="Action"
          placeholder="Every action"
          data={ACTION_CHOICES.map(({ action, name }) => ({ value: action, label: name }))}
          value={choice.action ?? null}
          searchable
          clearable
          onChange={(action) => onChoose({ ...choice, action: action as AuditChoice['action'] })}
        />
      </Field>
      <Field width="name">
        <Select
          size="xs"
          label="Analyst"
          placeholder="Everybody"
          data={[...analysts]}
          value={choice.analyst}
          clearable
          onChange={(analyst) => onChoose({ ...choice, analyst })}
        />
      </Field>
      {days.map(([name, label]) => (
        <DayInput
          key={name}
          label={label}
          value={choice[name]}
          onType={(day) => onChoose({ ...choice, [name]: day })}
        />
      ))}
      <Field width="filter">
        <TextInput
          data-filter
          size="xs"
          label="Says"
          placeholder="Words, name or hash ( / )"
          leftSection={<IconFilter size={14} aria-hidden />}
          value={choice.text}
          maxLength={200}
          onChange={(event) => onChoose({ ...choice, text: event.currentTarget.value })}
        />
      </Field>
      {isNarrowed(choice) ? (
        <Button variant="subtle" size="compact-sm" onClick={() => onChoose(EVERY_ENTRY)}>
          Show all
        </Button>
      ) : null}
    </Filters>
  );
}
