import { constantText, type Constants } from '../../../core/settings/constants';
import type { ReportBody } from '../content';
import { escape, facts, html, join, list, paragraph, table, text, type Html } from './markup';

/** How the numbers are made, in words and symbols, with the settings of every model. */
export function formulasSection({ formulas, specification, models, settings: chosen }: ReportBody): Html {
  const sorted = Object.entries(formulas).sort(([a], [b]) => (a < b ? -1 : 1));
  const settings = new Map(models.map(({ settings: hash, settingsUsed }) => [hash, settingsUsed]));
  return join([
    facts(sorted.map(([name, formula]) => [name, escape(formula)])),
    ...[...settings].map(([hash, used]) =>
      join([
        html`<h3>${escape(`Settings ${hash.slice(0, 16)}…`)}</h3>`,
        table(
          'Name and value',
          [{ text: 'Setting' }, { text: 'Value' }],
          flatten(used).map(([name, value]) => [text(name), text(value)]),
        ),
      ]),
    ),
    ...(chosen === undefined
      ? []
      : [html`<h3>Chosen otherwise than the application has it</h3>`, chosenInWords(chosen)]),
    html`<h3>The specification’s constants</h3>`,
    table(
      'As the specification has them; what is in use stands with each model',
      [{ text: 'Constant' }, { text: 'Value', isNumber: true }],
      Object.entries(specification)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [text(name), text(String(value))]),
    ),
  ]);
}

/** What was changed in the settings, and which sets were switched off. */
function chosenInWords({ constants, setsOff }: NonNullable<ReportBody['settings']>): Html {
  const changed = Object.entries(constants as Partial<Constants>).sort(([a], [b]) => (a < b ? -1 : 1));
  return list([
    ...changed.map(([name, value]) => `${name} ${constantText(value)}`),
    ...(setsOff.length === 0
      ? []
      : [
          `${setsOff.length === 1 ? 'Set' : 'Sets'} ${setsOff.join(', ')} switched off by the analyst: computed all the same, since a jackpot is proved by all seven.`,
        ]),
  ]);
}

/** A nested value as lines: `channels.0.kappa`, `0.6`. */
function flatten(value: unknown, name = ''): [string, string][] {
  if (value === null || typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([key, each]) => flatten(each, name === '' ? key : `${name}.${key}`));
}

/** What the report cannot say, and what it is for. */
export const limitsSection = (): Html =>
  join([
    list([
      'A probability is a statement about many matches like this one, not about what will happen in it.',
      'Intervals are the error of the parameters alone. The model, the market’s prices, the calibrators and the weights are taken as given.',
      'Fixtures are taken as independent; what they share is in the interval of “all right”, not in the distribution.',
      'Injuries, line-ups, weather, motivation and everything else that is in no file are not known to the model, except as far as prices know them.',
      'Scenario sets D, E and F answer a what-if. They are not calibrated and not forecasts.',
      'A report proves that its numbers follow from its parameters, and that nobody changed it in part. Whether the parameters are those of the data, the raw files show: the application makes everything again from them (Reports, Verify; or “jackpot reproduce”).',
    ]),
    html`<h3>Responsible use</h3>`,
    paragraph(
      'This report states probabilities and how well such probabilities did. It recommends nothing, and it is no ground for staking money. Even a perfectly calibrated forecast gives a jackpot of this size a small chance, as the section on right picks shows; in the long run, those who stake on it lose the organiser’s share. If gambling causes harm, to you or to somebody near you, seek help from the service of your country.',
    ),
  ]);
