import type { SpotlightActionData, SpotlightActionGroupData, SpotlightFilterFunction } from '@mantine/spotlight';

const textOf = ({ label, description, keywords }: SpotlightActionData): string =>
  [label ?? '', description ?? '', keywords ?? ''].join(' ').toLowerCase();

/** How well a name answers what was typed: 0 is that name itself; null where a word is missing. */
export function rankOf(action: SpotlightActionData, typed: string): number | null {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = textOf(action);
  if (!words.every((word) => text.includes(word))) return null;
  const label = (action.label ?? '').toLowerCase();
  const whole = words.join(' ');
  if (label === whole) return 0;
  if (label.startsWith(whole)) return 1;
  if (label.split(/[^\p{L}\p{N}]+/u).some((word) => word === whole)) return 2;
  return words.every((word) => label.includes(word)) ? 3 : 4;
}

const isGroup = (item: SpotlightActionData | SpotlightActionGroupData): item is SpotlightActionGroupData =>
  'actions' in item;

/** What was typed for, the best name first, in groups of which the one with the best name is the first. */
export const rankItems: SpotlightFilterFunction = (typed, items) => {
  if (typed.trim() === '') return items;
  const ranked = items.filter(isGroup).map(({ group, actions }) => {
    const found = actions.flatMap((action) => {
      const rank = rankOf(action, typed);
      return rank === null ? [] : [{ action, rank }];
    });
    found.sort((a, b) => a.rank - b.rank);
    return { group, actions: found.map(({ action }) => action), best: found[0]?.rank ?? Infinity };
  });
  return ranked
    .filter(({ actions }) => actions.length > 0)
    .sort((a, b) => a.best - b.best)
    .map(({ group, actions }) => ({ group, actions }));
};
