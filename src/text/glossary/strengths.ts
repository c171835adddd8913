import { inGroup } from './term';

/** How strengths are estimated, and how far they can be trusted. */
export const STRENGTH_TERMS = inGroup('goals', [
  {
    id: 'sigma',
    name: 'Prior width σ',
    also: ['sigma', 'σ'],
    meaning:
      'How far strengths are expected to lie from their prior, as a standard deviation of log goals. A small σ draws teams together, a large one lets few matches speak.',
    seen: ['profile', 'parameters'],
  },
  {
    id: 'prior',
    name: 'Prior',
    also: ['at the prior'],
    meaning:
      'What is assumed of a strength before any match is seen: average, within σ, attack and defence alike good. With many matches it hardly matters; with few it holds the estimate back.',
    formula: 'penalty per team = (A² − 2 r A D + D²) / (2 σ² (1 − r²)),  r = 0.8',
    seen: ['parameters', 'card'],
  },
  {
    id: 'shrinkage',
    name: 'Shrinkage',
    also: ['shrunk'],
    meaning:
      'Drawing an estimate towards what is usual, the more the less was seen: strengths towards the prior, ensemble weights towards the best single set, links between leagues towards 0.',
    source: 'as penalised likelihood: Gelman & Hill (2007)',
    seen: ['strengths', 'clubs'],
  },
  {
    id: 'newcomer',
    name: 'Newcomer',
    also: ['newcomers'],
    meaning:
      'A team that did not play in this league the season before. It starts from what earlier newcomers showed in their first season, not from the average.',
    formula: 'prior mean = Σ strengths of earlier newcomers / (their number + 2)',
    seen: ['strengths', 'card'],
  },
  {
    id: 'linked-clubs',
    name: 'Linked clubs',
    also: ['Clubs that moved', 'Club across leagues'],
    meaning:
      'Teams of different leagues that a person has said to be one club. A promoted or relegated club then starts from what it showed in the other league, along the line that earlier movers drew.',
    formula: 'prior mean = mean of earlier movers + slope · (strength there − their mean there)',
    seen: ['clubs', 'strengths'],
  },
  {
    id: 'channel',
    name: 'Signal of shots and corners',
    also: ['channels', 'corners', 'shots', 'shots on target', 'kappa', 'κ', 'omega', 'ω'],
    meaning:
      'Shots on target, shots and corners of past matches say more often than goals which side was better. Strengths learn from them beside goals, each with its own weight ω, its own forgetting and a factor κ below 1, since better sides also turn more of their shots into goals.',
    formula: 'ln r_home = μ_c + γ_c + κ_c (attack_home − defence_away),  with weight ω_c beside the goals',
    seen: ['parameters', 'card', 'strengths'],
  },
  {
    id: 'goals-alone',
    name: 'Goals alone',
    meaning:
      'The strength as it would be if only goals were counted. Beside the strength in use it shows what shots and corners changed.',
    seen: ['strengths', 'explanation'],
  },
  {
    id: 'effective-matches',
    name: 'Effective matches',
    also: ['Eff. matches'],
    meaning:
      'How many matches stand behind an estimate once old ones count less. Below 5 a strength rests mostly on the prior, and the fixture says so.',
    formula: 'Σ e^(−ξ d)',
    seen: ['strengths', 'models'],
  },
  {
    id: 'standard-error',
    name: 'Standard error',
    also: ['s.e.', '± s.e.'],
    meaning:
      'How far an estimate typically lies from the truth. Twice the standard error to both sides is about the 95 % interval.',
    formula: 'root of the diagonal of V = H⁻¹, H the curvature of the fit at its maximum',
    source: 'White (1982), Econometrica 50(1), 1–25',
    seen: ['parameters', 'strengths'],
  },
  {
    id: 'interval',
    name: '95 % interval',
    also: ['interval', 'Intervals', 'interval low', 'interval high'],
    meaning:
      'Where a number lies in 95 of 100 cases. Of a forecast it holds the error of the model’s parameters alone: not what the model cannot know, such as an injury.',
    formula: 'logit p ± 1.96 √(Gᵀ C G) / (p (1 − p))',
    source: 'Oehlert (1992), Am. Stat. 46(1), 27–29 (delta method)',
    seen: ['compare', 'explanation', 'parameters', 'scores'],
  },
  {
    id: 'goal-matrix',
    name: 'Goal matrix',
    also: ['Goals and scores', 'Likeliest scores'],
    meaning:
      'How likely each score is: home goals down, away goals across. Its three parts summed are the probabilities of home win, draw and away win.',
    seen: ['explanation'],
  },
  {
    id: 'pooled-league',
    name: 'Pooled league',
    also: ['pooled', 'pool'],
    meaning:
      'The mean of all trained leagues. It forecasts cups and leagues without a model, between two average clubs, and every set says so.',
    source: 'Gelman & Hill (2007)',
    seen: ['compare', 'models'],
  },
  {
    id: 'as-of-day',
    name: 'As-of day',
    also: ['Trained to', 'Data to', 'as of'],
    meaning:
      'The last day whose matches a model has seen. It forecasts only later matches, so that no forecast knows its own result.',
    seen: ['models', 'history'],
  },
  {
    id: 'form',
    name: 'Rolling form',
    also: ['Form'],
    meaning:
      'The last results of a team, strictly before a day: for people to read. No forecast uses it; strengths do that work.',
    seen: ['form', 'explanation'],
  },
]);
