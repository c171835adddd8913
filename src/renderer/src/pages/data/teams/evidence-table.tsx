import { Fragment, type ReactNode } from 'react';
import { MISSING, formatCount } from '../../../text/format';
import type { ReviewItem, TeamEvidence } from '../../../contract-types';
import { SideBySide } from '../../../ui/side-by-side/side-by-side';
import classes from './evidence-table.module.css';
import { compareEvidence, verdictOf } from './review-decisions';

/** When and against whom a name and each like one played, side by side; what they share stands out. */
export function EvidenceTable({ item: { own, candidates, spelling } }: { readonly item: ReviewItem }) {
  const compared = candidates.map((candidate) => ({ candidate, ...compareEvidence(own, candidate) }));
  const allShared = new Set(compared.flatMap((each) => each.sharedSeasons));
  const allCommon = new Set(compared.flatMap((each) => each.commonOpponents));
  const met = new Set([own.name, ...compared.filter((each) => each.metEachOther).map((each) => each.candidate.name)]);
  const row = (name: string, cell: (evidence: TeamEvidence, shared: ReadonlySet<string>) => ReactNode, of: Kind) => ({
    name,
    cells: [
      cell(own, of === 'seasons' ? allShared : allCommon),
      ...compared.map(({ candidate, sharedSeasons, commonOpponents }) =>
        cell(candidate, new Set(of === 'seasons' ? sharedSeasons : commonOpponents)),
      ),
    ],
  });
  return (
    <SideBySide
      label="Evidence side by side"
      name={`Evidence on ${spelling}`}
      head={[
        <Head key="own" name={own.name} note="the name to decide on" />,
        ...candidates.map(({ name, reason }) => <Head key={name} name={name} note={reason} />),
      ]}
      rows={[
        candidates.length > 0 ? { name: 'Together', cells: [null, ...compared.map(verdictOf)] } : null,
        row('Seasons', ({ seasons }, shared) => <Names names={seasons} marked={shared} />, 'seasons'),
        row('Matches', ({ matches }) => formatCount(matches), 'seasons'),
        row('Dates', ({ firstDate, lastDate }) => datesOf(firstDate, lastDate), 'seasons'),
        row(
          'Opponents',
          ({ opponents }, common) => <Names names={opponents} marked={new Set([...common, ...met])} />,
          'opponents',
        ),
      ]}
    />
  );
}
type Kind = 'seasons' | 'opponents';

const Head = ({ name, note }: { readonly name: string; readonly note: string }) => (
  <>
    {name}
    <small>{note}</small>
  </>
);

const datesOf = (first: string | null, last: string | null): ReactNode =>
  first === null || last === null ? (
    `${MISSING} (no dated match)`
  ) : (
    <>
      <span className={classes.date}>{first}</span> to <span className={classes.date}>{last}</span>
    </>
  );

function Names({ names, marked }: { readonly names: readonly string[]; readonly marked: ReadonlySet<string> }) {
  if (names.length === 0) return <>{MISSING} (none)</>;
  return (
    <>
      {names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 ? ', ' : ''}
          {marked.has(name) ? <mark className={classes.shared}>{name}</mark> : name}
        </Fragment>
      ))}
    </>
  );
}
