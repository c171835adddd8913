import type { ProfileChoices } from '../../../contract/words';

type Formats = Pick<ProfileChoices, 'dates' | 'decimals'>;
let formats: Formats = { dates: 'iso', decimals: 1 };

/** How days and probabilities are written from now on; what is shown is to be drawn again. */
export const setFormats = ({ dates, decimals }: Formats): void => void (formats = { dates, decimals });

/** Decimals of a probability in per cent. */
export const probabilityDecimals = (): number => formats.decimals;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day as the person writes days. @param iso `2024-05-19`; anything else stays as it is */
export function dayText(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  if (!year || !month || !day) return iso;
  switch (formats.dates) {
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'slashes':
      return `${day}/${month}/${year}`;
    case 'us':
      return `${month}/${day}/${year}`;
    case 'words':
      return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
    default:
      return iso;
  }
}
