import type { SetId, SetInfo } from '../../contract-types';
import classes from './set-legend.module.css';
import { SET_COLOR } from './set-colors';
import type { SetKind } from './set-kinds';

/** What is to be said before a definition: nothing of what is calibrated. */
const saidOf = (kind: SetKind, words: string): string | null =>
  kind === 'calibrated' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}, not calibrated. `;

interface SetLegendProps {
  readonly sets: readonly SetInfo[];
  readonly kinds: Readonly<Record<SetId, SetKind>>;
  /** The kinds with the reasons of those that are not calibrated. */
  readonly words: Readonly<Record<SetId, string>>;
}

/** What each set is made of, and which are scenarios or only blended rather than calibrated forecasts. */
export function SetLegend({ sets, kinds, words }: SetLegendProps) {
  return (
    <section aria-label="What the sets are">
      <h2 className={classes.heading}>What the sets are</h2>
      <dl className={classes.legend}>
        {sets.map((set) => (
          <div key={set.id}>
            <dt>
              <SetLetter id={set.id} /> {set.name}
            </dt>
            <dd>
              <em>{saidOf(kinds[set.id], words[set.id])}</em>
              {set.definition}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A set's letter with its colour for life. */
export function SetLetter({ id }: { readonly id: SetInfo['id'] }) {
  return (
    <span className={classes.letter} style={{ borderBottomColor: SET_COLOR[id] }}>
      {id}
    </span>
  );
}
