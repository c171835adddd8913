/** Something that one fixture had to do without. */
export interface Fallback {
  readonly order: number;
  /** `Arsenal – Chelsea`. */
  readonly fixture: string;
  readonly words: string;
}

/** Every fallback of `total` fixtures, each said once: of all of them first, then of several by number, or of one by name. */
export function fallbackLines(fallbacks: readonly Fallback[], total: number): readonly string[] {
  const groups = new Map<string, Fallback[]>();
  for (const each of fallbacks) groups.set(each.words, [...(groups.get(each.words) ?? []), each]);
  const isOfAll = (group: readonly Fallback[]): boolean => total > 1 && group.length === total;
  const lineOf = ([words, group]: readonly [string, readonly Fallback[]]): string => {
    const [{ order, fixture }] = group as [Fallback];
    if (isOfAll(group)) return `All ${total} fixtures: ${words}`;
    return group.length === 1
      ? `${order}. ${fixture}: ${words}`
      : `Fixtures ${group.map((each) => each.order).join(', ')}: ${words}`;
  };
  const entries = [...groups];
  const [ofAll, others] = [
    entries.filter(([, group]) => isOfAll(group)),
    entries.filter(([, group]) => !isOfAll(group)),
  ];
  return [...ofAll, ...others].map(lineOf);
}
