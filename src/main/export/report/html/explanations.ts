import { explanationInWords, OUTCOME_NAMES, waterfallOf } from '../../../../text/explain-words';
import { likeliestOutcome } from '../../../core/jackpot/picks';
import { fixtureTerms } from '../../../core/sets/fixture-rates';
import { SET_IDS, type SetId } from '../../../core/words/sets';
import { modelFor, toCoreFixture } from '../../jackpot-content';
import { allModelsOf, type ReportBody } from '../content';
import { waterfall } from '../svg/waterfall';
import { fixtureName } from './forecasts';
import { escape, html, join, list, NONE, paragraph, type Html } from './markup';

/** Why the numbers of each fixture are what they are: a paragraph, and the way of set B's likeliest outcome. */
export function explanationsSection(body: ReportBody): Html {
  return join([
    paragraph(
      'The goal model’s share is put down to the strengths of both clubs, home advantage and low scores by exact Shapley values; market, calibration and set are the difference each makes after it. A share says what the model makes of its numbers, not what causes a result. Filled bars add, hollow ones take away; the dashed line is the market, the line at the end the 95 % interval.',
    ),
    ...body.fixtures.map((_, index) => fixtureSection(body, index)),
  ]);
}

function fixtureSection(body: ReportBody, index: number): Html {
  const fixture = body.fixtures[index]!;
  const { sets: final, market, memory, degradations, uncertainty } = body.predictions[index]!;
  const { baseline, goals, sets: parts } = body.explanations[index]!;
  const models = allModelsOf(body);
  const { version, document } = modelFor(models, fixture.league)! as (typeof models)[number];
  const { terms } = fixtureTerms(document, toCoreFixture(models, fixture));
  const clubOf = (name: string, attack: number, defence: number) => ({
    name,
    attack: { value: attack, error: null },
    defence: { value: defence, error: null },
    goalsAlone: document.teams.find((team) => team.name === name)?.goalsAlone ?? null,
  });
  const sets = Object.fromEntries(
    SET_IDS.map((set) => [set, { ...parts[set], final: final[set], calibrators: [] }]),
  ) as unknown as Parameters<typeof waterfallOf>[0]['sets'];
  const explanation = {
    fixture: { home: fixture.home, away: fixture.away, ...(memory ? { memory } : {}) },
    baseline,
    goals,
    sets,
    home: clubOf(fixture.home, terms.homeAttack, terms.homeDefence),
    away: clubOf(fixture.away, terms.awayAttack, terms.awayDefence),
  };
  const set: SetId = 'B';
  const outcome = likeliestOutcome(final[set]);
  const name = `${fixture.order}. ${fixtureName(fixture)}`;
  return html`<section class="fixture">
    <h3>${escape(name)}</h3>
    <p class="quiet">${escape(`${fixture.league}, ${fixture.date}; model ${version}`)}</p>
    ${paragraph(explanationInWords(explanation, set))}
    <figure>
      ${waterfall({
        title: `${fixtureName(fixture)}: ${OUTCOME_NAMES[outcome]}, set ${set}`,
        outcome,
        steps: waterfallOf(explanation, set, outcome),
        last: `set ${set}`,
        final: final[set][outcome],
        interval: uncertainty?.sets[set][outcome],
        market: market?.[outcome] ?? memory?.[outcome] ?? null,
      })}
    </figure>
    ${degradations.length > 0 ? list(degradations.map(({ message }) => `▲ ${message}`)) : NONE}
  </section>`;
}
