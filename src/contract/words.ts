/** Words and limits that both sides of the contract use as values; nothing here brings the schemas with it. */
export { MAX_FIXTURES, MAX_ROWS } from '../main/core/words/limits';
export { showHidden } from '../main/core/words/hidden';
export { CHANNEL_NAMES } from '../main/core/words/channels';
export { OUTCOMES, type Outcome } from '../main/core/words/outcomes';
export { BLENDED_SETS } from '../main/core/words/sets';
export { PAPERS, REPORT_SECTIONS } from '../main/core/words/report';
export { SCORE_IDS, type ScoreId } from '../main/core/words/scores';
export {
  FORECAST_SOURCES,
  SLATE_RULES,
  SLATE_SIZES,
  STAGES,
  VOICES,
  type ForecastSource,
  type SlateRule,
  type Stage,
  type VoiceId,
} from '../main/core/words/voices';
export { DEFAULT_PROFILE, PROFILE_VALUES, type Look, type ProfileChoices } from '../main/core/words/profile';
