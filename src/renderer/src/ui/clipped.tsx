/** A text cut to what a row has room for; all of it on hover and in copies. */
export function Clipped({ text, max = 80 }: { readonly text: string; readonly max?: number }) {
  return <span title={text}>{text.length > max ? `${text.slice(0, max - 1)}…` : text}</span>;
}
