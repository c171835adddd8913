/** Digits with a point or comma, a fraction, or American odds. */
const TOKEN = /[+−–-]?\d+(?:[.,]\d+)?(?:\s?[/⁄]\s?\d+)?/g;
const TOLERANCE = 1e-4;

const valuesOf = (token: string): readonly number[] => {
  const text = token.replace(',', '.').replace(/\s/g, '');
  const [over, under] = text.split(/[/⁄]/).map(Number);
  if (under !== undefined) return [1 + over! / under];
  const american = /^([+−–-])(\d{3,5})$/.exec(text);
  if (!american) return [Number(text)];
  const size = Number(american[2]);
  return [american[1] === '+' ? 1 + size / 100 : 1 + 100 / size];
};

/** Prices as a line writes them: 1.60 stays 1.60. A price that is not found there stands as the number it is. */
export function pricesAsWritten(line: string, prices: readonly number[]): readonly string[] {
  const tokens = [...line.matchAll(TOKEN)].map(([text]) => text);
  return prices.map((price) => {
    const at = tokens.findIndex((token) => valuesOf(token).some((value) => Math.abs(value - price) < TOLERANCE));
    if (at < 0) return String(price);
    // Each token stands for one price alone.
    const [found] = tokens.splice(at, 1);
    return found!.replace(/\s/g, '');
  });
}
