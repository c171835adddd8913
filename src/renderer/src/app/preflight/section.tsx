import type { ReactNode } from 'react';
import classes from './section.module.css';

export type SectionName = 'twins' | 'files' | 'refused' | 'spellings' | 'changes' | 'issues' | 'doubts' | 'understood';

interface SectionProps {
  readonly name: SectionName;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the findings; its heading takes the focus when a count on top leads to it. */
export function Section({ name, title, lead = null, children }: SectionProps) {
  const id = `import-${name}`;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {lead ? <p>{lead}</p> : null}
      {children}
    </section>
  );
}
