import { mutantsOf } from '../list.mjs';

const LAW = ['test/core/laws/calibration.law.test.ts'];
const CHAIN = ['test/core/calibration/guarded-calibrator.test.ts', ...LAW];

export default [
  ...mutantsOf('src/main/core/calibration/guarded-calibrator.ts', CHAIN, [
    [
      'filter((link) => link.season < season)',
      'filter((link) => link.season <= season)',
      'the chain looks at seasons before the one it serves',
    ],
    ['this.days[samples]! < day', 'this.days[samples]! <= day', 'maps are of earlier days, not of the day itself'],
    ['if (days[from]! >= day) continue;', 'if (days[from]! > day) continue;', 'a sample is cut before the day'],
    ['export const MIN_CHAIN_SEASONS = 4;', 'export const MIN_CHAIN_SEASONS = 3;', 'four seasons lie behind a link'],
    [
      'export const MIN_CHAIN_SEASONS = 4;',
      'export const MIN_CHAIN_SEASONS = 5;',
      'four seasons behind a link are enough',
    ],
    ['export const MIN_LINKS = 3;', 'export const MIN_LINKS = 2;', 'three links make a chain'],
    ['export const MIN_LINKS = 3;', 'export const MIN_LINKS = 4;', 'three links are enough for a chain'],
    [
      'if (samples < this.minSamples) {',
      'if (samples <= this.minSamples) {',
      'thirty forecasts are enough to calibrate',
    ],
    [
      'if (samples < minSamples) return',
      'if (samples <= minSamples) return',
      'thirty forecasts are enough for plain calibration',
    ],
    [
      'if (loss < totals[best.scope]!',
      'if (loss <= totals[best.scope]!',
      'of equal losses the smaller weight and the own league are taken',
    ],
    ['weight: this.share * bestWeight', 'weight: bestWeight', 'only a share of the recommended weight is used'],
    [
      "this.pools[scope].mapsBefore(day, 'centred')",
      "this.pools.league.mapsBefore(day, 'centred')",
      'a pooled map is of all leagues',
    ],
    [
      'const start = this.seasonStart[season]!;',
      'const start = this.seasonStart[season + 1] ?? Infinity;',
      'a link tries maps of what came before it',
    ],
    ['weight === 0 ? raw : mix(raw, image, weight)', 'mix(raw, image, 1)', 'every weight is tried'],
    [
      'best: isChosen ?',
      'best: links.length >= 0 ?',
      'a table says that nothing was chosen where too little lay behind',
    ],
    ['.samples >= this.minSamples', '.samples > this.minSamples', 'a table knows that as many samples as needed do'],
    ['losses: totals[row]!.map((loss) => loss / n)', 'losses: totals[row]!', 'a table shows means'],
    ['trainedOnEnd: used.lastDay', 'trainedOnEnd: null', 'a calibrator says until which day it was trained'],
  ]),
  ...mutantsOf(
    'src/main/core/calibration/calibrator.ts',
    ['test/core/calibration/calibrator.test.ts', 'test/core/calibration/guarded-calibrator.test.ts'],
    [
      [
        'day <= calibrator.trainedOnEnd',
        'day < calibrator.trainedOnEnd',
        'a calibrator never serves the day it was trained on',
      ],
      [
        'if (calibrator.weight === 0 || !calibrator.maps) return forecast;',
        'if (!calibrator.maps) return forecast;',
        'weight 0 is the identity to the bit',
      ],
      ['(1 - weight) * forecast.draw + weight * image.draw', 'image.draw', 'a map is mixed with the identity'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/calibration/isotonic.ts',
    ['test/core/calibration/isotonic.test.ts'],
    [
      ['(successes + 0.5) / (cases + 1)', 'successes / cases', 'a map never says 0 or 1 for want of cases'],
      ['>= value(successes[top]!, cases[top]!)', '> value(successes[top]!, cases[top]!)', 'blocks rise strictly'],
      [
        'return { forecast: [...forecast, 1], value: [...value, 1] };',
        'return { forecast, value };',
        'a map ends at 1',
      ],
      ['Math.min(1 - PLAIN_CLIP, Math.max(PLAIN_CLIP,', 'Math.min(1, Math.max(0,', 'plain frequencies are clipped'],
      [
        'if (forecast[middle]! <= x) low = middle;',
        'if (forecast[middle]! < x) low = middle;',
        'a knot belongs to the piece above it',
        { survives: 'at a knot both pieces give its value' },
      ],
      [
        'return value[low]! + share * (value[high]! - value[low]!);',
        'return value[low]!;',
        'a map is straight between knots',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/calibration/beta.ts',
    ['test/core/calibration/beta.test.ts'],
    [
      [
        'if (!top || top.map.a < 0 || top.map.b < 0) continue;',
        'if (!top) continue;',
        'a beta map never turns the order round',
      ],
      ['if (!top.risesInside) return', 'if (top) return', 'a face is left where the likelihood rises off it'],
      ['slopeOf(column) > 0', 'slopeOf(column) < 0', 'a slope into the quadrant points up'],
      ['  [true, false],\n', '', 'a maximum with b = 0 is looked for'],
      ['  [false, true],\n', '', 'a maximum with a = 0 is looked for'],
      ['  [false, false],\n', '', 'a maximum with a = b = 0 is looked for'],
      ['[IDENTITY_BETA, true],', '', 'where a full step goes too far each face is climbed with care'],
      [
        '(before !== null && likelihoodAt(sample, next) < before)',
        'false',
        'with care every step raises the likelihood',
      ],
      ['own(i) < LEAST_OWN * of', 'own(i) < 0', 'what differs by rounding alone is no direction'],
      [
        'highestOther <= lowestEvent',
        'highestOther < lowestEvent',
        'a threshold with both on it still tells the others apart',
      ],
      ["return 'certain-forecast';", 'continue;', 'a forecast of 0 or 1 is refused'],
      ['events === 0 || events === logs.length', 'events === 0', 'what always came is refused'],
      [
        "(at) => at !== lowest && at !== highest)) return 'few",
        "(at) => at !== lowest)) return 'few",
        'two different forecasts are too few',
      ],
      ['const CONVERGED = 1e-8;', 'const CONVERGED = 1e-1;', 'a climb ends at the top'],
      [
        'const logit = (a === 0 ? 0 : a * ln(forecast))',
        'const logit = a * ln(forecast)',
        'a flat map has a value at 0',
      ],
      [
        'slopeAlong(here, columns, up) < -rise ||',
        '',
        'a step that leads past the top is halved',
        { survives: 'the climb with care comes to the same maximum: halving saves it' },
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/calibration/temperature.ts',
    ['test/core/calibration/temperature.test.ts'],
    [
      [
        'exponent === greatest && slope >= 0',
        'exponent === greatest && slope > 1e9',
        'an exponent stays below its bound',
      ],
      ['exponent === least && slope <= 0', 'exponent === least && slope < -1e9', 'an exponent stays above its bound'],
      ['if (slope > 0) low = exponent;', 'if (slope < 0) low = exponent;', 'the likelihood rises towards its top'],
      ['exponent + slope / curvature', 'exponent - slope / curvature', 'a step leads up'],
      [
        'which === 0 ? x : which === 1 ? y : 0',
        'which === 0 ? x : which === 1 ? 0 : y',
        'what came is of the outcome that came',
      ],
      ["return 'certain-forecast';", 'continue;', 'a forecast of 0 is refused'],
      ['if (spread !== 0) isEven = false;', 'isEven = false;', 'even forecasts have no exponent'],
      ['const CONVERGED = 1e-6;', 'const CONVERGED = 1e-1;', 'a climb ends at the top'],
      [
        'export const EXPONENT_BOUNDS = [0.5, 2]',
        'export const EXPONENT_BOUNDS = [0.25, 4]',
        'an exponent lies in [0.5, 2]',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/core/calibration/alternatives.ts',
    ['test/core/calibration/alternatives.test.ts'],
    [
      ['(each) => each >= day', '(each) => each > day', 'no way is fitted on the day it serves'],
      [
        'past.fitsBefore(seasonStart[season]!)',
        'past.fitsBefore(Infinity)',
        'a way is fitted on what lay before the season',
      ],
      ['this.maps[method](day)', 'this.maps[method](Infinity)', 'maps are of what lay before the season'],
      ['fits[link]![method]', 'fits.at(-1)![method]', 'a season is served by the fits made for it'],
      [
        'pairedDifference(own, inUse, days)',
        'pairedDifference(inUse, own, days)',
        'a difference is the way less what is in use',
      ],
      ['a.day - b.day || a.match - b.match', '0', 'the past is in order of days'],
      ['inUseOf.get(forecast)!', 'forecast.blended[set]!', 'what is in use is the calibrated forecast'],
      [
        'past.parametricBefore(Infinity)',
        'past.parametricBefore(seasonStart.at(-1)!)',
        'parameters are of all that has been',
      ],
      [
        "if (fit.kind === 'refused') return { ...IDENTITY, reason: fit.reason };\n      maps",
        "if (fit.kind === 'refused') return IDENTITY;\n      maps",
        'why nothing could be fitted is said',
      ],
      ['reason: refused.at(-1) ?? null', 'reason: null', 'the reason is shown'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/validation/validate-league.ts',
    ['test/core/validation/validate-league.test.ts', ...LAW],
    [
      [
        'forecast.season < season && sets.A',
        'forecast.season <= season && sets.A',
        'ensemble weights are learned on seasons before',
      ],
      [
        "method === 'log-loss' ? logLossWeights(cases) : inverseBrierWeights(cases)",
        'logLossWeights(cases)',
        'the specification weighs by Brier scores',
      ],
      ['calibrate(calibrators[set], raw, forecast.day)', 'raw', 'forecasts of a backtest are calibrated'],
      [
        'const calibrators = bySeason[forecast.season]!;',
        'const calibrators = bySeason.at(-1)!;',
        'a forecast is calibrated by what served its season',
      ],
      ["this.settings.calibration === 'guarded'", 'true', 'the specification calibrates plainly'],
      [
        'forecast.season >= from && forecast.season <= to)',
        'forecast.season >= from && forecast.season < to)',
        'the last season of a range is scored',
      ],
      [
        'forecast.season >= from && forecast.season <= to)',
        'forecast.season > from && forecast.season <= to)',
        'the first season of a range is scored',
      ],
      ['inside.filter(({ forecast }) => forecast.market)', 'inside', 'scores are of matches that the market priced'],
      [
        'withoutOdds: inside.length - priced.length',
        'withoutOdds: calibrated.length - priced.length',
        'matches without odds are counted within the range',
      ],
      [
        'weights[forecast.season]!)),\n    uncalibrated',
        'EQUAL_WEIGHTS)),\n    uncalibrated',
        'the ensemble is scored with the weights of its season',
      ],
    ],
  ),
];
