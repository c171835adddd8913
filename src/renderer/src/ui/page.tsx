import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { formatRoute, type Route } from '../services/route';
import classes from '../app/frame.module.css';
import { HeaderTools } from '../app/header-tools';

export interface Crumb {
  readonly name: string;
  readonly to: Route;
}
export interface InspectorContent {
  readonly title: string;
  readonly body: ReactNode;
  readonly onClose: () => void;
}
interface PageProps {
  /** The places above this one, outermost first. */
  readonly crumbs?: readonly Crumb[];
  readonly title: ReactNode;
  /** One sentence that says what this page answers. */
  readonly lead: ReactNode;
  /** The one primary action, last; quieter ones before it. */
  readonly actions?: ReactNode;
  readonly inspector?: InspectorContent | null;
  readonly children: ReactNode;
}

/** A place in the window: where one is, what it answers, what can be done, the content, and details beside it. */
export function Page({ crumbs = [], title, lead, actions, inspector = null, children }: PageProps) {
  return (
    <div className={classes.page}>
      <main>
        <header className={classes.head}>
          <div className={classes.headRow}>
            <h1 className={classes.title}>
              {crumbs.map((crumb) => (
                <Fragment key={crumb.name}>
                  <a href={`#${formatRoute(crumb.to)}`}>{crumb.name}</a>
                  <span aria-hidden style={{ color: 'var(--ink-soft)', fontWeight: 400, flex: 'none' }}>
                    ▸
                  </span>
                </Fragment>
              ))}
              <span>{title}</span>
            </h1>
            <HeaderTools />
          </div>
          <div className={classes.headRow}>
            <p className={classes.lead}>{lead}</p>
            {actions}
          </div>
        </header>
        <div className={classes.content} id="content">
          {children}
        </div>
      </main>
      {inspector ? <Inspector {...inspector} /> : null}
    </div>
  );
}

/** Where the focus came from; where that is gone, as a row that was settled, the first thing of the content. */
const backTo = (before: Element | null): HTMLElement | null =>
  before instanceof HTMLElement && before.isConnected && before !== document.body
    ? before
    : document.querySelector<HTMLElement>('#content tr[tabindex="0"], #content button:not([role="tab"])');

function Inspector({ title, body, onClose }: InspectorContent) {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const inside = aside.current;
    return () => {
      const isLost = document.activeElement === document.body || inside?.contains(document.activeElement);
      if (isLost) backTo(before)?.focus();
    };
  }, []);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role="dialog"]')) onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside ref={aside} className={classes.inspector} aria-label={title} data-testid="inspector">
      <div className={classes.inspectorHead}>
        <h2>{title}</h2>
        <ActionIcon aria-label="Close details" onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
      {body}
    </aside>
  );
}
