import classes from './state-mark.module.css';

export type Steadiness = 'steady' | 'watch' | 'degraded';

const SHAPE: Record<Steadiness, string> = { steady: '●', watch: '▲', degraded: '■' };

/** Good or bad, said by a shape and a word; the colour only repeats them. */
export function StateMark({ state, word = state }: { readonly state: Steadiness; readonly word?: string }) {
  return (
    <span className={classes.mark} data-state={state}>
      <span aria-hidden className={classes.shape}>
        {SHAPE[state]}
      </span>
      {word}
    </span>
  );
}
