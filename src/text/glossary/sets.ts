import { inGroup } from './term';

/** The seven probability sets. */
export const SET_TERMS = inGroup('sets', [
  {
    id: 'set',
    name: 'Set',
    also: ['Sets', 'sets A to G', 'All seven sets'],
    meaning:
      'One of seven ways to say the probabilities of a fixture. A, B, C and G are forecasts and may be called calibrated; D, E and F answer a what-if.',
    seen: ['compare', 'scores'],
  },
  {
    id: 'set-a',
    name: 'Set A',
    also: ['Pure model'],
    meaning: 'Pure model: the goal model, calibrated. It has seen no odds.',
    formula: 'A = Cal(model)',
    seen: ['compare'],
  },
  {
    id: 'set-b',
    name: 'Set B',
    also: ['Market-aware, balanced'],
    meaning: 'Market-aware, balanced: 60 % goal model and 40 % market, calibrated. The default set.',
    formula: 'B = Cal(0.6 · model + 0.4 · market)',
    seen: ['compare'],
  },
  {
    id: 'set-c',
    name: 'Set C',
    also: ['Market-dominant, conservative'],
    meaning: 'Market-dominant, conservative: as much market as the cap allows, calibrated.',
    formula: 'C = Cal(0.3 · model + 0.7 · market)',
    seen: ['compare'],
  },
  {
    id: 'set-d',
    name: 'Set D',
    also: ['Draw-boosted'],
    meaning: 'Draw-boosted: what if draws came more often than set B says? A scenario, never called calibrated.',
    formula: 'D = B with the draw × 1.15, renormalised',
    seen: ['compare'],
  },
  {
    id: 'set-e',
    name: 'Set E',
    also: ['Entropy-penalised, high conviction'],
    meaning: 'High conviction: what if set B were too timid? Likely outcomes become likelier. A scenario.',
    formula: 'E ∝ B^1.5',
    seen: ['compare'],
  },
  {
    id: 'set-f',
    name: 'Set F',
    also: ['Edge-weighted'],
    meaning:
      'Edge-weighted: what if set B is right where it differs from the odds? Outcomes that it finds priced too high gain. A scenario; without odds it is B.',
    formula: 'F ∝ B · (1 + k),  k = max(0, (p_B · odds − 1) / (odds − 1))',
    source: 'Kelly (1956), Bell Syst. Tech. J. 35(4), 917–926, for k',
    seen: ['compare'],
  },
  {
    id: 'set-g',
    name: 'Set G',
    also: ['Ensemble', 'ensemble weights'],
    meaning:
      'Ensemble: a weighted mean of A, B and C, with the weights that had the least log loss in the walk-forward, drawn towards the best of the three.',
    formula: 'G = w_A A + w_B B + w_C C,  w ≥ 0,  Σ w = 1',
    seen: ['compare', 'card'],
  },
  {
    id: 'scenario',
    name: 'Scenario',
    also: ['scenario', 'never calibrated'],
    meaning:
      'A set that answers a what-if (D, E, F). It is no forecast that anybody should expect to come true as often as it says.',
    seen: ['compare'],
  },
  {
    id: 'base-rates',
    name: 'Base rates',
    also: ['of base rates'],
    meaning:
      'How often home wins, draws and away wins came in the league before that day: the forecast of somebody who knows the league and no club. What does not beat it has no skill.',
    formula: '(earlier matches with the outcome + 1) / (earlier matches + 3)',
    seen: ['scores', 'models', 'form'],
  },
  {
    id: 'voice',
    name: 'Voice',
    meaning: 'Whoever forecasts a match: the seven sets, the market, and base rates.',
    seen: ['scores'],
  },
]);
