import type { RequestOf, ResponseOf } from '../../../contract';
import { reportHtml } from '../../export/report/html/page';
import type { Reading } from '../capability';
import { findJackpot } from '../jackpots/find-jackpot';
import { reportOf } from './report-of';

/** The page of a report as it would be, without writing anything. */
export function preview(
  context: Reading,
  { jackpotId, options }: RequestOf<'reports.preview'>,
): ResponseOf<'reports.preview'> {
  const body = reportOf(context, findJackpot(context, jackpotId), options, () => undefined);
  const html = reportHtml(body);
  return { html, bytes: Buffer.byteLength(html) };
}
