import type { Plugin } from 'vite';

const FILE = /plotly\.js-cartesian-dist-min[\\/]plotly-cartesian\.min\.js$/;
/** Two functions around everything: one for any kind of loader, one of the bundler it was made with. */
const HEAD =
  /^\(\s*function\(root, factory\) \{[^}]*\} else \{[^}]*\}\s*\} \(typeof self !== "undefined" \? self : this, \(\) => \{\s*"use strict";var Plotly=\(\(\)=>\{/m;
const TAIL =
  /return ([\w$]+)\(\);\}\)\(\);\s*(\/\*!(?:(?!\*\/)[^])*\*\/)\s*window\.Plotly = Plotly;\s*return Plotly;\s*\}\)\);\s*$/;
/** The last module: it takes the core and registers the kinds of traces with it. */
const WHOLE = /var ([\w$]+)=([\w$]+)\(\);\1\.register\(\[([\w$(),]+)\]\);[\w$]+\.exports=\1\}\);$/;

/**
 * Take plotly out of the functions around it, and its parts out of one another.
 *
 * A browser reads what is inside a function again as often as there are functions around it, on the thread of the page:
 * three times 1.4 MB held the window for 150 ms. At the top of a module it is read once, beside that thread; and its parts,
 * `steps`, can be made ready one at a time before the whole, `plotly`.
 *
 * @throws where the file is not built as this expects
 */
export function inSteps(code: string): string {
  const [head, tail] = [HEAD.exec(code), TAIL.exec(code)];
  const body = head && tail ? code.slice(head.index + head[0].length, tail.index) : '';
  const whole = WHOLE.exec(body);
  if (!whole) throw new Error('plotly is built in another way than before: see packaging/plotly-plugin.mts');
  const steps = [whole[2]!, ...whole[3]!.split(',').map((call) => call.replace('()', ''))];
  return [
    code.slice(0, head!.index) + body,
    `export const steps = [${steps.join(', ')}];`,
    `export const plotly = ${tail![1]!};`,
    tail![2]!,
  ].join('\n');
}

export const plotlyPlugin = (): Plugin => ({
  name: 'plotly',
  enforce: 'pre',
  transform: (code, id) => (FILE.test(id.split('?')[0]!) ? { code: inSteps(code), map: null } : null),
});
