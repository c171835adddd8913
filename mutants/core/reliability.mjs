import { mutantsOf } from '../list.mjs';

const room = (file) => `src/main/core/reliability/${file}.ts`;
const tests = (file) => [`test/core/reliability/${file}.test.ts`];

export default [
  ...mutantsOf('src/main/core/numeric/normal-quantile.ts', tests('intervals'), [
    ['if (tail > 0.5) return -normalUpperQuantile(1 - tail);', '', 'the other half of the quantiles mirrors the first'],
    ['z += (ln(upper / tail) * upper) / density;', 'z += (upper - tail) * 0;', 'a guess is refined'],
    ['Math.min(1, 2 * normalUpperTail(Math.abs(z)))', 'Math.min(1, 2 * normalUpperTail(z))', 'a p value has two sides'],
  ]),
  ...mutantsOf('src/main/core/numeric/log-factorials.ts', tests('intervals'), [
    ['longer.set(kept);', '', 'what is kept stays in the table'],
    ['compensation = grown - total - next;', '', 'what an addition loses is carried on'],
  ]),
  ...mutantsOf(room('binomial-bound'), tests('intervals'), [
    ['if (events === 0) return 0;', '', 'without events there is no lower bound'],
    [
      'events * ln(chance) + (cases - events + 1) * ln(rest)',
      'events * ln(chance) + (cases - events) * ln(rest)',
      'a tail is that of the beta distribution',
    ],
    ['if (Math.abs(move) < ENOUGH) break;', 'break;', 'one step is not enough'],
    ['if (fewer <= FEW_FACTORS) {', 'if (false) {', 'a coefficient of few factors keeps its digits'],
    [
      '1 - lowerBound(cases - events, cases, tail)',
      '1 - lowerBound(events, cases, tail)',
      'an upper bound is the lower of what did not happen',
    ],
  ]),
  ...mutantsOf(room('intervals'), tests('intervals'), [
    ['low: events === 0 ? 0 : centre - reach', 'low: centre - reach', 'no event, no lower end'],
    ['high: events === cases ? 1 : centre + reach', 'high: centre + reach', 'nothing but events, no upper end'],
    ['const tail = (1 - level) / 2;', 'const tail = 1 - level;', 'half of what may be missed lies on either side'],
    ['events <= cases)) {', 'true)) {', 'more events than cases are refused'],
    ['if (!(level > 0 && level < 1))', 'if (!(level > 0))', 'a level of 1 is refused'],
  ]),
  ...mutantsOf(room('event-count'), tests('intervals'), [
    ['if (!(p >= 0 && p <= 1))', 'if (false)', 'what is no chance is refused'],
    ['const NEGLIGIBLE = 1e-21;', 'const NEGLIGIBLE = 1e-9;', 'what is cut does not show'],
  ]),
  ...mutantsOf(room('sorted-sample'), tests('corp'), [
    ['forecast[order[j - 1]!]! > p', 'forecast[order[j - 1]!]! >= p', 'equal forecasts keep their order'],
    ['if (!(p >= 0 && p <= 1)) throw', 'if (p < 0 || p > 1) throw', 'NaN is no forecast'],
    [
      'for (let bucket = 0; bucket <= buckets; bucket += 1)',
      'for (let bucket = 0; bucket < 3; bucket += 1)',
      'every bucket is sorted',
    ],
    ['forecast[i] !== values[last]', 'forecast[i]! > values[last]! + 0.15', 'only equal forecasts are pooled'],
  ]),
  ...mutantsOf(room('corp'), tests('corp'), [
    ['start += cases;', '', 'a block leads back to its own matches'],
    [
      'discrimination: Math.max(0, uncertainty - recalibrated)',
      'discrimination: Math.max(0, score - recalibrated)',
      'discrimination is won over the overall share',
    ],
    [
      'if (cases > 0) loss += cases * lossOf(given);',
      'if (cases > 0) loss += 320;',
      'the loss of what was called impossible is infinite',
    ],
    [
      '(events * (cases - events)) / cases',
      'events * (cases - events)',
      'a Brier score within a block is a mean of squares',
    ],
    ['(failures > 0 ? -failures * ln(failures / cases) : 0)', '0', 'what did not happen has a loss too'],
    ['if (low <= forecast || next === 0) return value;', 'return value;', 'between blocks the curve runs straight'],
  ]),
  ...mutantsOf(room('block-bounds'), tests('bands'), [
    ['if (k <= best * n) return;', 'if (k <= 2 * best * n) return;', 'a block is ruled out only by its share'],
    [
      'if (logTerm > logTail + SLACK) return;',
      'if (logTerm > logTail - 2) return;',
      'one term rules out only what it must',
    ],
    [
      'if (logTerm + ln(startOfTail(k, n, best)) > logTail + SLACK) return;',
      'if (logTerm + 2 * ln(startOfTail(k, n, best)) > logTail + SLACK) return;',
      'a dozen terms rule out only what they must',
    ],
    [
      'if (logUpperTail(k, n, best) >= logTail) return;',
      'if (logUpperTail(k, n, best) >= logTail - 1) return;',
      'a whole tail rules out only what it must',
    ],
    ['bounds[end] = best;', 'bounds[end] = promised;', 'a bound is solved for, not promised'],
    [
      'start >= 0; start -= 1) {\n      n += cases[start]!;\n      k += events[start]!;\n      // A block',
      'start > 0; start -= 1) {\n      n += cases[start]!;\n      k += events[start]!;\n      // A block',
      'blocks reach back to the first group',
    ],
  ]),
  ...mutantsOf(room('bands'), tests('bands'), [
    ['alpha / (groups * groups + groups)', 'alpha / (groups * groups)', 'all blocks on both sides share alpha'],
    [
      "Math.ceil(p * scale), 'largest'",
      "Math.ceil(p * scale), 'smallest'",
      'a lower bound stands at its group’s largest forecast',
    ],
    [
      "Math.floor(p * scale), 'smallest'",
      "Math.floor(p * scale), 'largest'",
      'an upper bound stands at its group’s smallest forecast',
    ],
    ["Math.floor(p * scale), 'smallest'", "Math.ceil(p * scale), 'smallest'", 'the upper side rounds down'],
    [
      'lower.at[step + 1]! <= forecast[i]!',
      'lower.at[step + 1]! < forecast[i]!',
      'a lower bound holds from its step on',
    ],
    [
      'upper.at[step - 1]! >= forecast[i]!',
      'upper.at[step - 1]! > forecast[i]!',
      'an upper bound holds down from its step',
    ],
    ['const before = isStep ? low : low - 1;', 'const before = low - 1;', 'a lower bound is read at its step'],
    [
      'upper: low < band.forecast.length ? band.upper[low]! : 1',
      'upper: band.upper[Math.min(low, band.forecast.length - 1)]!',
      'beyond the last step all is possible',
    ],
    ['Math.min(bound, value[i]!)', 'bound', 'a drawn band holds the curve'],
    ['ln(1 / tailOf(alpha, groups)) / 2', 'ln(1 / tailOf(alpha, groups))', 'Yang and Barber’s reach'],
    ['before >= 0; before -= 1', 'before > 0; before -= 1', 'Yang and Barber’s blocks reach back to the first'],
  ]),
  ...mutantsOf(room('spiegelhalter'), tests('spiegelhalter'), [
    ['total.brier += error * tilt;', 'total.brier += error;', 'a Brier score tilts with the forecast'],
    ['ln((1 - p) / p)', 'ln(p / (1 - p))', 'a logarithm is worse where the unlikely comes'],
    ['else if (error !== 0) total.log = Infinity;', '', 'the impossible is infinitely worse'],
    ['if (variance > 0) {\n    const z', 'if (true) {\n    const z', 'what is certain has no z'],
    ['(h * h + a * a) / 2', 'h * h + a * a', 'a ranked score is halved'],
    ['(p > 0 ? p * score : 0)', 'p * score', 'what cannot come adds nothing'],
  ]),
  ...mutantsOf(room('calibration-line'), tests('calibration-line'), [
    ["return { kind: 'refused', reason: 'certain-forecast' }", 'continue', 'a certain forecast has no logit'],
    [
      "failures.high <= events.low || events.high <= failures.low ? 'separable'",
      "failures.high < events.low || events.high <= failures.low ? 'separable'",
      'a tie at the threshold separates too',
    ],
    [
      "failures.high <= events.low || events.high <= failures.low ? 'separable'",
      "failures.high <= events.low ? 'separable'",
      'outcomes can be separated the wrong way round',
    ],
    [
      'if (!(determinant > SINGULAR * a * c)) return',
      'if (false) return',
      'no step is made of a curvature that is none',
    ],
    ['intercept += up;', '', 'an intercept moves'],
    ['covariance: -b / determinant', 'covariance: b / determinant', 'a covariance has its sign'],
    ['a * i * i + 2 * b * i * s + c * s * s', 'a * i * i + c * s * s', 'intercept and slope are tested together'],
    ['against > 0 ? against + ln(1 + exp(-against))', 'false ? against', 'a likelihood does not overflow'],
    [
      'const slopeError = Math.sqrt(a / determinant);',
      'const slopeError = Math.sqrt(1 / c);',
      'an error of a slope allows for the intercept',
    ],
  ]),
  ...mutantsOf(room('expected-calibration-error'), tests('expected-calibration-error'), [
    [
      'Math.min(binCount - 1, Math.floor(p * binCount))',
      'Math.floor(p * binCount)',
      'a forecast of 1 is in the last bin',
    ],
    ['nullMean: expected / n', 'nullMean: gaps / n', 'a null is what chance makes'],
    ['spread - expectedGap * expectedGap', 'spread', 'a spread is about its mean'],
    ['below >= 0.975', 'below >= 0.95', 'limits leave out two and a half per cent'],
    ['if (count >= events) atLeast', 'if (count > events) atLeast', 'so many or more holds so many'],
  ]),
  ...mutantsOf(room('e-process'), tests('e-process'), [
    ['factor > 0 ? ln(factor) : -Infinity', 'ln(Math.max(factor, 1e-9))', 'a lost bet is lost'],
    ['ln(total / values.length)', 'ln(total)', 'a mixture is a mean'],
    ['if (below < 2) total', 'if (below < 1) total', 'a bet a step below still counts where steps meet'],
    ['value > 0 && steps[bet]! > top', 'steps[bet]! > top', 'a lost bet does not lift the others'],
    ['steps[bet]! -= 1;', '', 'a value that sank is known to have'],
    ['steps[bet]! += 1;', '', 'a value that grew is known to have'],
    ['log[i]! >= threshold) crossedAt', 'log[i]! >= threshold - 0.2) crossedAt', 'an alarm wants its threshold'],
    ['crossedAt === null && ', '', 'the first crossing counts'],
    ['Math.abs(theta) <= 1', 'theta <= 2', 'a bet cannot lose more than there is'],
  ]),
  ...mutantsOf(room('holm'), tests('comparisons'), [
    ['largest = Math.max(largest, ', 'largest = Math.max(0, ', 'adjusted values never fall'],
    ['(p.length - rank) * p[index]!', 'p.length * p[index]!', 'later tests share less'],
    ['each >= 0 && each <= 1', 'each <= 1 || each > 1', 'what is no p value is refused'],
  ]),
  ...mutantsOf(room('diebold-mariano'), tests('comparisons'), [
    ['smallSample ? Math.sqrt((n - 1) / n) : 1', '1', 'few matches make a test more careful'],
    ['const degrees = difference.clusters - 1;', 'const degrees = n - 1;', 'degrees of freedom are days'],
    ['studentUpperQuantile(alpha / 2, degrees)', 'studentUpperQuantile(alpha, degrees)', 'an interval has two sides'],
    [
      "if (z === null) return { kind: 'no-spread', n, clusters: difference.clusters, mean };",
      "if (z === null) return { kind: 'no-matches', n, clusters: difference.clusters };",
      'no spread is named',
    ],
  ]),
  ...mutantsOf(room('skill'), tests('comparisons'), [
    [
      'losses[match]! - ratio * references[match]!',
      'losses[match]! - ratio * reference',
      'a reference has an error too',
    ],
    [
      'clusteredError(residual, 0, clusters) / reference',
      'clusteredError(residual, 0, clusters)',
      'an error is on the scale of the skill',
    ],
    ["if (reference === 0) return { kind: 'no-loss', ...none };", '', 'nothing is saved of nothing'],
    ["if (clusters.count === 1) return { kind: 'one-day', ...none };", '', 'one day has no spread'],
  ]),
  ...mutantsOf('src/main/core/scoring/paired-difference.ts', tests('comparisons'), [
    ['.sort(([one], [other]) => one - other)', '', 'days are numbered as they come in time'],
    ['if (match > 0 && day[match] === day[match - 1])', 'if (match > 0)', 'a new day is a new cluster'],
  ]),
  ...mutantsOf(room('mcb-null'), tests('mcb-null'), [
    [
      'outcomes *= groups.cases[group]! + 1;',
      'outcomes *= groups.cases[group]!;',
      'small samples are counted out, and only these',
    ],
    ['last.k * block.n >= block.k * last.n', 'last.k * block.n > block.k * last.n + 1', 'blocks that fall are pooled'],
    ['brier += 2 * weighted(() => 1);', 'brier += weighted(() => 1);', 'a Brier score weighs thresholds by 2'],
    [
      'const isTail = outer !== 0 && near > 0;',
      'const isTail = false;',
      'far thresholds are summed on the scale of their logarithm',
    ],
    ['...thresholdsBeyond(edge.high, n),', '', 'thresholds beyond the forecasts count'],
    ['(weight(left) * depths[i - 1]!', '(weight(right) * depths[i]!', 'both ends of a tail count'],
  ]),
  ...mutantsOf(room('lowest-point'), tests('mcb-null'), [
    ['(1 + Math.min(a, 1 - a)) / 3', '(1 + Math.min(a, 1 - a)) / 1.5', 'the lattice is as wide as the walk overshoots'],
    [
      'return fine + (fine - coarse) * Math.max(0, 1 - Math.sqrt(tied / perStep));',
      'return fine;',
      'the depth between steps is made up for',
    ],
    ['if (!isTie || piece === pieces - 1) floored', 'if (true) floored', 'equal forecasts meet the floor once'],
    [
      'excess += floored - Math.max(0, -drift);',
      'excess += floored;',
      'only what lies deeper than the mean path counts',
    ],
    ['queue.cut((NEVER_BACK * variance) / (2 * drift * width));', 'queue.cut(1);', 'what may come back is kept'],
    [
      'const second = Math.min(1, Math.max(variance + drift * drift, Math.abs(drift)));',
      'const second = Math.min(1, Math.max(variance / 2, Math.abs(drift)));',
      'steps have the variance of the walk',
    ],
    ['* threshold) / group;', '* threshold);', 'Spitzer’s terms are divided by their number'],
  ]),
  ...mutantsOf(room('verdict'), tests('verdict'), [
    ['n < rules.leastMatches ||', 'n <= rules.leastMatches ||', 'so many matches are enough'],
    ['if (misses.length > 0) return', 'if (misses.length > 1) return', 'one miss is a miss'],
    ['seen > rules.mattersOverall ||', '', 'what matters overall would have been seen'],
    ['|| narrowest > rules.mattersAnywhere', '', 'what matters anywhere would have been seen'],
    ["below > 0 ? 'too-low'", "below > 0 ? 'too-high'", 'below the band is too low'],
    [
      'last && direction === before',
      'last && direction === last.direction',
      'misses with calibrated forecasts between are two',
    ],
    ['last.distance = Math.max(last.distance, distance);', '', 'the largest distance is told'],
    ['comparison.n >= leastMatches', 'comparison.n > 0', 'too few matches are not tested'],
    ["kind: mean < 0 ? 'better' : 'worse'", "kind: mean > 0 ? 'better' : 'worse'", 'a smaller loss is better'],
    ['const p = adjusted[tested.indexOf(each)]!;', 'const p = comparison.p;', 'p values are adjusted'],
  ]),
  ...mutantsOf(room('drift-state'), tests('verdict'), [
    ['ln(mixtures.length / alpha)', 'ln(1 / alpha)', 'three outcomes share an alarm'],
    ['skill.high < 0) grave', 'skill.low < 0) grave', 'a skill is lost with its whole interval'],
    ['reached(WATCH_ALPHA) && !reached(ALARM_ALPHA)', 'reached(WATCH_ALPHA)', 'a crossing is named once'],
    ['holm(measured).some', 'measured.some', 'counts are adjusted for three outcomes'],
    ['n < leastMatches', 'n < 0', 'too few matches have no state'],
    ["grave.length > 0 ? 'DEGRADED'", "grave.length > 1 ? 'DEGRADED'", 'one grave reason is enough'],
  ]),
  ...mutantsOf('src/text/reliability-words.ts', tests('verdict'), [
    ["direction === 'too-low' ? 'low' : 'high'", "direction === 'too-low' ? 'high' : 'low'", 'too low is called low'],
    ["adjusted! < 0.001 ? 'p < 0.001'", "adjusted! < 0.01 ? 'p < 0.01'", 'a p value is told as far as it goes'],
    ['low === high ? `at', 'low !== high ? `at', 'one forecast is no range'],
  ]),
];
