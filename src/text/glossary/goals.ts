import { inGroup } from './term';

/** How goals are modelled. */
export const GOAL_TERMS = inGroup('goals', [
  {
    id: 'dixon-coles',
    name: 'Dixon–Coles model',
    also: ['Dixon-Coles', 'goal model', 'The goal model alone'],
    meaning:
      'The model behind every forecast. Each side scores at a rate made of its attack, the other side’s defence and home advantage; goals then fall as in a Poisson process, and the four lowest scores are corrected by ρ.',
    formula:
      'P(x, y) = Poisson(x; λ_home) · Poisson(y; λ_away) · τ(x, y);  τ(0,0) = 1 − λ_home λ_away ρ,  τ(0,1) = 1 + λ_home ρ,  τ(1,0) = 1 + λ_away ρ,  τ(1,1) = 1 − ρ,  else 1',
    source: 'Dixon & Coles (1997), J. R. Stat. Soc. C 46(2), 265–280',
    seen: ['parameters', 'explanation'],
  },
  {
    id: 'poisson',
    name: 'Independent Poisson',
    also: ['Against independent Poisson', 'χ'],
    meaning:
      'The simpler model in which the goals of both sides are independent (ρ = 0). It is fitted beside the one in use, to show what the correction of low scores adds.',
    formula: 'Poisson(x; λ) = λ^x e^(−λ) / x!',
    source: 'Maher (1982), Stat. Neerl. 36(3), 109–118; comparison as in Wilks (1938), Ann. Math. Stat. 9(1), 60–62',
    seen: ['parameters'],
  },
  {
    id: 'lambda',
    name: 'Lambda λ',
    also: ['expected goals', 'goal rate', 'λ'],
    meaning:
      'The goals that a side is expected to score in this fixture. Two lambdas and ρ give every probability of a match.',
    formula: 'ln λ_home = μ + γ + attack_home − defence_away;  ln λ_away = μ + attack_away − defence_home',
    source: 'Maher (1982); Dixon & Coles (1997)',
    seen: ['compare', 'explanation'],
  },
  {
    id: 'average-log-goals',
    name: 'Average log goals μ',
    also: ['mu', 'μ'],
    meaning:
      'The logarithm of the goals that an average away side scores against an average host. One number a league.',
    seen: ['parameters'],
  },
  {
    id: 'home-advantage',
    name: 'Home advantage γ',
    also: ['Home advantage', 'Home adv. ± s.e.', 'gamma', 'γ'],
    meaning:
      'What playing at home adds to the logarithm of a side’s goal rate. It is left out on neutral ground. Over past matches it is also shown as the share of home wins less that of away wins.',
    formula: 'γ = ln(home goals / away goals), on average',
    seen: ['parameters', 'form', 'overTime'],
  },
  {
    id: 'neutral-ground',
    name: 'Neutral ground',
    also: ['Neutral'],
    meaning:
      'A match where neither side is at home. Home advantage is left out, and which side is named first changes nothing in a fit.',
    seen: ['fixtures', 'coverage'],
  },
  {
    id: 'strength',
    name: 'Strength',
    also: ['Strengths', 'Attack', 'Defence'],
    meaning:
      'What a team adds to goals scored (attack) and takes from goals conceded (defence), as logarithms around 0, the average of the league. Larger is better in both; the sum of both ranks teams.',
    seen: ['strengths', 'trail', 'explanation'],
  },
  {
    id: 'rho',
    name: 'Low-score dependence ρ',
    also: ['rho', 'low scores (rho)', 'ρ'],
    meaning:
      'How much more often 0–0 and 1–1 come, and 1–0 and 0–1 do not, than goals that fall independently would have it. Usually a little below 0.',
    formula: 'enters through τ of the Dixon–Coles model',
    source: 'Dixon & Coles (1997)',
    seen: ['parameters', 'explanation'],
  },
  {
    id: 'xi',
    name: 'Decay ξ',
    also: ['ξ per day', 'ξ', 'xi', 'decay'],
    meaning: 'How fast old matches lose weight in a fit. At ξ = 0.002 a day, a match one year old counts 48 %.',
    formula: 'weight of a match d days old = e^(−ξ d)',
    source: 'Dixon & Coles (1997), eq. 4.5',
    seen: ['profile', 'parameters'],
  },
  {
    id: 'half-life',
    name: 'Half-life',
    meaning:
      'The days after which a match counts half. It says the same as ξ in a unit that one can picture: 347 days at ξ = 0.002.',
    formula: 'half-life = ln 2 / ξ',
    seen: ['parameters', 'profile'],
  },
]);
