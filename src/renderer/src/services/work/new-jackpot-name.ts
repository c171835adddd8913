/** A name nobody has used yet: `Jackpot 2026-03-14`, then `Jackpot 2026-03-14 (2)`. */
export function newJackpotName(today: string, taken: readonly string[]): string {
  const base = `Jackpot ${today}`;
  const used = new Set(taken);
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base} (${number})`)) number += 1;
  return `${base} (${number})`;
}
