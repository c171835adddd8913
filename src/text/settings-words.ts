/** A constant that a model was trained with, and what it is now. */
export interface OtherSetting {
  readonly name: string;
  readonly trained: string;
  readonly inForce: string;
}

/** `TIME_DECAY_XI 0.002 (now 0.003)`, with commas. */
export const otherSettingsInWords = (others: readonly OtherSetting[]): string =>
  others.map(({ name, trained, inForce }) => `${name} ${trained} (now ${inForce})`).join(', ');

/** Why a model should be trained again though its data are the newest; empty where it need not. */
export const trainedOtherwiseInWords = (version: string, others: readonly OtherSetting[]): string =>
  others.length === 0 ? '' : `${version} was trained under other settings: ${otherSettingsInWords(others)}.`;

/** That sets are left out because somebody switched them off; empty where none is. */
export function setsOffInWords(sets: readonly string[]): string {
  if (sets.length === 0) return '';
  const [last, ...others] = [...sets].reverse();
  const names = others.length === 0 ? `Set ${last} is` : `Sets ${others.reverse().join(', ')} and ${last} are`;
  return `${names} switched off in the settings and left out.`;
}

const BLENDS: Readonly<Record<string, string>> = { linear: 'linear blend', 'log-pool': 'log pool' };

/** What decided a training besides its data: `linear blend, market weight fixed; TIME_DECAY_XI 0.004`. */
export function madeWithInWords(
  { blend, marketWeight }: { readonly blend: string; readonly marketWeight: string },
  changed: readonly (readonly [name: string, value: string])[],
): string {
  const constants = changed.map(([name, value]) => `${name} ${value}`).join(', ');
  return `${BLENDS[blend] ?? blend}, market weight ${marketWeight}${constants === '' ? '' : `; ${constants}`}`;
}
