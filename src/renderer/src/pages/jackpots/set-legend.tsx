import type { SetInfo } from '../../contract-types';
import classes from './set-legend.module.css';
import { SET_COLOR } from './set-colors';

/** What each set is made of, and which are scenarios rather than calibrated forecasts. */
export function SetLegend({ sets }: { readonly sets: readonly SetInfo[] }) {
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
              {set.kind === 'scenario' ? <em>Scenario, not calibrated. </em> : null}
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
