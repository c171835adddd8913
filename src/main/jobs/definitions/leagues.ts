import { z } from 'zod';
import { BlendMethod, MarketWeightRule, Preset } from '../../../contract';

const Leagues = z.union([z.literal('all'), z.array(z.string())]);

/** What trainings and validations are asked alike. */
export const leagueOptions = {
  leagues: Leagues,
  preset: Preset,
  blend: BlendMethod,
  marketWeight: MarketWeightRule,
};

export const leagueWords = (wanted: z.output<typeof Leagues>): string =>
  wanted === 'all' ? 'all leagues' : wanted.join(', ');
