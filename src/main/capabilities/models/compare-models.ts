import { CALIBRATED_SETS } from '../../core/words/sets';
import type { ModelComparison, ModelDetail } from '../../../contract';

const PARAMETERS = ['xi', 'sigma', 'mu', 'homeAdvantage', 'rho', 'matches', 'effectiveMatches'] as const;

/** Two versions side by side: parameters, scores, and every team that either of them knows. */
export function compareModels(first: ModelDetail, second: ModelDetail): ModelComparison {
  const [a, b] = [strengthsOf(first), strengthsOf(second)];
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  const scoreOf = ({ model }: ModelDetail, set: string) => model.validation?.sets[set]?.logLoss ?? null;
  return {
    first: first.model,
    second: second.model,
    choices: choicesOf(first).map(([name, value], at) => ({ name, first: value, second: choicesOf(second)[at]![1] })),
    parameters: PARAMETERS.map((name) => ({ name, first: first.model[name], second: second.model[name] })),
    scores: CALIBRATED_SETS.map((set) => ({ name: set, first: scoreOf(first, set), second: scoreOf(second, set) })),
    teams: names.map((name) => {
      const [before, after] = [a.get(name), b.get(name)];
      return {
        name,
        attack: { first: before?.attack ?? null, second: after?.attack ?? null },
        defence: { first: before?.defence ?? null, second: after?.defence ?? null },
      };
    }),
  };
}

/** What was chosen for a version, in words. */
const choicesOf = ({ model, blend }: ModelDetail): readonly (readonly [name: string, value: string])[] => [
  ['Preset', model.preset],
  ['Made with', model.madeWith === '' ? 'settings of an earlier application' : model.madeWith],
  ['Market in set B', String(Number(blend.marketWeightB.toFixed(4)))],
  ['Market in set C', String(Number(blend.marketWeightC.toFixed(4)))],
];

const strengthsOf = ({ teams }: ModelDetail) => new Map(teams.map((team) => [team.name, team]));
