import type { Paper } from '../../../../contract';

const SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

/** Style of the report: outcomes home blue, draw amber, away vermilion-violet, as everywhere in the application. */
export const reportStyle = (paper: Paper, fonts: readonly string[]): string => `
${fonts.join('\n')}
:root { color-scheme: light; --ink: #1c1f24; --quiet: #5a6270; --line: #d9dde3; --rule: #9aa3b0; --home: #1f6fb2; --draw: #e0a100; --away: #a8386b; --band: #dfe4ea; --bar: #8a95a5; }
* { box-sizing: border-box; }
html { font: 13px/1.5 Inter, "Segoe UI", system-ui, sans-serif; color: var(--ink); background: #fff; }
body { margin: 32px auto; max-width: 1080px; padding: 0 24px; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 6px; } h2 { font-size: 17px; margin: 36px 0 6px; } h3 { font-size: 14px; margin: 20px 0 4px; }
p { margin: 4px 0 8px; max-width: 760px; } .lead, .quiet { color: var(--quiet); } .note { border-left: 3px solid var(--rule); padding-left: 12px; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; } caption { text-align: left; color: var(--quiet); padding: 4px 0; caption-side: top; }
th, td { padding: 3px 6px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { font-weight: 600; color: var(--quiet); border-bottom-color: var(--rule); vertical-align: bottom; } .n { text-align: right; font-variant-numeric: tabular-nums; } .n, .fixed { white-space: nowrap; } .most { font-weight: 700; text-decoration: underline; text-underline-offset: 3px; }
td[rowspan] { border-bottom-color: var(--rule); } .range { display: block; color: var(--quiet); font-size: 10px; font-weight: 400; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 11px; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(120px, max-content) 1fr; gap: 2px 16px; margin: 8px 0; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
nav ol { columns: 2; margin: 8px 0; padding-left: 22px; } nav a { color: inherit; }
.bar3 { display: inline-flex; width: 110px; height: 11px; border-radius: 2px; overflow: hidden; vertical-align: middle; } .bar3 i { height: 11px; } .bar3 .home, .key .home { background: var(--home); } .bar3 .draw, .key .draw { background: var(--draw); } .bar3 .away, .key .away { background: var(--away); }
.key i { display: inline-block; width: 11px; height: 11px; border-radius: 2px; margin: 0 3px 0 8px; vertical-align: -1px; }
.degraded { border: 1px solid #b36b00; border-radius: 4px; padding: 4px 16px 8px; margin-top: 20px; } .flag { color: #8a5200; }
.pictures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; } figure { margin: 8px 0; } figcaption { color: var(--quiet); }
svg { max-width: 100%; height: auto; font: 11px Inter, "Segoe UI", system-ui, sans-serif; } svg text { fill: var(--ink); } svg .tick { fill: var(--quiet); font-size: 10px; } svg .strong { font-weight: 700; }
svg .grid { stroke: var(--line); stroke-width: 1; } svg .market { stroke: #000; stroke-dasharray: 4 3; } svg .whisker { stroke: var(--ink); stroke-width: 2; } svg .diagonal { stroke: var(--rule); fill: none; } svg .band { fill: var(--band); } svg .bar { fill: var(--bar); }
svg .home { fill: var(--home); stroke: var(--home); } svg .draw { fill: var(--draw); stroke: var(--draw); } svg .away { fill: var(--away); stroke: var(--away); } svg .minus { fill: #fff; } svg .curve { fill: none; stroke-width: 2; }
footer { margin-top: 36px; border-top: 1px solid var(--line); padding-top: 8px; color: var(--quiet); }
@media screen { section, .degraded { overflow-x: auto; } }
@page { size: ${SIZES[paper]}; margin: 16mm 14mm 18mm; }
@media print { html { font-size: 10px; } body { margin: 0; max-width: none; padding: 0; } h1 { font-size: 20px; } h2 { font-size: 14px; break-after: avoid; } h3 { font-size: 11px; break-after: avoid; } tr, figure, svg { break-inside: avoid; } th, td { padding: 2px 4px; } .range { font-size: 8px; } .bar3 { width: 84px; } code { font-size: 8px; } .fixture { break-inside: avoid; } }
`;
