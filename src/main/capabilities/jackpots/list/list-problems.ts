import type { FixtureProblem } from '../../../../contract';
import { toErrorCode } from './problem-codes';
import { UserError } from '../../../core/words/errors';

/** Everything that keeps a list from being used, told at once. */
export class ListProblems extends UserError {
  override readonly name: string = 'ListProblems';
  /** @param problems at least one, in the order of the list */
  constructor(
    readonly file: string,
    readonly problems: readonly FixtureProblem[],
  ) {
    const [first, ...others] = problems;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    super(toErrorCode(first?.code ?? ''), `${file}: ${first ? describeProblem(first) : 'no fixture'}${more}`);
  }

  /** One line a problem. */
  get lines(): readonly { readonly code: string; readonly text: string }[] {
    return this.problems.map((problem) => ({
      code: toErrorCode(problem.code),
      text: `${this.file}: ${describeProblem(problem)}`,
    }));
  }
}

/** `line 3, home "Saltmeer": …; did you mean Saltmere?` */
export function describeProblem({ line, column, message, value, suggestions }: FixtureProblem): string {
  const place = [line > 0 ? `line ${line}` : null, column].filter((part) => part !== null).join(', ');
  const written = value === null || message.includes(value) ? '' : ` "${value}"`;
  const meant = suggestions.filter((each) => !message.includes(each));
  const hint = meant.length > 0 ? `; likely ${meant.join(', ')}` : '';
  return `${place}${written}${place === '' ? '' : ': '}${message}${hint}`;
}
