import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { plural } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { ReasonPopover } from '../../../ui/dialogs/reason-popover';
import { RowList } from '../../../ui/row-list/row-list';
import { Empty, Problem } from '../../../ui/states';
import type { Club } from '../../../contract-types';
import { BulkBar } from './bulk-bar';
import classes from './clubs-view.module.css';

/** Clubs that played in several leagues of their country: those linked, and those that probably should be. */
export function ClubsView() {
  const { actions } = useServices();
  const clubs = useRead('teams.clubs', {});
  return (
    <Loaded what="the clubs" resource={clubs}>
      {({ clubs: linked, suggestions }) => (
        <>
          {suggestions.length > 0 ? <Suggestions suggestions={suggestions} /> : null}
          {linked.length > 0 ? (
            <>
              <h2 className={classes.heading}>Linked clubs, {linked.length}</h2>
              <ClubList label="Linked clubs">
                {linked.map((club) => (
                  <li key={clubKey(club)} className={classes.club}>
                    <ClubName club={club} />
                    <Members
                      club={club}
                      action={({ league, name }) => (
                        <ReasonPopover
                          button="Unlink…"
                          name={`Unlink ${name} of ${league}`}
                          label={`Why ${name} of ${league} is another club`}
                          verb="Unlink"
                          onSubmit={(reason) => actions.unlinkTeam({ league, team: name, reason })}
                        />
                      )}
                    />
                  </li>
                ))}
              </ClubList>
            </>
          ) : suggestions.length === 0 ? (
            <Empty title="No clubs across leagues">
              A club that is promoted or relegated appears in two leagues. Once both are imported, linking them here
              lets it keep its identity, and the newcomer starts from what it was.
            </Empty>
          ) : null}
        </>
      )}
    </Loaded>
  );
}

function Suggestions({ suggestions }: { readonly suggestions: readonly Club[] }) {
  const { actions } = useServices();
  const [reason, setReason] = useState('the same name in two leagues of the country');
  const [failure, setFailure] = useState<ActionEnd>(null);
  const link = (chosen: readonly Club[]): void => void linkAll(chosen).then(setFailure);
  const linkAll = (chosen: readonly Club[]): Promise<ActionEnd> =>
    actions.linkClubs(
      chosen.map(({ name, teams }) => ({
        name,
        teams: teams.map((team) => ({ league: team.league, team: team.name })),
        reason: reason.trim(),
      })),
    );
  const isReady = reason.trim() !== '';
  return (
    <>
      <BulkBar
        said={
          <>
            <strong>{plural(suggestions.length, 'club')} to link:</strong> the same name in two or more leagues of one
            country, probably one club that was promoted or relegated.
          </>
        }
        label="Reason for linking"
        reason={reason}
        onReason={setReason}
      >
        <Button variant="default" disabled={!isReady} onClick={() => link(suggestions)}>
          Link all {suggestions.length}
        </Button>
      </BulkBar>
      {failure ? <Problem {...failure} /> : null}
      <ClubList label="Suggested links">
        {suggestions.map((club) => (
          <li key={clubKey(club)} className={classes.club}>
            <ClubName club={club} />
            <Members club={club} />
            <Button
              variant="default"
              size="compact-sm"
              disabled={!isReady}
              aria-label={`Link ${club.name}`}
              onClick={() => link([club])}
            >
              Link
            </Button>
          </li>
        ))}
      </ClubList>
    </>
  );
}

type Member = Club['teams'][number];
const clubKey = ({ country, name, teams }: Club): string => `${country} ${name} ${teams.map((t) => t.league).join()}`;

const ClubList = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={classes.clubs}>
    <RowList label={label}>{children}</RowList>
  </div>
);

const ClubName = ({ club }: { readonly club: Club }) => (
  <span className={classes.name}>
    <strong>{club.name}</strong>
    <small>{club.country}</small>
  </span>
);

interface MembersProps {
  readonly club: Club;
  readonly action?: (member: Member) => ReactNode;
}

function Members({ club, action }: MembersProps) {
  return (
    <span className={classes.members}>
      {club.teams.map((member) => (
        <span key={`${member.league} ${member.name}`} className={classes.member}>
          {member.league}
          {member.name === club.name ? '' : `, as ${member.name}`}
          <small title={member.seasons.join(', ')}>
            {plural(member.seasons.length, 'season')}
            {member.seasons.length > 0 ? `, last ${member.seasons.at(-1)}` : ''}
          </small>
          {action?.(member)}
        </span>
      ))}
    </span>
  );
}
