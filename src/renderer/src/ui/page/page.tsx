import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { formatRoute, type Route } from '../../services/places/route';
import { HeaderTools } from './header-tools';
import { Inspector, type InspectorContent } from './inspector';
import classes from './page.module.css';
import { PageProblems } from './page-problems';

const APPLICATION = 'Football Jackpot Probability Engine';

interface Crumb {
  readonly name: string;
  readonly to: Route;
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

/** The tab that is open, without what it counts. */
const tabName = (): string =>
  (document.querySelector('#content [role="tab"][aria-selected="true"]')?.textContent ?? '').split(' · ')[0]!;

/** A place in the window: where one is, what it answers, what can be done, the content, and details beside it. */
export function Page({ crumbs = [], title, lead, actions, inspector = null, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The window is called after its page, so that a list of windows tells them apart.
  useEffect(() => {
    document.title = [tabName(), heading.current?.lastElementChild?.textContent ?? '', APPLICATION]
      .filter((part) => part !== '')
      .join(' · ');
  });
  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <header className={classes.head}>
          <div className={classes.headRow}>
            <h1 className={classes.title} id="page-title" tabIndex={-1} ref={heading}>
              {crumbs.map((crumb) => (
                <Fragment key={crumb.name}>
                  <a href={`#${formatRoute(crumb.to)}`}>{crumb.name}</a>
                  <span aria-hidden className={classes.arrow}>
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
          <PageProblems />
        </header>
        <div className={classes.content} id="content" data-scrolls>
          {children}
        </div>
      </main>
      {inspector ? <Inspector {...inspector} /> : null}
    </div>
  );
}
