/** Single changes (a letter more, less, other, or two swapped) from one word to another. Cost: O(product of lengths). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const steps = [rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (isSame ? 0 : 1)];
      const areSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (areSwapped) steps.push(rows[i - 2]![j - 2]! + 1);
      row.push(Math.min(...steps));
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}

/** The word that somebody may have meant; null where none is like what was typed. Case and `_`, `-`, ` ` do not matter. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '');
  const own = plain(typed);
  let best: { readonly word: string; readonly steps: number } | null = null;
  for (const word of words) {
    const other = plain(word);
    const steps = own.length > 2 && other.includes(own) ? 0 : distance(own, other);
    const isLike = steps <= Math.max(1, Math.floor(other.length / 3));
    if (isLike && (best === null || steps < best.steps)) best = { word, steps };
  }
  return best?.word ?? null;
}
