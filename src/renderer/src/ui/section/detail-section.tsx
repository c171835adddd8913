import type { ReactNode } from 'react';
import classes from './detail-section.module.css';

interface DetailSectionProps {
  readonly title: string;
  /** Its name for those who do not see it, where the title is a sentence. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A part of what the inspector shows, under a heading of its own. */
export function DetailSection({ title, label = title, children }: DetailSectionProps) {
  return (
    <section className={classes.section} aria-label={label}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
