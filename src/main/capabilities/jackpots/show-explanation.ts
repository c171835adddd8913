import type { FixtureExplanation, SetId } from '../../../contract';
import { borrowedCalibration, calibratorInWords } from '../../../text/calibration-words';
import {
  formInWords,
  goalsAloneInWords,
  isPooled,
  meetingsInWords,
  pooledInWords,
  restInWords,
  unseenInWords,
} from '../../../text/club-words';
import { OUTCOME_NAMES, voiceName, waterfallOf } from '../../../text/explain-words';
import { OUTCOMES, type Triple } from '../../core/words/outcomes';
import { table } from '../command/table';

const WIDTH = 8;
const percent = (p: number): string => `${(100 * p).toFixed(1)} %`;
/** With its sign, none before nothing. */
const signed = (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals);
  return /[1-9]/.test(text) ? `${value < 0 ? '−' : '+'}${text}` : text;
};
const points = (by: number): string => signed(100 * by, 1);
const right = (text: string): string => text.padStart(WIDTH);
const three = (triple: Triple, write: (value: number) => string): string[] =>
  OUTCOMES.map((outcome) => right(write(triple[outcome])));
const HEAD = OUTCOMES.map((outcome) => right(OUTCOME_NAMES[outcome]));

/** One fixture explained: in words, step by step for the three outcomes, and what stands behind it. */
export const showExplanation =
  (set: SetId) =>
  (explanation: FixtureExplanation): string => {
    const { fixture, words } = explanation;
    const { order, home, away, date, league, neutral, modelVersion, degradations } = fixture;
    const pooled = pooledInWords(fixture);
    return [
      `${order}. ${home} – ${away}, ${date}, ${league}${neutral ? ', neutral ground' : ''}, model ${modelVersion}`,
      ...(pooled ? [pooled] : []),
      ...degradations.map(({ code, message }) => `fallback ${code}: ${message}`),
      words[set]!,
      '',
      stepsTable(explanation, set),
      '',
      ...scoreLines(explanation),
      '',
      ...clubLines(explanation),
      '',
      ...marketLines(explanation, set),
      '',
      ...calibrationLines(explanation, set),
    ].join('\n');
  };

function stepsTable(explanation: FixtureExplanation, set: SetId): string {
  const ways = OUTCOMES.map((outcome) => waterfallOf(explanation, set, outcome));
  const rows = ways[0]!.map(({ name }, at) => [
    name,
    ...ways.map((way) => right((at === 0 ? percent : points)(way[at]!.by))),
  ]);
  const { final } = explanation.sets[set]!;
  return table(['percentage points', ...HEAD], [...rows, [`set ${set}`, ...three(final, percent)]]);
}

function scoreLines({ fixture, scores }: FixtureExplanation): string[] {
  const { lambdaHome, lambdaAway, rho } = fixture;
  const likeliest = scores.likeliest.map(
    ({ homeGoals, awayGoals, probability }) => `${homeGoals}-${awayGoals} ${percent(probability)}`,
  );
  const totals = scores.totals.map(({ line, over }) => `over ${line} ${percent(over)}`);
  return [
    `expected goals ${lambdaHome.toFixed(2)} – ${lambdaAway.toFixed(2)}, rho ${rho.toFixed(3)}`,
    `likeliest scores: ${likeliest.join(', ')}`,
    `goals: ${totals.join(', ')}, both to score ${percent(scores.bothScore)}`,
  ];
}

function clubLines({ fixture: { modelVersion }, home, away, meetings }: FixtureExplanation): string[] {
  const strength = ({ value, error }: { value: number; error: number | null }): string =>
    `${signed(value, 2)}${error === null ? '' : ` ± ${error.toFixed(2)}`}`;
  const clubs = [home, away].flatMap((club) => [
    `${club.name}: attack ${strength(club.attack)}, defence ${strength(club.defence)}${club.effectiveMatches === null ? '' : `, ${club.effectiveMatches.toFixed(1)} matches after weighting by age`}; ${restInWords(club)}`,
    ...[isPooled(modelVersion) ? null : unseenInWords(club), goalsAloneInWords(club)].flatMap((line) =>
      line ? [`  ${line}`] : [],
    ),
    `  ${formInWords(club.form)}`,
    ...club.form.map(
      ({ date, venue, opponent, goalsFor, goalsAgainst, result }) =>
        `  ${date}  ${result}  ${goalsFor}-${goalsAgainst}  ${venue === 'home' ? 'at home to' : 'away to'} ${opponent}`,
    ),
  ]);
  return [
    ...clubs,
    meetingsInWords(meetings, home.name, away.name),
    ...meetings.map((match) => `  ${match.date}  ${match.home} – ${match.away}  ${match.homeGoals}-${match.awayGoals}`),
  ];
}

/** The market beside the model, or past prices in its place. */
function marketLines({ fixture, sets }: FixtureExplanation, set: SetId): string[] {
  const { market, memory, odds, overround, model } = fixture;
  const name = voiceName(fixture);
  const written = odds ? `odds ${OUTCOMES.map((outcome) => odds[outcome]).join(' / ')}` : null;
  const missing = `no market beside it: ${written ? `${written} were refused` : 'no odds were given'}`;
  const voice = market ?? memory;
  if (!voice) return [missing];
  const less = (triple: Triple): string[] => OUTCOMES.map((outcome) => right(points(triple[outcome] - voice[outcome])));
  return [
    market ? `${written}, overround ${points(overround! - 1)} pp` : `${missing}; past prices stand in for it`,
    table(
      [market ? 'beside the market' : 'beside past prices', ...HEAD],
      [
        [name, ...three(voice, percent)],
        ['goal model', ...three(model, percent)],
        [`goal model − ${name}`, ...less(model)],
        [`set ${set} − ${name}`, ...less(sets[set]!.final)],
      ],
    ),
  ];
}

function calibrationLines({ sets }: FixtureExplanation, set: SetId): string[] {
  const { blended, calibrated, calibrators } = sets[set]!;
  const borrowed = borrowedCalibration(set, calibrators);
  return [
    ...(borrowed ? [borrowed] : []),
    ...calibrators.map(calibratorInWords),
    ...(calibrators.every(({ weight }) => weight === 0)
      ? []
      : [
          table(
            ['calibration', ...HEAD],
            [
              ['before', ...three(blended, percent)],
              ['after', ...three(calibrated, percent)],
            ],
          ),
        ]),
  ];
}
