import { Progress } from '@mantine/core';
import { describePart, type JobPart } from '../../text/job-summary';
import classes from './job-parts.module.css';

/** A job league by league: which are done, which are worked on, which wait. */
export function JobParts({ job, parts }: { readonly job: string; readonly parts: readonly JobPart[] }) {
  if (parts.length === 0) return null;
  return (
    <ul className={classes.parts} aria-label={`${job}, league by league`}>
      {parts.map((part) => (
        <li key={part.name}>
          <span>{part.name}</span>
          <Progress
            value={part.total > 0 ? (100 * part.done) / part.total : 0}
            size="bar-thin"
            aria-label={`Progress of ${part.name}`}
          />
          <span>{describePart(part)}</span>
        </li>
      ))}
    </ul>
  );
}
