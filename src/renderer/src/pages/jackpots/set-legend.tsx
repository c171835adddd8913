import type { SetId, SetInfo } from '../../contract-types';
import classes from './set-legend.module.css';
import { SET_COLOR } from './set-colors';
import type { SetKind } from './set-kinds';

const KIND_WORDS: Readonly<Record<SetKind, string | null>> = {
  calibrated: null,
  'as blended': 'As blended, not calibrated.',
  'partly as blended': 'As blended, not calibrated, for some of the leagues.',
  scenario: 'Scenario, not calibrated.',
};

interface SetLegendProps {
  readonly sets: readonly SetInfo[];
  readonly kinds: Readonly<Record<SetId, SetKind>>;
}

/** What each set is made of, and which are scenarios or only blended rather than calibrated forecasts. */
export function SetLegend({ sets, kinds }: SetLegendProps) {
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
              {KIND_WORDS[kinds[set.id]] ? <em>{KIND_WORDS[kinds[set.id]]} </em> : null}
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
