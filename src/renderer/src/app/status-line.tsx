import { Fragment } from 'react';
import type { ModelSummary, Status } from '../contract-types';
import { focusPage } from '../services/places/focus-page';
import { formatRoute, type Route } from '../services/places/route';
import { valueOf } from '../services/reading/loadable';
import { useProfile } from '../services/use-profile';
import { useRead } from '../services/reading/use-read';
import { MISSING, fileName, formatCount, formatDate, plural, shortHash } from '../text/format';
import classes from './status-line.module.css';
import { WaitingFor } from './waiting-for';

interface Item {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly to: Route;
  /** Something is not as it should be: shown by its shape and said in its text. */
  readonly isWrong?: boolean;
}

/** Always in sight: who works, on which store, with data up to when, what is old, and the head of the audit log. */
export function StatusLine() {
  // Followed whole: days here are written as the person writes them.
  const { displayName } = useProfile();
  const status = valueOf(useRead('data.status', {}).data);
  const models = valueOf(useRead('models.list', {}, { enabled: status !== null }).data) ?? [];
  const items = [...itemsOf(status, displayName), ...staleItems(models), ...otherSettings(models)];
  return (
    <footer className={classes.status} aria-label="Status">
      {items.map(({ id, text, title, to, isWrong }, index) => (
        <Fragment key={id}>
          {index > 0 ? <span aria-hidden>·</span> : null}
          <a
            href={`#${formatRoute(to)}`}
            title={title}
            data-wrong={isWrong || undefined}
            // The frame stays where it is: who went elsewhere by it goes on there.
            onClick={focusPage}
          >
            {text}
          </a>
        </Fragment>
      ))}
      <WaitingFor />
    </footer>
  );
}

const itemsOf = (status: Status | null, displayName: string): readonly Item[] => [
  {
    id: 'analyst',
    text: displayName || status?.analyst || 'analyst',
    title: `Analyst ${status?.analyst ?? ''}`,
    to: { page: 'settings', tab: 'profile' },
  },
  {
    id: 'store',
    text: status ? fileName(status.store) : 'store',
    title: `Store ${status?.store ?? ''}`,
    to: { page: 'health' },
  },
  {
    id: 'matches',
    text: `${formatCount(status?.matches)} matches`,
    title: 'Matches in the store',
    to: { page: 'data', tab: 'coverage' },
  },
  {
    id: 'data',
    text: status?.lastDate ? `data to ${formatDate(status.lastDate)}` : 'no data yet',
    title: 'Date of the newest match',
    to: { page: 'data', tab: 'imports' },
  },
  {
    id: 'audit',
    text: status ? `audit ${shortHash(status.audit.head)}${status.audit.ok ? '' : ' ■ broken'}` : `audit ${MISSING}`,
    title: status
      ? (status.audit.fault ?? `Audit log: ${formatCount(status.audit.count)} entries, head ${status.audit.head}`)
      : 'Audit log',
    to: { page: 'health', tab: 'audit' },
    isWrong: status !== null && !status.audit.ok,
  },
  { id: 'offline', text: 'offline', title: 'Nothing leaves this machine', to: { page: 'health' } },
];

/** Models that have not seen the newest matches. */
function staleItems(models: readonly ModelSummary[]): readonly Item[] {
  const stale = models.filter(({ status, stale: isStale }) => status === 'active' && isStale);
  if (stale.length === 0) return [];
  const [first] = stale;
  return [
    {
      id: 'stale',
      text: `▲ ${plural(stale.length, 'model')} older than the data`,
      title: `${stale.map(({ league }) => league).join(', ')}: the store holds matches after the last one the model has seen. Train again.`,
      to: { page: 'models', league: stale.length === 1 ? first!.league : null },
      isWrong: true,
    },
  ];
}

/** Models that were trained under other settings than those in force. */
function otherSettings(models: readonly ModelSummary[]): readonly Item[] {
  const others = models.filter((model) => model.status === 'active' && model.otherSettings.length > 0);
  if (others.length === 0) return [];
  return [
    {
      id: 'other-settings',
      text: `▲ ${plural(others.length, 'model')} of other settings`,
      title: `${others.map(({ league }) => league).join(', ')}: trained under other settings than those in force. Train again.`,
      to: { page: 'settings' },
      isWrong: true,
    },
  ];
}
