import { plural } from './format';
import type { TwinGroup } from '../contract-types';
import classes from './twin-pairs.module.css';

interface TwinPairsProps {
  readonly group: TwinGroup;
  readonly isOpen?: boolean;
}

/** The names of a group side by side, each with the club it is and the matches that both tell; folded at first. */
export function TwinPairs({ group: { league, pairs }, isOpen = false }: TwinPairsProps) {
  return (
    <details className={classes.pairs} open={isOpen}>
      <summary>{plural(pairs.length, 'spelling')} side by side</summary>
      <ul aria-label={`Spellings of ${league} and the clubs they are`}>
        {pairs.map(({ spelling, team, coincide }) => (
          <li key={spelling}>
            <span>{spelling}</span>
            <span aria-label="is">→</span>
            <strong>{team}</strong>
            <small>{plural(coincide, 'match', 'matches')}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
