import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayProblem } from '../../../../text/day';
import { Field } from './field';

interface DayInputProps {
  readonly label: string;
  /** As typed. */
  readonly value: string;
  readonly onType: (text: string) => void;
  /** The field is left, or Enter is pressed. */
  readonly onDone?: () => void;
  /** Of a page that tells beside its other problems what is wrong with the day. */
  readonly isToldElsewhere?: boolean;
}

/** A day, typed as it is written everywhere. What is wrong with it is told when it is whole, or when one leaves it. */
export function DayInput({ label, value, onType, onDone, isToldElsewhere = false }: DayInputProps) {
  const [isLeft, setIsLeft] = useState(false);
  const isWhole = value.trim().length === 10;
  const done = (): void => {
    setIsLeft(true);
    onDone?.();
  };
  return (
    <Field width="short">
      <TextInput
        size="xs"
        label={label}
        placeholder="YYYY-MM-DD"
        inputMode="numeric"
        maxLength={10}
        value={value}
        error={!isToldElsewhere && (isWhole || isLeft) ? dayProblem(value.trim()) : null}
        onChange={(event) => {
          setIsLeft(false);
          onType(event.currentTarget.value);
        }}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
        }}
      />
    </Field>
  );
}
