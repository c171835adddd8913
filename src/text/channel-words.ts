import type { ChannelCoverage, ModelDetail } from '../contract/models';
import { CHANNEL_NAMES } from '../contract/words';

/** Days in which the weight of a count halves. */
export const countHalvesAfter = (xi: number): number => Math.round(Math.LN2 / xi);

/** Channels of which something was counted; one without a count says nothing. */
export const countedChannels = (channels: readonly ChannelCoverage[]): readonly ChannelCoverage[] =>
  channels.filter(({ seasons }) => seasons.some(({ counted }) => counted > 0));

/** `break: mean 37 % down`: by how much a mean moved since the last season with counts; null where it is no break. */
export function breakInWords({ seasons }: Pick<ChannelCoverage, 'seasons'>, index: number): string | null {
  const { mean, isBreak } = seasons[index]!;
  const before = seasons.slice(0, index).findLast((season) => season.mean !== null)?.mean;
  if (!isBreak || mean === null || !before) return null;
  const share = Math.round(100 * Math.abs(mean / before - 1));
  return `break: mean ${share}\u202f% ${mean > before ? 'up' : 'down'}`;
}

/** What the strengths of a model learnt from, or why from goals alone. */
export function learntFromInWords({
  model,
  teams,
  channels,
  chosenBy,
}: Pick<ModelDetail, 'teams' | 'channels' | 'chosenBy'> & {
  readonly model: Pick<ModelDetail['model'], 'preset'>;
}): string {
  if (model.preset === 'specification') return 'Goals alone, as the specification has it.';
  if (chosenBy.length === 0) return 'Goals alone: trained before anything else was looked at.';
  const counted = countedChannels(channels);
  if (counted.length === 0) return 'No statistics: goals alone.';
  if (teams.every(({ goalsAlone }) => goalsAlone === null)) return 'Too few matches with statistics: goals alone.';
  const names = ['goals', ...counted.map(({ channel }) => CHANNEL_NAMES[channel])];
  return `Strengths learn from ${names.slice(0, -1).join(', ')} and ${names.at(-1)!}.`;
}
