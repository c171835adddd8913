import type { PriceRun } from './find-prices';
import type { DraftFixture } from './list-draft';
import type { ListItem } from './list-item';
import type { Findings } from '../types';

/** The prices of several lines as one run. */
export function joinRuns(items: readonly ListItem[]): Pick<PriceRun, 'tokens' | 'roles'> {
  const runs = items.map((item) => item.parts!.prices!);
  const roles = runs.flatMap((run) => run.roles ?? []);
  const tokens = runs.flatMap((run) => run.tokens);
  return { tokens, roles: roles.length === tokens.length && new Set(roles).size === roles.length ? roles : null };
}

/** Lines of prices alone belong to the fixtures above them, or, where the text begins with one, to those below. */
export function attachPrices(
  items: readonly ListItem[],
  used: Set<number>,
  drafts: readonly DraftFixture[],
  { unreadable }: Findings,
): void {
  const groups: number[][] = [];
  const places = items.flatMap((item, at) => (item.kind === 'prices' && !used.has(at) ? [at] : []));
  for (const at of places) {
    const last = groups.at(-1);
    const count = (group: readonly number[]): number =>
      group.reduce((sum, each) => sum + items[each]!.parts!.prices!.tokens.length, 0);
    const isNext = last && items.slice(last.at(-1)! + 1, at).every(({ kind }) => kind === 'blank' || kind === 'idle');
    if (isNext && count(last) < 3) last.push(at);
    else groups.push([at]);
  }
  const open = drafts.filter((draft) => draft.prices === null);
  const first = groups[0]?.[0];
  const isAbove =
    first !== undefined && open.every(({ at }) => at > first) && groups.at(-1)![0]! < (open.at(-1)?.at ?? 0);
  for (const group of groups) {
    const at = group[0]!;
    const draft = isAbove ? open.find((each) => each.at > at) : [...open].reverse().find((each) => each.at < at);
    const isNear =
      draft && items.slice(Math.min(at, draft.at) + 1, Math.max(at, draft.at)).every(({ kind }) => kind !== 'fixture');
    if (draft && isNear && draft.prices === null)
      draft.prices = { run: joinRuns(group.map((each) => items[each]!)), line: items[at]!.line };
    else unreadable.push({ line: items[at]!.line, why: 'prices without a fixture', value: items[at]!.text });
  }
}
