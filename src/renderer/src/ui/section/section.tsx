import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Its name for those who do not see it, where the title is a sentence. */
  readonly label?: string;
  /** No wider than names and values beside each other are read with ease. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, label = title, isNarrow = false, children }: SectionProps) {
  return (
    <section className={classes.section} data-narrow={isNarrow || undefined} aria-label={label}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
