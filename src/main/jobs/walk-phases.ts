import { canonicalJson, sha256 } from '../audit/canonical-json';
import { CHANNELS } from '../core/words/channels';
import type { LeagueSample } from '../core/models/league-sample';
import type { NeighbourStrength } from '../core/models/neighbours';
import { channelsAt, ENGINE_VERSION, type TrainingSettings } from '../core/settings/settings';
import type { PricedMatch } from '../core/models/league-sample';
import type { WalkPoint } from '../core/validation/select-settings';
import { phasesOf, type WalkPhase } from '../core/validation/walk-forward';
import { emptyForecasts } from '../core/validation/season-walk';

/**
 * Keys of a walk's phases, each the hash of all that its numbers depend on: engine, settings, and every match and neighbour
 * up to its end. A walk over more matches has the same first keys as long as nothing before them changed.
 */
export function phaseKeys(
  sample: LeagueSample<PricedMatch>,
  point: WalkPoint,
  settings: TrainingSettings,
  neighbours: readonly NeighbourStrength[],
): string[] {
  const { fixed, maxGoals, prior } = settings;
  const { xi, sigma, pastPrices } = point;
  const channels = channelsAt(point, settings, pastPrices);
  let key = sha256(canonicalJson({ engine: ENGINE_VERSION, xi, sigma, fixed, prior, maxGoals, channels }));
  return phasesOf(sample).map(({ start, end, season }) => {
    const matches: number[] = [];
    for (let match = start; match < end; match += 1) {
      const { day, home, away, homeGoals, awayGoals, neutral } = sample;
      matches.push(day[match]!, sample.season[match]!, home[match]!, away[match]!);
      matches.push(homeGoals[match]!, awayGoals[match]!, neutral[match]!);
      if (channels) matches.push(sample.redCard[match]!, ...countsOf(sample, match));
      const { odds } = sample.matches[match]!;
      if (pastPrices && odds) matches.push(odds.home, odds.draw, odds.away);
    }
    const own = neighbours.filter((each) => each.season <= season);
    key = sha256(key + canonicalJson({ season, matches, neighbours: own }));
    return key;
  });
}

function countsOf({ counts }: LeagueSample, match: number): number[] {
  return CHANNELS.flatMap((channel) => {
    const columns = counts[channel];
    return columns ? [columns.home[match]!, columns.away[match]!] : [-1, -1];
  });
}

type Header = Omit<WalkPhase, 'forecasts'>;

/** A phase as bytes: the length of its header, the header as JSON, then the columns, doubles first. */
export function encodePhase({ forecasts, ...header }: WalkPhase): Uint8Array {
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, ...columnsOf(forecasts).map((column) => Buffer.from(column.buffer))]);
}

/** The phase that bytes hold. @throws {RangeError} or {SyntaxError} when they hold none */
export function decodePhase(bytes: Uint8Array): WalkPhase {
  const buffer = Buffer.from(bytes);
  const headerEnd = 4 + buffer.readUInt32LE(0);
  const header = JSON.parse(buffer.toString('utf8', 4, headerEnd)) as Header;
  const forecasts = emptyForecasts(header.end - header.start);
  let at = headerEnd;
  for (const column of columnsOf(forecasts)) {
    const part = buffer.subarray(at, at + column.byteLength);
    if (part.length !== column.byteLength) throw new RangeError('a kept phase is cut short');
    new Uint8Array(column.buffer).set(part);
    at += column.byteLength;
  }
  return { ...header, forecasts };
}

const columnsOf = ({ home, draw, away, lambda, nu, made, clamped }: WalkPhase['forecasts']) =>
  [home, draw, away, lambda, nu, made, clamped] as const;
