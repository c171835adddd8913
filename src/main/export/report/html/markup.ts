/** Markup that is safe to put into a page as it stands. */
export type Html = string & { readonly isHtml: true };

/**
 * Characters that reorder or hide a text: shown by their number, so that a name cannot look like another. Each by itself:
 * what is unassigned today may be a letter to the next release of Unicode, and a page is to be the same for both.
 */
const HIDDEN =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** A text as it is to be read: nothing in it is markup, and nothing hides. */
export const escape = (text: string): Html =>
  text
    .replace(HIDDEN, (each) => `⟨U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;') as Html;

type Part = Html | string | number | null | false | readonly Part[];
const toHtml = (part: Part): string => {
  if (part === null || part === false) return '';
  if (Array.isArray(part)) return part.map(toHtml).join('');
  return typeof part === 'string' ? part : String(part as number);
};

/** Markup written out: what is put in must be markup already, or a number. */
export const html = (
  strings: TemplateStringsArray,
  ...parts: readonly (Html | number | null | false | readonly Html[])[]
): Html => strings.map((text, index) => text + toHtml(parts[index] ?? null)).join('') as Html;

export const join = (parts: readonly Html[], between = ''): Html => parts.join(between) as Html;
export const NONE = '' as Html;

/** A column of a table: what stands above it, and whether its cells are numbers. */
export interface Head {
  readonly text: string;
  readonly isNumber?: boolean;
  /** Its cells are not broken over lines. */
  readonly isFixed?: boolean;
}
export interface Cell {
  readonly html: Html;
  readonly strong?: boolean;
  readonly rows?: number;
}

/** A table with its caption: what it shows, for eyes and for readers that speak it. */
export function table(caption: string, heads: readonly Head[], rows: readonly (readonly Cell[])[]): Html {
  const kinds = heads.map(({ isNumber, isFixed }) => (isNumber ? 'n' : isFixed ? 'fixed' : ''));
  const head = heads.map(({ text }, at) => html`<th scope="col" ${klass(kinds[at]!)}>${escape(text)}</th>`);
  // A cell over several rows takes a place of the rows below it.
  const lines = rows.map((cells) => {
    const offset = heads.length - cells.length;
    return html`<tr>
      ${cells.map(({ html: content, strong, rows: span }, at) => {
        const names = [kinds[at + offset], strong ? 'most' : ''].filter(Boolean).join(' ');
        return html`<td${klass(names)}${span ? html` rowspan="${span}"` : NONE}>${content}</td>`;
      })}
    </tr>`;
  });
  return html`<table>
    <caption>
      ${escape(caption)}
    </caption>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${join(lines, '\n')}
    </tbody>
  </table>`;
}

const klass = (names: string): Html => (names === '' ? NONE : (` class="${names}"` as Html));

export const text = (content: string): Cell => ({ html: escape(content) });
export const number = (value: number | null | undefined, digits: number): Cell => ({
  html: value === null || value === undefined || !Number.isFinite(value) ? ('–' as Html) : escape(fixed(value, digits)),
});
/** A number with a real minus sign. */
export const fixed = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
export const percent = (p: number): string => (100 * p).toFixed(1);
export const hash = (value: string): Html => html`<code>${escape(value)}</code>`;
export const paragraph = (content: string): Html => html`<p>${escape(content)}</p>`;
export const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${escape(item)}</li>`)}
  </ul>`;
/** Names with what they are, in two columns. */
export const facts = (pairs: readonly (readonly [string, Html])[]): Html =>
  html`<dl>
    ${pairs.map(
      ([name, value]) =>
        html`<dt>${escape(name)}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
