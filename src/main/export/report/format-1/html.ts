import { SetId, type Interval, type Triple } from '../../../../contract';
import { OUTCOMES, type Outcome } from '../../../core/words/outcomes';
import { SETS } from '../../../core/sets/registry';
import { memoryInWords } from '../../../../text/memory-words';
import { learntFrom } from '../channel-formulas';
import type { ReportBody, ReportModel } from './content';
import { REPORT_STYLE } from './style';

/** The report for people: one self-contained page, printable, without scripts, links or a time of day. */
export function reportHtml(body: ReportBody): string {
  const { jackpot, analyst, application } = body;
  const title = `${jackpot.name}, version ${jackpot.version}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${escape(title)}</h1>
<p class="lead">${body.fixtures.length} fixtures, seven probability sets each. Prepared by ${escape(analyst)} with ${escape(application.name)} ${escape(application.version)} (engine ${escape(application.engine)}, schema ${application.schema}).</p>
<dl class="hashes"><dt>Jackpot</dt><dd>${jackpot.hash}</dd><dt>Release</dt><dd>${jackpot.release}</dd></dl>
</header>
${warningsSection(body)}
<section>
<h2>Balanced forecast (set B)</h2>
<p class="key"><span class="home"></span> home <span class="draw"></span> draw <span class="away"></span> away. Probabilities in per cent; λ is the expected number of goals. Below a probability stands its 95 % interval: the error of the parameters alone, not of the market or the method.</p>
${summaryTable(body)}
</section>
<section>
<h2>All seven sets</h2>
<p>${SETS.map((set) => `<b>${set.id}</b> ${escape(set.name)}${set.kind === 'scenario' ? ' (scenario)' : ''}`).join(' · ')}. Scenario sets answer a what-if and are not calibrated.</p>
${setsTable(body)}
</section>
<section>
<h2>Models and the evidence for them</h2>
<p>Scores are walk-forward: every match forecast by a model that had seen only earlier matches, with settings and calibration chosen on earlier seasons. Log loss in nats; lower is better; all scores of a row are of the same matches.</p>
${modelsTable(body.models)}${learningParagraphs(body.models)}${poolParagraph(body)}
</section>
<section>
<h2>How the numbers are made</h2>
<dl class="formulas">${Object.entries(body.formulas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, formula]) => `<dt>${escape(name)}</dt><dd>${escape(formula)}</dd>`)
    .join('\n')}</dl>
</section>
<footer><p>Every probability can be recomputed from manifest.json, which carries all parameters in full precision and the hash of this page.</p></footer>
</body>
</html>
`;
}

function warningsSection({ warnings, fixtures, predictions }: ReportBody): string {
  const flags = predictions.flatMap((numbers, index) =>
    numbers.degradations.map(
      (each) => `${fixtures[index]!.order}. ${fixtures[index]!.home} – ${fixtures[index]!.away}: ${each.message}`,
    ),
  );
  const all = [...warnings, ...flags];
  if (all.length === 0) return '<section><p class="steady">● No fallback was needed for any fixture.</p></section>';
  return `<section class="degraded"><h2>▲ What had to fall back</h2><ul>${all.map((text) => `<li>${escape(text)}</li>`).join('\n')}</ul></section>`;
}

