import { Fragment, type ReactNode } from 'react';
import { MISSING, formatCount } from '../../../text/format';
import type { ReviewItem, TeamEvidence } from '../../../contract-types';
import { compareEvidence, verdictOf } from './review-decisions';
import classes from './teams.module.css';

/** When and against whom a name and each like one played, side by side; what they share stands out. */
export function EvidenceTable({ item: { own, candidates, spelling } }: { readonly item: ReviewItem }) {
  const compared = candidates.map((candidate) => ({ candidate, ...compareEvidence(own, candidate) }));
  const allShared = new Set(compared.flatMap((each) => each.sharedSeasons));
  const allCommon = new Set(compared.flatMap((each) => each.commonOpponents));
  const met = new Set([own.name, ...compared.filter((each) => each.metEachOther).map((each) => each.candidate.name)]);
  const row = (name: string, cell: (evidence: TeamEvidence, shared: ReadonlySet<string>) => ReactNode, of: Kind) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{cell(own, of === 'seasons' ? allShared : allCommon)}</td>
      {compared.map(({ candidate, sharedSeasons, commonOpponents }) => (
        <td key={candidate.name}>{cell(candidate, new Set(of === 'seasons' ? sharedSeasons : commonOpponents))}</td>
      ))}
    </tr>
  );
  return (
    <div className={classes.evidence} tabIndex={0} role="group" aria-label="Evidence side by side">
      <table aria-label={`Evidence on ${spelling}`}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              {own.name}
              <small>the name to decide on</small>
            </th>
            {candidates.map((candidate) => (
              <th key={candidate.name} scope="col">
                {candidate.name}
                <small>{candidate.reason}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.length > 0 ? (
            <tr>
              <th scope="row">Together</th>
              <td />
              {compared.map((each) => (
                <td key={each.candidate.name}>{verdictOf(each)}</td>
              ))}
            </tr>
          ) : null}
          {row(
            'Seasons',
            ({ seasons }, shared) => (
              <Names names={seasons} marked={shared} />
            ),
            'seasons',
          )}
          {row('Matches', ({ matches }) => formatCount(matches), 'seasons')}
          {row('Dates', ({ firstDate, lastDate }) => datesOf(firstDate, lastDate), 'seasons')}
          {row(
            'Opponents',
            ({ opponents }, common) => (
              <Names names={opponents} marked={new Set([...common, ...met])} />
            ),
            'opponents',
          )}
        </tbody>
      </table>
    </div>
  );
}
type Kind = 'seasons' | 'opponents';

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
          {marked.has(name) ? <mark>{name}</mark> : name}
        </Fragment>
      ))}
    </>
  );
}
