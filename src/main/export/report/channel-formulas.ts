import type { ChannelRules } from '../../core/models/channels';
import type { LeagueModel } from '../../core/sets/league-model';
import { CHANNEL_NAMES } from '../../core/words/channels';

type Learnt = Pick<LeagueModel, 'league' | 'channels' | 'memory'>;

const STRENGTHS =
  'attack and defence are most likely given goals, prior and channels; a channel c adds omega_c * sum of exp(-xi_c * days) * (y * log r - r) over both sides of its matches, y = count times the goals one was worth, log r_home = base + kappa_c * (attack[home] - defence[away]), log r_away alike';

const MEMORY =
  'without usable odds the market is the outcome of rates as above from the strengths under memory, which also learnt from what past prices expected; no price of the fixture is asked';

/** `shots on target omega 3, kappa 0.6, xi 0.01; …; a match with a red card counts 0.7`. */
const rulesInWords = ({ channels, redCardWeight }: ChannelRules): string =>
  [
    ...channels.map(
      ({ channel, omega, kappa, xi }) => `${CHANNEL_NAMES[channel]} omega ${omega}, kappa ${kappa}, xi ${xi}`,
    ),
    ...(redCardWeight === 1 ? [] : [`a match with a red card counts ${redCardWeight}`]),
  ].join('; ');

/** How strengths learn from more than goals, and what stands in for a market; nothing of models that do neither. */
export function channelFormulas(models: readonly Learnt[]): Record<string, string> {
  const rules = new Map<string, string[]>();
  for (const { league, channels } of models) {
    const words = channels && rulesInWords(channels);
    if (words) rules.set(words, [...(rules.get(words) ?? []), league]);
  }
  const remembering = models.flatMap(({ league, memory }) => (memory ? [league] : []));
  return {
    ...(rules.size === 0
      ? {}
      : {
          channels: [STRENGTHS, ...[...rules].map(([words, leagues]) => `${leagues.join(', ')}: ${words}`)].join('. '),
        }),
    ...(remembering.length === 0 ? {} : { 'past prices': `${remembering.join(', ')}: ${MEMORY}` }),
  };
}

/** `goals, shots on target, shots and corners`. */
export const learntFrom = ({ channels }: Pick<LeagueModel, 'channels'>): string =>
  ['goals', ...(channels?.channels ?? []).map(({ channel }) => CHANNEL_NAMES[channel])]
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
