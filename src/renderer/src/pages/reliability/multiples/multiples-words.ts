import type { SmallDiagram } from '../../../contract-types';
import { formatScore } from '../../../text/format';
import { voiceName } from '../../../text/voices';
import { OUTCOME_PLURAL } from '../verdict/verdict-words';

/** Which diagram lies furthest beyond what luck shows, in one sentence; null where there is none. */
export function furthestInWords(diagrams: readonly SmallDiagram[]): string | null {
  const [first, ...rest] = diagrams;
  if (!first) return null;
  const beyond = ({ miscalibration, expected }: SmallDiagram): number => miscalibration - expected;
  const furthest = rest.reduce((most, each) => (beyond(each) > beyond(most) ? each : most), first);
  const { voice, outcome, miscalibration, expected } = furthest;
  return `Furthest beyond luck: ${voiceName(voice)}, ${OUTCOME_PLURAL[outcome]}, with MCB ${formatScore(miscalibration)} where calibrated forecasts would show ${formatScore(expected)}.`;
}
