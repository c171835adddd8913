import { createStore } from 'zustand/vanilla';
import type { ApiError } from '../../../../contract';
import type { Page, Route } from '../places/route';

/** What can be done about a notice, or where it leads. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Something that failed, or did not do all of it, as it stands on a page until it is closed or left. */
export interface PageProblem {
  readonly id: number;
  /** The page it stands on. */
  readonly page: Page;
  /** What was being done: the same thing is told once. */
  readonly what: string;
  readonly error: ApiError | null;
  /** In the place of an error: what was left undone. */
  readonly message: string;
  readonly actions: readonly NoticeAction[];
  /** Of a job that ended while nobody looked: it waits until its page is looked at, and is there on coming back. */
  readonly staysWhenLeft: boolean;
}

interface ProblemsState {
  readonly here: Page;
  readonly problems: readonly PageProblem[];
}

/** How many stand on one page: of more the oldest go. */
const MOST = 3;
let last = 0;

/** What went wrong on the pages of this window: never over them, never on another page. */
export const problems = createStore<ProblemsState>()(() => ({ here: 'data', problems: [] }));

/** Tell of something that failed, on a page; on the one that is looked at, unless another is named. */
export function tellProblem(problem: Pick<PageProblem, 'what'> & Partial<Omit<PageProblem, 'id' | 'what'>>): void {
  problems.setState(({ here, problems: before }) => {
    const told: PageProblem = {
      page: here,
      error: null,
      message: '',
      actions: [],
      staysWhenLeft: false,
      ...problem,
      id: (last += 1),
    };
    const others = before.filter(({ what }) => what !== told.what);
    const onPage = others.filter(({ page }) => page === told.page);
    const tooOld = onPage.slice(0, Math.max(0, onPage.length + 1 - MOST));
    return { problems: [...others.filter((each) => !tooOld.includes(each)), told] };
  });
}

export const closeProblem = (id: number): void =>
  problems.setState(({ problems: before }) => ({ problems: before.filter((each) => each.id !== id) }));

/** What is tried again has not failed yet. */
export const forgetProblem = (what: string): void =>
  problems.setState(({ problems: before }) =>
    before.some((each) => each.what === what) ? { problems: before.filter((each) => each.what !== what) } : {},
  );

/** Another page is looked at: what went wrong on the one before is left behind there. */
export function arriveAt({ page }: Route): void {
  problems.setState(({ here, problems: before }) =>
    here === page ? {} : { here: page, problems: before.filter((each) => each.staysWhenLeft || each.page !== here) },
  );
}
