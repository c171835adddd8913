import { useRef, useState, type SyntheticEvent } from 'react';
import { styleNonce } from '../../../services/style-nonce';
import classes from './preview-frame.module.css';

interface PreviewFrameProps {
  readonly html: string;
  /** Whether a newer page is on its way. */
  readonly isOld: boolean;
}
interface Sheet {
  readonly id: number;
  readonly html: string;
}

/**
 * A page of its own inside the window. It runs no script and leads nowhere; it is of this window's origin only so that
 * the place a person has scrolled to can be read and kept. A new page is laid out behind the shown one and takes its
 * place when it is there, at the same height.
 */
export function PreviewFrame({ html, isOld }: PreviewFrameProps) {
  const [sheets, setSheets] = useState<readonly Sheet[]>([{ id: 0, html }]);
  const front = useRef<HTMLIFrameElement>(null);
  const [shown, coming = shown] = sheets as readonly [Sheet, Sheet?];
  if (coming.html !== html) setSheets([shown, { id: coming.id + 1, html }]);

  const takeOver = ({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>, sheet: Sheet): void => {
    applyStyles(frame.contentDocument);
    if (sheet === shown) return;
    frame.contentWindow?.scrollTo(0, front.current?.contentWindow?.scrollY ?? 0);
    const hadFocus = document.activeElement === front.current;
    setSheets([sheet]);
    if (hadFocus) frame.focus();
  };
  return (
    <div className={classes.room} aria-busy={isOld}>
      {sheets.map((sheet) => (
        <iframe
          key={sheet.id}
          ref={sheet === shown ? front : null}
          className={classes.sheet}
          data-behind={sheet !== shown || undefined}
          title={sheet === shown ? 'Preview of the report' : 'Preview of the report, about to be shown'}
          sandbox="allow-same-origin"
          srcDoc={inThisWindow(sheet.html)}
          onLoad={(event) => takeOver(event, sheet)}
        />
      ))}
    </div>
  );
}

/**
 * A report as this window's own policy lets it be shown: its one sheet carries the nonce, and what stands in attributes is set
 * once it is there.
 */
const inThisWindow = (html: string): string =>
  html.replace('<style>', `<style nonce="${styleNonce()}">`).replaceAll(' style="', ' data-style="');

function applyStyles(page: Document | null): void {
  for (const element of page?.querySelectorAll<HTMLElement>('[data-style]') ?? [])
    element.style.cssText = element.dataset.style ?? '';
}
