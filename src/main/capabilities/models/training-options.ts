import { Option } from 'commander';
import type { BlendMethod, MarketWeightRule, Preset } from '../../../contract';
import { UserError } from '../../core/words/errors';

interface LeagueOptions {
  readonly league?: string[];
  readonly all?: boolean;
}
export interface TrainingOptions extends LeagueOptions {
  readonly preset: Preset;
  readonly blend: BlendMethod;
  readonly marketWeight: MarketWeightRule;
}

export const presetOption = (): Option =>
  new Option('--preset <name>', 'fitted or specification').choices(['fitted', 'specification']).default('fitted');
export const blendOption = (): Option =>
  new Option('--blend <name>', 'how model and market are blended').choices(['linear', 'log-pool']).default('linear');
export const marketWeightOption = (): Option =>
  new Option('--market-weight <rule>', 'of set B: the constant, or learned on earlier seasons')
    .choices(['fixed', 'learned'])
    .default('fixed');

export function toLeagues({ league, all }: LeagueOptions): 'all' | string[] {
  if (all) return 'all';
  if (league && league.length > 0) return league;
  throw new UserError('bad-request', 'name the leagues with --league CODE …, or take --all');
}
