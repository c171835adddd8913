import { z } from 'zod';
import { OUTCOMES, type Triple } from '../core/words/outcomes';
import { BLENDED_SETS, type BlendedSet } from '../core/words/sets';
import type { PastForecast, PastSeason } from '../core/validation/forecast-columns';
import { canonicalJson, sha256 } from './canonical-json';

const Weight = z.number().min(0).max(1);
const Header = z.strictObject({
  format: z.literal('forecast-block/1'),
  league: z.string(),
  season: z.string(),
  ensembleWeights: z.strictObject({ A: Weight, B: Weight, C: Weight }),
  count: z.int().positive(),
  teams: z.array(z.string()),
});

const TRIPLES = ['odds', 'market', 'baseRates', 'A', 'B', 'C', 'calibrated A', 'calibrated B', 'calibrated C'] as const;
/** Doubles of one forecast: two rates, then the triples; NaN where there is none. */
const DOUBLES = 2 + 3 * TRIPLES.length;
/** Day, home and away as numbers in `teams`, outcome. */
const WHOLES = 4;

/**
 * A block as bytes: the length of its header, the header as canonical JSON, four whole numbers a forecast (32 bits), then
 * its doubles, all little-endian. The same forecasts give the same bytes on every machine.
 */
export function encodeBlock(block: PastSeason): Uint8Array {
  const { league, season, ensembleWeights, forecasts } = block;
  const teams = [...new Set(forecasts.flatMap(({ home, away }) => [home, away]))].sort();
  const place = new Map(teams.map((name, index) => [name, index]));
  const count = forecasts.length;
  const header = canonicalJson({ format: 'forecast-block/1', league, season, ensembleWeights, count, teams });
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(4 + text.length + count * (4 * WHOLES + 8 * DOUBLES));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = 4 + text.length;
  for (const { day, home, away, outcome } of forecasts) {
    for (const whole of [day, place.get(home)!, place.get(away)!, OUTCOMES.indexOf(outcome)]) {
      view.setInt32(at, whole, true);
      at += 4;
    }
  }
  for (const forecast of forecasts) {
    const triples = triplesOf(forecast);
    const doubles = [forecast.lambda, forecast.nu, ...TRIPLES.flatMap((name) => numbersOf(triples[name]))];
    for (const double of doubles) {
      view.setFloat64(at, double, true);
      at += 8;
    }
  }
  return bytes;
}

export const blockHash = (bytes: Uint8Array): string => sha256(bytes);

/** The forecasts of a block. @throws {Error} when its bytes do not have the hash: it is not what it was */
export function decodeBlock(bytes: Uint8Array, hash: string): PastSeason {
  if (blockHash(bytes) !== hash) throw new Error(`forecast block ${hash} is not what it was`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 4 + view.getUint32(0, true);
  const header = Header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))));
  const { league, season, ensembleWeights, count, teams } = header;
  const wholes = (index: number, field: number): number => view.getInt32(start + 4 * (WHOLES * index + field), true);
  const doublesAt = start + 4 * WHOLES * count;
  const double = (index: number, field: number): number =>
    view.getFloat64(doublesAt + 8 * (DOUBLES * index + field), true);
  const triple = (index: number, name: (typeof TRIPLES)[number]): Triple | null => {
    const field = 2 + 3 * TRIPLES.indexOf(name);
    const home = double(index, field);
    return Number.isNaN(home) ? null : { home, draw: double(index, field + 1), away: double(index, field + 2) };
  };
  const setsOf = (index: number, prefix: '' | 'calibrated '): Partial<Record<BlendedSet, Triple>> =>
    Object.fromEntries(
      BLENDED_SETS.flatMap((set) => {
        const own = triple(index, `${prefix}${set}`);
        return own ? [[set, own]] : [];
      }),
    );
  const forecasts = Array.from({ length: count }, (_, index): PastForecast => ({
    day: wholes(index, 0),
    home: teams[wholes(index, 1)]!,
    away: teams[wholes(index, 2)]!,
    outcome: OUTCOMES[wholes(index, 3)]!,
    lambda: double(index, 0),
    nu: double(index, 1),
    odds: triple(index, 'odds'),
    market: triple(index, 'market'),
    baseRates: triple(index, 'baseRates')!,
    blended: setsOf(index, ''),
    calibrated: setsOf(index, 'calibrated '),
  }));
  return { league, season, ensembleWeights, forecasts };
}

const triplesOf = ({
  odds,
  market,
  baseRates,
  blended,
  calibrated,
}: PastForecast): Record<(typeof TRIPLES)[number], Triple | null> => ({
  odds,
  market,
  baseRates,
  A: blended.A ?? null,
  B: blended.B ?? null,
  C: blended.C ?? null,
  'calibrated A': calibrated.A ?? null,
  'calibrated B': calibrated.B ?? null,
  'calibrated C': calibrated.C ?? null,
});

const numbersOf = (triple: Triple | null): readonly number[] =>
  triple ? [triple.home, triple.draw, triple.away] : [NaN, NaN, NaN];
