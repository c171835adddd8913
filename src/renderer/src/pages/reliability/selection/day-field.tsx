import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isDay } from '../../../services/reliability-choice';
import { Field } from '../../../ui/field/field';

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChoose: (day: string | null) => void;
}

/** A day, typed as it is written everywhere; taken when one leaves the field or presses Enter. */
export function DayField({ label, value, onChoose }: DayFieldProps) {
  // What is typed stands until the day changes from elsewhere, by an address or a saved selection.
  const [typed, setTyped] = useState({ of: value, text: value ?? '' });
  const text = typed.of === value ? typed.text : (value ?? '');
  const day = text.trim();
  const isWrong = day !== '' && !isDay(day);
  const take = (): void => {
    const next = day === '' ? null : day;
    if (!isWrong && next !== value) onChoose(next);
  };
  return (
    <Field width="short">
      <TextInput
        size="xs"
        label={label}
        placeholder="YYYY-MM-DD"
        inputMode="numeric"
        maxLength={10}
        value={text}
        error={isWrong && day.length === 10 ? 'No such day' : null}
        onChange={(event) => setTyped({ of: value, text: event.currentTarget.value })}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </Field>
  );
}
