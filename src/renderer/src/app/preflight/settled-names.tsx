import { Button } from '@mantine/core';
import { plural } from '../../text/format';
import type { SpellingDecision } from '../../contract-types';
import classes from './settled-names.module.css';

interface SettledNamesProps {
  readonly settled: readonly SpellingDecision[];
  /** Look again without the decisions about a league. */
  readonly onTakeBack: (league: string) => void;
}

/** What was decided before the files were looked at again: the findings below stand as if it were recorded. */
export function SettledNames({ settled, onTakeBack }: SettledNamesProps) {
  const leagues = [...new Set(settled.map(({ league }) => league))];
  return leagues.map((league) => {
    const own = settled.filter((decision) => decision.league === league);
    return (
      <section key={league} className={classes.settled} aria-label={`Decided about ${league}`}>
        <p>
          <span>
            ● {league}: {plural(own.length, 'name')} decided; what follows takes it into account.
          </span>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Take back what was decided about ${league}`}
            onClick={() => onTakeBack(league)}
          >
            Take back
          </Button>
        </p>
        <details>
          <summary>What was decided</summary>
          <ul>
            {own.map(({ spelling, team, reason }) => (
              <li key={spelling} title={reason}>
                {spelling} {team === null ? 'is a club of its own' : `→ ${team}`}
              </li>
            ))}
          </ul>
        </details>
      </section>
    );
  });
}
