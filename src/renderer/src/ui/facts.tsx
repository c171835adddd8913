import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** Whether a value is a number and nothing else: those stand under each other, digit below digit. */
const isNumber = (value: ReactNode): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^[\d\s.,+−±%]+$/.test(value));

/** Name and value pairs, one a line. */
export function Facts({ items }: { readonly items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-number={isNumber(value) || undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
