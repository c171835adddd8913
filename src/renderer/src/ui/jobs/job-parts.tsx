import { Progress } from '@mantine/core';
import classes from './job-list.module.css';
import { describePart, type JobPart } from '../../text/job-summary';

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
            size={4}
            transitionDuration={100}
            aria-label={`Progress of ${part.name}`}
          />
          <span>{describePart(part)}</span>
        </li>
      ))}
    </ul>
  );
}
