/** Edits between two words (insert, delete, replace, swap neighbours), each 1. Cost: the product of their lengths. */
export function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const replaced = rows[i - 1]![j - 1]! + (same ? 0 : 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwap ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(replaced, rows[i - 1]![j]! + 1, row[j - 1]! + 1, swapped));
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}

/** The word that was most likely meant: at most a third of its letters off, or one that begins so; null where none is. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const wanted = typed.toLowerCase();
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const lower = word.toLowerCase();
    const begins = wanted.length > 2 && lower.startsWith(wanted);
    const distance = begins ? 0.5 : editDistance(wanted, lower);
    const isNear = begins || distance <= Math.max(1, Math.floor(lower.length / 3));
    if (isNear && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}