function summaryTable({ fixtures, predictions }: ReportBody): string {
  const rows = fixtures.map((fixture, index) => {
    const { sets, lambdaHome, lambdaAway, market, memory, degradations, uncertainty } = predictions[index]!;
    const b = sets.B;
    return `<tr><td class="n">${fixture.order}</td><td class="fixed">${fixture.date}</td><td>${escape(fixture.league)}</td><td>${escape(fixture.home)} – ${escape(fixture.away)}${fixture.neutral ? ' (neutral ground)' : ''}${degradations.length > 0 ? ' <span class="flag">▲</span>' : ''}</td><td>${bar(b)}</td>${OUTCOMES.map((o) => `<td class="n${isMost(b, o) ? ' most' : ''}">${percent(b[o])}${range(uncertainty?.sets.B[o])}</td>`).join('')}<td class="n fixed">${market ? three(market) : memory ? `${three(memory)}<small class="range">past prices</small>` : '–'}</td><td class="n fixed">${lambdaHome.toFixed(2)} / ${lambdaAway.toFixed(2)}</td></tr>`;
  });
  return `<table><thead><tr><th class="n">#</th><th>Date</th><th>League</th><th>Fixture</th><th>1 X 2</th><th class="n">Home %</th><th class="n">Draw %</th><th class="n">Away %</th><th class="n">Market %</th><th class="n">λ home / away</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function setsTable({ fixtures, predictions }: ReportBody): string {
  const head = SetId.options.map((set) => `<th class="n">${set}</th>`).join('');
  const rows = fixtures.flatMap((fixture, index) =>
    OUTCOMES.map((outcome, line) => {
      const first =
        line === 0
          ? `<td class="n" rowspan="3">${fixture.order}</td><td rowspan="3">${escape(fixture.home)} – ${escape(fixture.away)}</td>`
          : '';
      const cells = SetId.options.map((set) => {
        const triple = predictions[index]!.sets[set];
        return `<td class="n${isMost(triple, outcome) ? ' most' : ''}">${percent(triple[outcome])}</td>`;
      });
      return `<tr${line === 0 ? ' class="first"' : ''}>${first}<td>${outcome}</td>${cells.join('')}</tr>`;
    }),
  );
  return `<table><thead><tr><th class="n">#</th><th>Fixture</th><th>Outcome</th>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function modelsTable(models: readonly ReportModel[]): string {
  const rows = models.map(({ version, document, evidence, snapshot }) => {
    const { scores } = evidence;
    const score = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(4));
    return `<tr><td>${escape(version)}</td><td>${evidence.dataFrom} to ${evidence.dataTo}</td><td class="n">${evidence.matches}</td><td class="n">${document.xi}</td><td class="n">${document.sigma}</td><td class="n">${document.rho.toFixed(3)}</td><td class="n">${document.homeAdvantage.toFixed(3)}</td><td class="n">${scores?.n ?? '–'}</td><td class="n">${score(scores?.sets.A.logLoss)}</td><td class="n">${score(scores?.sets.B.logLoss)}</td><td class="n">${score(scores?.market.logLoss)}</td><td class="n">${score(scores?.baseRates.logLoss)}</td><td class="hash">${snapshot.slice(0, 16)}…</td></tr>`;
  });
  return `<table><thead><tr><th>Model</th><th>Data</th><th class="n">Matches</th><th class="n">ξ / day</th><th class="n">σ</th><th class="n">ρ</th><th class="n">Home adv.</th><th class="n">Scored</th><th class="n">Log loss A</th><th class="n">Log loss B</th><th class="n">Market</th><th class="n">Base rates</th><th>Data hash</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** What strengths learnt from, and whether past prices stand in where there are no odds; nothing of models that knew neither. */
function learningParagraphs(models: readonly ReportModel[]): string {
  return models
    .flatMap(({ version, document, evidence: { memory } }) => {
      const told = [
        document.channels ? `Strengths learnt from ${learntFrom(document)}.` : '',
        memory === undefined || document.preset === 'specification' ? '' : `Past prices. ${memoryInWords(memory)}`,
      ].filter(Boolean);
      return told.length === 0 ? [] : [`\n<p>${escape(`${version}: ${told.join(' ')}`)}</p>`];
    })
    .join('');
}

/** Where a league had no model: what stood in for it. */
function poolParagraph({ pool }: ReportBody): string {
  if (!pool) return '';
  const { mu, homeAdvantage, rho, pool: members } = pool.document;
  const leagues = members!.map(({ league, version }) => `${escape(league)} (${escape(version)})`).join(', ');
  return `\n<p>${escape(pool.version)}: the pooled league, for fixtures marked no-model: the weighted mean of ${leagues}. μ ${mu.toFixed(3)}, home advantage ${homeAdvantage.toFixed(3)}, ρ ${rho.toFixed(3)}; its sets are as blended, not calibrated.</p>`;
}

/** Home, draw and away as one bar of fixed width. */
function bar(triple: Triple): string {
  const width = (p: number) => `${(100 * p).toFixed(2)}%`;
  return `<span class="bar">${OUTCOMES.map((o) => `<i class="${o}" style="width:${width(triple[o])}"></i>`).join('')}</span>`;
}

const three = (triple: Triple): string => OUTCOMES.map((o) => percent(triple[o])).join(' / ');
const percent = (p: number): string => (100 * p).toFixed(1);
const range = (interval: Interval | undefined): string =>
  interval ? `<small class="range">${percent(interval.low)}–${percent(interval.high)}</small>` : '';
const isMost = (triple: Triple, outcome: Outcome): boolean =>
  triple[outcome] === Math.max(triple.home, triple.draw, triple.away);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
