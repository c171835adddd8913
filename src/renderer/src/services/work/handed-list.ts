let handed: File | null = null;

/** A fixture list for the jackpot that is begun next. */
export const handList = (file: File): void => void (handed = file);

/** The list that was handed on, once. */
export function takeHandedList(): File | null {
  const file = handed;
  handed = null;
  return file;
}
