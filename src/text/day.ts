/** Whether a text is a day of the calendar as the store writes it, `2024-02-29`. */
export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What a person is told of a text that is no day: half written, or not in the calendar; null for a day or nothing. */
export function dayProblem(text: string): string | null {
  if (text === '' || isDay(text)) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'No such day' : 'Write it as 2024-05-19';
}
