import { OUTCOME_NAMES } from '../../../../text/explain-words';
import type { Estimate } from '../../../../contract/reliability-figures';
import { SPECIFICATION } from '../../../core/settings/constants';
import type { ReportBody, ReportReliability } from '../content';
import { reliabilityPicture } from '../svg/reliability';
import { escape, fixed, html, join, list, number, paragraph, table, text, type Cell, type Html } from './markup';

const n = { isNumber: true };
const VOICE_NAMES: Readonly<Record<string, string>> = { market: 'market', baseRates: 'base rates' };

/** What the past forecasts behind each model show: verdicts in words, diagrams, scores beside the market and base rates. */
export function reliabilitySection({ reliability, models }: ReportBody): Html {
  const silent = models.filter(({ version }) => !reliability.some((each) => each.version === version));
  return join([
    paragraph(
      'Walk-forward forecasts of matches with usable odds. The band holds the whole curve of a calibrated forecast in 95 of 100 cases, exactly; a verdict “cannot tell” is an answer. These figures follow from the raw files alone: the application makes them again from those (Reports, Verify; or “jackpot reproduce”).',
    ),
    ...reliability.map(one),
    ...silent.map(({ version }) =>
      paragraph(`${version} was stored before its past forecasts were kept: nothing to show.`),
    ),
  ]);
}

function one({ version, facts, voices, comparisons, threshold, diagrams }: ReportReliability): Html {
  const pictures = diagrams.flatMap(({ outcome, diagram }) =>
    diagram
      ? [
          html`<figure>
            ${reliabilityPicture(`${version}: set B, ${OUTCOME_NAMES[outcome]}`, outcome, diagram)}
            <figcaption>
              ${escape(`Set B, ${OUTCOME_NAMES[outcome]}: miscalibration ${fixed(diagram.brier.miscalibration, 5)}, ${fixed(diagram.expectedMiscalibration.brier, 5)} expected of a calibrated forecast`)}
            </figcaption>
          </figure>`,
        ]
      : [],
  );
  return join([
    html`<h3>${escape(`${version}: ${facts.n} forecasts, ${facts.fromDate ?? '–'} to ${facts.toDate ?? '–'}`)}</h3>`,
    list([
      ...diagrams.map(({ words }) => words),
      ...comparisons.filter(({ against }) => against in VOICE_NAMES).map(({ words }) => words),
    ]),
    html`<div class="pictures">${pictures}</div>`,
    table(
      `Scores with 95 % intervals, matches clustered by day. ${threshold.value === SPECIFICATION.BRIER_SCORE_THRESHOLD ? 'The specification passes' : 'The settings pass'} a mean Brier score an outcome below ${threshold.value}; set B has ${threshold.set === null ? '–' : threshold.set.toFixed(4)}, base rates ${threshold.baseRates === null ? '–' : threshold.baseRates.toFixed(4)}.`,
      [
        { text: 'Forecast' },
        { text: 'Log loss', ...n },
        { text: '95 %', ...n },
        { text: 'Brier', ...n },
        { text: 'RPS', ...n },
        { text: 'Skill to base rates', ...n },
        { text: 'Skill to market', ...n },
        { text: 'Spiegelhalter z', ...n },
      ],
      voices.map(({ voice, logLoss, brier, rps, skillToBaseRates, skillToMarket, spiegelhalter }): Cell[] => [
        text(VOICE_NAMES[voice] ?? `set ${voice}`),
        number(logLoss.value, 4),
        text(range(logLoss)),
        number(brier.value, 4),
        number(rps.value, 4),
        text(share(skillToBaseRates)),
        text(share(skillToMarket)),
        number(spiegelhalter, 2),
      ]),
    ),
  ]);
}

const range = ({ low, high }: Estimate): string =>
  low === null || high === null ? '–' : `${low.toFixed(4)}–${high.toFixed(4)}`;
const share = ({ value }: Estimate): string => (value === null ? '–' : `${fixed(100 * value, 1)} %`);
