import { plural } from '../../text/format';
import type { TwinGroup } from '../../contract-types';
import classes from './twin-pairs.module.css';

interface TwinPairsProps {
  readonly group: TwinGroup;
  readonly isOpen?: boolean;
}

/** The names of a group side by side, each with the club it is and the matches that both tell; several are folded. */
export function TwinPairs({ group, isOpen = false }: TwinPairsProps) {
  return group.pairs.length === 1 ? (
    <div className={classes.pairs}>
      <PairList group={group} />
    </div>
  ) : (
    <details className={classes.pairs} open={isOpen}>
      <summary>{plural(group.pairs.length, 'spelling')} side by side</summary>
      <PairList group={group} />
    </details>
  );
}

const PairList = ({ group: { league, pairs } }: { readonly group: TwinGroup }) => (
  <ul aria-label={`Spellings of ${league} and the clubs they are`}>
    {pairs.map(({ spelling, team, coincide }) => (
      <li key={spelling}>
        <span>{spelling}</span>
        <span aria-hidden>→</span>
        <strong>{team}</strong>
        <small>{plural(coincide, 'match', 'matches')}</small>
      </li>
    ))}
  </ul>
);
