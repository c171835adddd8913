import type { Anchor } from '../anchor';
import { escape, html } from '../html/markup';

/** What stands at the foot of every sheet: which report this is, where it stands in the audit log, which page it is. */
export const pdfFooter = (contentHash: string, { count, head }: Anchor): string =>
  html`<div
    style="width:100%;margin:0 14mm;font:7px system-ui,sans-serif;color:#5a6270;display:flex;justify-content:space-between;gap:12px"
  >
    <span>content ${escape(contentHash)}<br />audit entry ${count}, head ${escape(head)}</span
    ><span style="white-space:nowrap">page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
  </div>`;
