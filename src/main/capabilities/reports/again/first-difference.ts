/** Where two plain values first differ: the way there, and what stands there in each; null where they are the same. */
export function firstDifference(
  told: unknown,
  again: unknown,
  path = '',
): { readonly path: string; readonly told: string; readonly again: string } | null {
  if (Object.is(told, again)) return null;
  const areBoth = isObject(told) && isObject(again) && Array.isArray(told) === Array.isArray(again);
  if (!areBoth) return { path: path || 'the whole', told: shorten(told), again: shorten(again) };
  const keys = [...new Set([...Object.keys(told), ...Object.keys(again)])].sort(byNumber);
  for (const key of keys) {
    const difference = firstDifference(told[key], again[key], path === '' ? key : `${path}.${key}`);
    if (difference) return difference;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const byNumber = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);

/** As much of a value as a line holds. */
function shorten(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
