import type { JackpotChange, JackpotSummary } from '../../../contract-types';

/** All versions of the jackpot that `id` is one of, the newest first: what it revises, and what revises it. */
export function versionChain(jackpots: readonly JackpotSummary[], id: string): readonly JackpotSummary[] {
  const chain = new Set([id]);
  for (let size = 0; size < chain.size;) {
    size = chain.size;
    for (const { id: own, revises } of jackpots) {
      if (revises === null) continue;
      if (chain.has(own)) chain.add(revises);
      if (chain.has(revises)) chain.add(own);
    }
  }
  return jackpots.filter((each) => chain.has(each.id)).sort((a, b) => b.version - a.version);
}

/** The version that has taken a jackpot's place; null where it stands. */
export function supersededBy(jackpots: readonly JackpotSummary[], id: string): JackpotSummary | null {
  return jackpots.find(({ revises, status }) => revises === id && status === 'finalised') ?? null;
}

/** The versions a diff starts with: the one looked at, and the one it revises or is revised by. */
export function firstPair(chain: readonly JackpotSummary[], id: string): readonly [from: string, to: string] | null {
  const own = chain.find((each) => each.id === id);
  const before = chain.find((each) => each.id === own?.revises);
  if (before) return [before.id, id];
  const after = chain.find(({ revises }) => revises === id);
  return after ? [id, after.id] : null;
}

export const KIND_TITLES: Readonly<Record<JackpotChange['kind'], string>> = {
  fixture: 'Fixtures and odds',
  model: 'Models',
  probability: 'Probabilities, home / draw / away',
  pick: 'Picks',
};

/** The changes by what they are of, kinds without one left out. */
export const byKind = (changes: readonly JackpotChange[]) =>
  (Object.keys(KIND_TITLES) as JackpotChange['kind'][])
    .map((kind) => ({ kind, title: KIND_TITLES[kind], changes: changes.filter((change) => change.kind === kind) }))
    .filter(({ changes: own }) => own.length > 0);
