import type { Compared } from './compare-candidates';

/** What the seasons say of one constant. */
export interface Verdict {
  readonly name: string;
  readonly inUse: Compared;
  readonly best: Compared;
  /** No more than one standard error of the difference lies between the value in use and the best one. */
  readonly isWithinOneError: boolean;
}

/** The value with the least mean difference from the one in use, ties to the one in use. */
export function verdictOf(name: string, compared: readonly Compared[]): Verdict {
  const inUse = compared.find((each) => each.isInUse)!;
  const best = compared.reduce((least, each) => (excessOf(each) < excessOf(least) ? each : least), inUse);
  const { difference } = best;
  const isWithinOneError =
    best === inUse || (difference.kind === 'measured' && -difference.mean <= difference.standardError);
  return { name, inUse, best, isWithinOneError };
}

const excessOf = ({ difference }: Compared): number => (difference.kind === 'measured' ? difference.mean : Infinity);

const COLUMNS = '       value       n  log loss  difference  s.e.         z';

/** One constant as text: a row a value. */
export function constantTable(name: string, compared: readonly Compared[]): string {
  const { best } = verdictOf(name, compared);
  const rows = compared.map((each) => {
    const { value, isInUse, n, logLoss, difference } = each;
    const known = `${value.padStart(12)}${String(n).padStart(8)}${logLoss.toFixed(5).padStart(10)}`;
    const marks = [...(isInUse ? ['in use'] : []), ...(each === best ? ['best'] : [])].join(', ');
    return `${known}${isInUse ? ' '.repeat(28) : differenceText(difference)}  ${marks}`.trimEnd();
  });
  return [name, COLUMNS, ...rows, ''].join('\n');
}

function differenceText(difference: Compared['difference']): string {
  if (difference.kind !== 'measured') return `  ${difference.kind}`.padEnd(28);
  const { mean, standardError, z } = difference;
  const zText = z === null ? '-' : z.toFixed(2);
  return `${signed(mean).padStart(12)}  ${standardError.toFixed(5)}${zText.padStart(7)}`;
}

const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(5)}`;

/** Which values in use the seasons have nothing against. */
export function summaryOf(verdicts: readonly Verdict[]): string {
  const good = verdicts.filter(({ isWithinOneError }) => isWithinOneError).map(({ name }) => name);
  const others = verdicts
    .filter(({ isWithinOneError }) => !isWithinOneError)
    .map(
      ({ name, inUse, best }) =>
        `${name} (in use ${inUse.value}, best ${best.value}:${differenceText(best.difference)})`,
    );
  return [
    `Within one standard error of the best value: ${good.join('; ') || 'none'}.`,
    `Not within one standard error: ${others.join('; ') || 'none'}.`,
  ].join('\n');
}
