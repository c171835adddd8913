import type { SetId, VoiceId } from '../contract-types';

export const isSet = (voice: VoiceId): voice is SetId => voice !== 'market' && voice !== 'baseRates';

/** Who forecasts, at the start of a line. */
export const voiceName = (voice: VoiceId): string =>
  isSet(voice) ? `Set ${voice}` : voice === 'market' ? 'Market' : 'Base rates';

/** The set where only a set can be asked about: the market and base rates are what sets are held against. */
export const setOf = (voice: VoiceId): SetId => (isSet(voice) ? voice : 'B');
