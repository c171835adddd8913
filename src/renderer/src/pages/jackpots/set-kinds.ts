import { calibrationReasonInWords } from '../../../../text/calibration-reason';
import { uncalibratedWarning } from '../../../../text/calibration-words';
import { BLENDED_SETS } from '../../../../contract/words';
import type { JackpotDetail, SetId } from '../../contract-types';

/** What a set may be called in a jackpot: calibrated only where every model in use calibrates it. */
export type SetKind = 'calibrated' | 'as blended' | 'partly as blended' | 'scenario';

type Parts = Pick<JackpotDetail, 'sets' | 'uncalibrated' | 'predictions'>;

/** Versions that forecast a fixture of the jackpot; locked models of other leagues say nothing here. */
const versionsInUse = ({ predictions }: Pick<JackpotDetail, 'predictions'>): ReadonlySet<string> =>
  new Set(predictions.map(({ modelVersion }) => modelVersion));

/** What each set may be called. G is made of A, B and C: it is as calibrated as they are. */
export function setKinds({ sets, uncalibrated, predictions }: Parts): Readonly<Record<SetId, SetKind>> {
  const used = versionsInUse({ predictions });
  const isPlain = (version: string, set: SetId): boolean =>
    uncalibrated.some((each) => each.version === version && each.set === set);
  const kindOf = (made: readonly SetId[]): SetKind => {
    const plain = [...used].flatMap((version) => made.map((set) => isPlain(version, set)));
    if (!plain.includes(true)) return 'calibrated';
    return plain.includes(false) ? 'partly as blended' : 'as blended';
  };
  return Object.fromEntries(
    sets.map(({ id, kind }) => {
      if (kind === 'scenario') return [id, kind];
      return [id, kindOf(BLENDED_SETS.some((set) => set === id) ? [id] : BLENDED_SETS)];
    }),
  ) as Record<SetId, SetKind>;
}

/** What each set is called, with the reasons why it is not calibrated: `as blended (identity: …)`. */
export function kindsInWords(detail: Parts): Readonly<Record<SetId, string>> {
  const kinds = setKinds(detail);
  const used = versionsInUse(detail);
  const words = ([set, kind]: readonly [string, SetKind]): [string, string] => {
    const own = detail.uncalibrated.filter((each) => each.set === set && used.has(each.version));
    const reasons = [...new Set(own.map(({ reason }) => calibrationReasonInWords(reason)))];
    return [set, reasons.length === 0 ? kind : `${kind} (${reasons.join('; ')})`];
  };
  return Object.fromEntries(Object.entries(kinds).map(words)) as Record<SetId, string>;
}

/** What is not calibrated and why, as the report says it; versions with the same reason together. */
export function uncalibratedLines({ uncalibrated, predictions }: Omit<Parts, 'sets'>): readonly string[] {
  const used = versionsInUse({ predictions });
  const groups = new Map<string, { set: SetId; reason: string; versions: string[] }>();
  for (const { version, set, reason } of uncalibrated) {
    if (!used.has(version)) continue;
    const group = groups.get(`${set} ${reason}`) ?? { set, reason, versions: [] };
    group.versions.push(version);
    groups.set(`${set} ${reason}`, group);
  }
  return [...groups.values()].map(({ versions, set, reason }) =>
    uncalibratedWarning(versions, set, calibrationReasonInWords(reason)),
  );
}
