import { learntFrom } from '../channel-formulas';
import { memoryInWords } from '../../../../text/memory-words';
import { calibratorInWords } from '../../../../text/calibration-words';
import { toIsoDate } from '../../../core/numeric/calendar';
import { BLENDED_SETS, SET_IDS } from '../../../core/words/sets';
import type { ReportBody, ReportModel } from '../content';
import {
  escape,
  facts,
  fixed,
  hash,
  html,
  join,
  list,
  NONE,
  number,
  paragraph,
  table,
  text,
  type Cell,
  type Html,
} from './markup';

const n = { isNumber: true };

/** A card a model: data, parameters, how it was chosen, how it did, what is doubtful. */
export function modelsSection(body: ReportBody): Html {
  return join([
    paragraph(
      'Scores are walk-forward: every match forecast by a model that had seen only earlier matches, with settings and calibration chosen on earlier seasons. Log loss in nats; lower is better; all scores of a model are of the same matches.',
    ),
    ...body.models.map(card),
    poolParagraph(body),
  ]);
}

function card(model: ReportModel): Html {
  const { id, version, document, evidence, snapshot, settings, doubts } = model;
  const { standardErrors: errors } = evidence;
  const withError = (value: number, error: number | undefined): Html =>
    escape(`${fixed(value, 3)}${error === undefined ? '' : ` ± ${error.toFixed(3)}`}`);
  return join([
    html`<h3>${escape(version)}</h3>`,
    facts([
      [
        'Trained on',
        escape(
          `${evidence.matches} matches, ${evidence.dataFrom} to ${evidence.dataTo}; ends before ${toIsoDate(document.asOf)}`,
        ),
      ],
      ['Learnt from', escape(learntFrom(document))],
      ['Decay ξ a day', escape(String(document.xi))],
      ['Prior σ', escape(String(document.sigma))],
      ['Level μ', withError(document.mu, errors?.mu)],
      ['Home advantage γ', withError(document.homeAdvantage, errors?.homeAdvantage)],
      ['Low scores ρ', withError(document.rho, errors?.rho)],
      [
        'Market’s share',
        escape(
          `B ${document.marketWeights.B.toFixed(3)}, C ${document.marketWeights.C.toFixed(3)}, ${document.blend ?? 'linear'}`,
        ),
      ],
      [
        'Ensemble G',
        escape(
          `A ${document.ensembleWeights.A.toFixed(3)}, B ${document.ensembleWeights.B.toFixed(3)}, C ${document.ensembleWeights.C.toFixed(3)}`,
        ),
      ],
      ['Chosen by', escape(chosenBy(model))],
      ['Model', hash(id)],
      ['Data', hash(snapshot)],
      ['Settings', hash(settings)],
    ]),
    list(BLENDED_SETS.map((set) => calibratorInWords({ set, ...document.calibrators[set] }))),
    evidence.memory === undefined || document.preset === 'specification'
      ? NONE
      : paragraph(`Past prices. ${memoryInWords(evidence.memory)}`),
    scoresTable(model),
    strengthsTable(model),
    doubts.length === 0
      ? paragraph('No doubt about its data was open when it was trained.')
      : list(
          doubts.map(
            ({ kind, count, example }) =>
              `${count} open ${count === 1 ? 'doubt' : 'doubts'} (${kind}), for example: ${example}.`,
          ),
        ),
  ]);
}

const chosenBy = ({ evidence: { chosenBy: leagues, profile } }: ReportModel): string =>
  profile.length === 0
    ? 'nothing: the defaults of the settings'
    : `the walk-forward log loss of ${leagues && leagues.length > 0 ? leagues.join(', ') : 'its league'}, ${profile.length} candidates`;

function scoresTable({ evidence: { scores, scoredFrom, scoredTo } }: ReportModel): Html {
  if (!scores) return paragraph('Not scored: not enough seasons with odds to forecast some of them unseen.');
  const row = (name: string, score: { logLoss: number; brier: number }): Cell[] => [
    text(name),
    number(score.logLoss, 4),
    number(score.brier, 4),
  ];
  const sets = SET_IDS.filter((set) => set in scores.sets) as ('A' | 'B' | 'C' | 'G')[];
  return table(
    `Scores on ${scores.n} matches, ${scoredFrom} to ${scoredTo}; the Brier score is the mean of the three outcomes`,
    [{ text: 'Forecast' }, { text: 'Log loss', ...n }, { text: 'Brier', ...n }],
    [
      ...sets.map((set) => row(`set ${set}`, scores.sets[set])),
      row('market', scores.market),
      row('base rates', scores.baseRates),
    ],
  );
}

function strengthsTable({ document, evidence: { standardErrors } }: ReportModel): Html {
  const latest = document.teams.reduce((last, { lastSeason }) => (lastSeason > last ? lastSeason : last), '');
  const teams = document.teams
    .filter(({ lastSeason }) => lastSeason === latest)
    .sort((a, b) => b.attack + b.defence - a.attack - a.defence || (a.name < b.name ? -1 : 1));
  const errorOf = new Map(standardErrors?.teams.map((team) => [team.name, team]));
  return table(
    `Strengths of the clubs of ${latest}: log goals, larger is better, with their standard errors`,
    [
      { text: 'Club' },
      { text: 'Attack', ...n },
      { text: '±', ...n },
      { text: 'Defence', ...n },
      { text: '±', ...n },
      { text: 'Effective matches', ...n },
    ],
    teams.map(({ name, attack, defence, effectiveMatches }): Cell[] => [
      text(name),
      number(attack, 2),
      number(errorOf.get(name)?.attack, 2),
      number(defence, 2),
      number(errorOf.get(name)?.defence, 2),
      number(effectiveMatches, 1),
    ]),
  );
}

/** Where a league had no model: what stood in for it. */
function poolParagraph({ pool }: ReportBody): Html {
  if (!pool) return NONE;
  const { mu, homeAdvantage, rho, pool: members } = pool.document;
  const leagues = members!.map(({ league, version }) => `${league} (${version})`).join(', ');
  return join([
    html`<h3>${escape(pool.version)}</h3>`,
    paragraph(
      `The pooled league, for fixtures marked no-model: the weighted mean of ${leagues}. μ ${fixed(mu, 3)}, home advantage ${fixed(homeAdvantage, 3)}, ρ ${fixed(rho, 3)}; its sets are as blended, not calibrated.`,
    ),
  ]);
}
