/** Something a person will wait for soon: the code of a page, or an answer. It may fail: whoever then asks is told. */
export type Work = () => Promise<unknown>;

/** A person who has just come to a page asks for something themselves at first. */
const SETTLED_MS = 300;
/** An import writes file by file: the last of them counts. */
const WRITTEN_MS = 2500;

/**
 * Work done before anybody waits for it, one piece after another, while nothing else is asked.
 *
 * @param rest resolves once the window and the engine have nothing to do for a person
 */
export function createAhead(rest: () => Promise<void>) {
  /** What every start needs, and what the page that is shown leads to. */
  let standing: readonly Work[] = [];
  let wanted: readonly Work[] = [];
  let left: readonly Work[] = [];
  let isAtWork = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = async (): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    while (left.length > 0) {
      await rest();
      const [next, ...others] = left;
      left = others;
      await next?.().catch(() => undefined);
    }
    isAtWork = false;
  };
  const workIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      left = [...wanted, ...standing];
      void work();
    }, ms);
  };
  return {
    /** From now on, and again whenever it may have become old. Work that is done already is to cost nothing. */
    always: (works: readonly Work[]): void => {
      standing = works;
      workIn(0);
    },
    /** What the page that is shown now leads to, before all else; what an earlier page led to is forgotten. */
    want: (works: readonly Work[]): void => {
      wanted = works;
      workIn(SETTLED_MS);
    },
    /** What was ready may have become old. */
    renew: (): void => workIn(WRITTEN_MS),
  };
}

/** Not every browser says when it rests. */
const PAUSE_MS = 50;

/** Until no question is under way and the page has drawn what it has to. */
export function restOf(isAsked: () => boolean, host: Partial<Pick<Window, 'requestIdleCallback'>>) {
  const pause = (): Promise<unknown> =>
    new Promise((resolve) => {
      if (host.requestIdleCallback) host.requestIdleCallback(resolve, { timeout: 1000 });
      else setTimeout(resolve, PAUSE_MS);
    });
  return async (): Promise<void> => {
    do await pause();
    while (isAsked());
  };
}
