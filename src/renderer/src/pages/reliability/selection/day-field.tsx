import { useState } from 'react';
import { dayProblem } from '../../../../../text/day';
import { DayInput } from '../../../ui/field/day-input';

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChoose: (day: string | null) => void;
}

/** A day that is taken when one leaves the field or presses Enter: each choice is much work. */
export function DayField({ label, value, onChoose }: DayFieldProps) {
  // What is typed stands until the day changes from elsewhere, by an address or a saved selection.
  const [typed, setTyped] = useState({ of: value, text: value ?? '' });
  const text = typed.of === value ? typed.text : (value ?? '');
  const take = (): void => {
    const day = text.trim();
    const next = day === '' ? null : day;
    if (dayProblem(day) === null && next !== value) onChoose(next);
  };
  return <DayInput label={label} value={text} onType={(next) => setTyped({ of: value, text: next })} onDone={take} />;
}
