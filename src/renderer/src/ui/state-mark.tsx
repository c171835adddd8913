export type Steadiness = 'steady' | 'watch' | 'degraded';

const MARK: Record<Steadiness, { readonly shape: string; readonly color: string }> = {
  steady: { shape: '●', color: 'var(--ok-ink)' },
  watch: { shape: '▲', color: 'var(--warn-ink)' },
  degraded: { shape: '■', color: 'var(--bad-ink)' },
};

/** Good or bad, said by a shape and a word; the colour only repeats them. */
export function StateMark({ state, word = state }: { readonly state: Steadiness; readonly word?: string }) {
  const { shape, color } = MARK[state];
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span aria-hidden style={{ color, display: 'inline-block', width: '1.3em', textAlign: 'left' }}>
        {shape}
      </span>
      {word}
    </span>
  );
}
