import { Fragment } from 'react';
import { MISSING, fileName, formatCount, formatDate, shortHash } from '../text/format';
import { valueOf } from '../services/reading/loadable';
import { formatRoute, type Route } from '../services/places/route';
import classes from './status-line.module.css';
import { useRead } from '../services/reading/use-read';

interface Item {
  readonly text: string;
  readonly title: string;
  readonly to: Route;
}

/** Always in sight: who works, on which store, with data up to when, and the head of the audit log. */
export function StatusLine() {
  const status = valueOf(useRead('data.status', {}).data);
  const items: readonly Item[] = [
    { text: status?.analyst || 'analyst', title: 'Analyst', to: { page: 'settings' } },
    { text: status ? fileName(status.store) : 'store', title: `Store ${status?.store ?? ''}`, to: { page: 'health' } },
    {
      text: `${formatCount(status?.matches)} matches`,
      title: 'Matches in the store',
      to: { page: 'data', tab: 'coverage' },
    },
    {
      text: status?.lastDate ? `data to ${formatDate(status.lastDate)}` : 'no data yet',
      title: 'Date of the newest match',
      to: { page: 'data', tab: 'imports' },
    },
    {
      text: status ? `audit ${shortHash(status.audit.head)}${status.audit.ok ? '' : ' ■ broken'}` : `audit ${MISSING}`,
      title: status
        ? (status.audit.fault ?? `Audit log: ${formatCount(status.audit.count)} entries, head ${status.audit.head}`)
        : 'Audit log',
      to: { page: 'health', tab: 'audit' },
    },
    { text: 'offline', title: 'Nothing leaves this machine', to: { page: 'health' } },
  ];
  return (
    <footer className={classes.status} aria-label="Status">
      {items.map(({ text, title, to }, index) => (
        <Fragment key={title.split(' ')[0]! + index}>
          {index > 0 ? <span aria-hidden>·</span> : null}
          <a href={`#${formatRoute(to)}`} title={title}>
            {text}
          </a>
        </Fragment>
      ))}
    </footer>
  );
}
