/** Style of the report page: outcomes home blue, draw amber, away vermilion-violet, as everywhere in the application. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ink: #1c1f24; --quiet: #5a6270; --line: #d9dde3; --home: #1f6fb2; --draw: #e0a100; --away: #a8386b; }
* { box-sizing: border-box; }
body { font: 13px/1.5 Inter, "Segoe UI", system-ui, sans-serif; color: var(--ink); background: #fff; margin: 32px auto; max-width: 1080px; padding: 0 24px; font-variant-numeric: tabular-nums; }
h1 { font-size: 22px; margin: 0 0 4px; } h2 { font-size: 15px; margin: 28px 0 6px; }
.lead { color: var(--quiet); margin: 0 0 12px; } p { margin: 4px 0 8px; }
table { border-collapse: collapse; width: 100%; } th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; }
th { font-weight: 600; color: var(--quiet); border-bottom-color: #9aa3b0; } .n { text-align: right; } .fixed { white-space: nowrap; } .most { font-weight: 700; text-decoration: underline; text-underline-offset: 3px; }
.range { display: block; color: var(--quiet); font-size: 10px; font-weight: 400; white-space: nowrap; }
tr.first td { border-top: 1px solid #9aa3b0; } .hash, .hashes dd { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 11px; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; } dt { color: var(--quiet); } dd { margin: 0; }
.bar { display: inline-flex; width: 132px; height: 12px; border-radius: 2px; overflow: hidden; } .bar i, .key span { display: inline-block; height: 12px; } .key span { width: 12px; border-radius: 2px; margin: 0 2px 0 8px; vertical-align: -1px; }
.home { background: var(--home); } .draw { background: var(--draw); } .away { background: var(--away); }
.degraded { border: 1px solid #b36b00; border-radius: 4px; padding: 4px 16px 8px; margin-top: 20px; } .flag { color: #8a5200; } .steady { color: var(--quiet); }
footer { margin-top: 28px; color: var(--quiet); }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;
