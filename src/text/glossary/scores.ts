import { inGroup } from './term';

/** Scores of forecasts, and how two are compared. */
export const SCORE_TERMS = inGroup('scores', [
  {
    id: 'log-loss',
    name: 'Log loss',
    also: ['logLoss', 'nats'],
    meaning:
      'What a forecast is charged for what happened: minus the logarithm of the probability it gave. Lower is better; saying a third each costs 1.0986. The unit is the nat. A good league model reaches about 0.97 to 1.00.',
    formula: 'mean of −ln p(what happened)',
    source: 'Good (1952), J. R. Stat. Soc. B 14(1), 107–114',
    seen: ['scores', 'models', 'validate'],
  },
  {
    id: 'brier',
    name: 'Brier score',
    also: ['Brier', 'brier'],
    meaning:
      'The squared distance between the three probabilities and what happened, halved here so that it lies between 0 and 1. Lower is better; a third each costs 0.3333.',
    formula: 'mean of ½ Σ_k (p_k − y_k)²',
    source: 'Brier (1950), Mon. Weather Rev. 78(1), 1–3',
    seen: ['scores', 'record'],
  },
  {
    id: 'rps',
    name: 'Ranked probability score',
    also: ['RPS', 'rps'],
    meaning:
      'As the Brier score, but home, draw and away have an order: a forecast of home win that ends in a draw is less wrong than one that ends in an away win. Lower is better.',
    formula: 'mean of ½ [(P_home − Y_home)² + (P_home+draw − Y_home+draw)²]',
    source: 'Epstein (1969), J. Appl. Meteorol. 8, 985–987; Constantinou & Fenton (2012)',
    seen: ['scores'],
  },
  {
    id: 'score',
    name: 'Score',
    also: ['= Score'],
    meaning:
      'A number for how good forecasts were, made so that nobody can improve it by saying other than they think (a proper score).',
    source: 'Gneiting & Raftery (2007), J. Am. Stat. Assoc. 102(477), 359–378',
    seen: ['scores', 'diagram'],
  },
  {
    id: 'skill',
    name: 'Skill',
    meaning:
      'By which share a score is better than that of a reference, base rates or the market. 0 is no better, below 0 is worse.',
    formula: '1 − S / S_reference',
    seen: ['models', 'overTime'],
  },
  {
    id: 'difference',
    name: 'Paired difference',
    meaning:
      'Two forecasts are compared match by match on the same matches: what is hard for one is hard for the other, so the difference is known far better than either score.',
    formula: 'd_i = loss of one − loss of the other;  z = mean d / s.e., days as clusters',
    seen: ['scores', 'compare', 'calibration'],
  },
  {
    id: 'z',
    name: 'z',
    meaning:
      'A difference in units of its standard error. Within ± 1.96 it is what chance alone brings 19 times in 20.',
    formula: 'z = difference / standard error',
    seen: ['history', 'diagram', 'calibration'],
  },
  {
    id: 'diebold-mariano',
    name: 'Diebold–Mariano test',
    also: ['Diebold-Mariano', 'Diebold and Mariano'],
    meaning:
      'Whether a difference of scores is more than chance. Its p is the probability of so great a difference if both forecast equally well.',
    formula: 't = mean d / s.e. · √((G − 1)/G), with G − 1 degrees of freedom over G match days',
    source: 'Diebold & Mariano (1995), J. Bus. Econ. Stat. 13(3), 253–263; Harvey, Leybourne & Newbold (1997)',
    seen: ['scores'],
  },
  {
    id: 'holm',
    name: 'Holm’s adjustment',
    also: ['p, Holm', 'Holm'],
    meaning:
      'Whoever compares often finds something by chance. Holm’s method raises every p of a table so that all of them together mislead at most 5 times in 100.',
    formula: 'the k-th smallest of m p-values is multiplied by m − k + 1',
    source: 'Holm (1979), Scand. J. Stat. 6(2), 65–70',
    seen: ['scores'],
  },
  {
    id: 'detectable',
    name: 'Detectable difference',
    also: ['Detectable', 'Smallest shown', 'would have been seen'],
    meaning:
      'The smallest true difference that so many matches would have shown four times in five. Where it is large, “no difference found” says little.',
    formula: '2.8 standard errors',
    seen: ['scores', 'record'],
  },
]);
