import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useGo, useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { Facts } from '../../../ui/facts';
import { MISSING, formatCount } from '../../../text/format';
import { ReasonForm } from '../../../ui/dialogs/reason-form';
import { DetailSection } from '../../../ui/section/detail-section';
import type { TeamRow } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { LinkForm } from './link-form';
import { MergeForm } from './merge-form';
import { SplitDialog } from './split-dialog';
import classes from './team-detail.module.css';

const NO_TEAMS: readonly TeamRow[] = [];

/** One team: where it played, how else it is spelt, and the ways to join it with others or take it apart. */
export function TeamDetail({ league, name }: Pick<TeamRow, 'league' | 'name'>) {
  const { actions } = useServices();
  const go = useGo();
  const [spelling, setSpelling] = useState<string | null>(null);
  const teams = valueOf(useRead('teams.list', {}).data) ?? NO_TEAMS;
  const team = teams.find((each) => each.league === league && each.name === name);
  if (!team) return <p>This team is no longer in the store under this name.</p>;
  return (
    <>
      <Facts
        items={[
          ['League', `${team.league}, ${team.country}`],
          ['Seasons', `${formatCount(team.seasons)}, ${team.firstSeason} to ${team.lastSeason}`],
          ['Matches', formatCount(team.matches)],
          ['Club across leagues', team.club ?? `${MISSING} (not linked)`],
          [
            'Review',
            team.toReview ? (
              <Anchor
                key="review"
                component="button"
                type="button"
                size="md"
                onClick={() => go({ page: 'data', tab: 'teams', view: 'review' })}
              >
                ▲ waits in the review queue
              </Anchor>
            ) : (
              'nothing waits'
            ),
          ],
        ]}
      />
      <DetailSection title="Also spelt" label="Spellings">
        {team.spellings.length === 0 ? (
          `${MISSING} (no other spelling recorded)`
        ) : (
          <ul className={classes.spellings}>
            {team.spellings.map((each) => (
              <li key={each}>
                {each}
                <Button variant="default" size="compact-sm" onClick={() => setSpelling(each)}>
                  Split off…
                </Button>
              </li>
            ))}
          </ul>
        )}
      </DetailSection>
      <MergeForm key={`merge ${league} ${name}`} team={team} teams={teams} />
      {team.club === null ? (
        <LinkForm key={`link ${league} ${name}`} team={team} teams={teams} />
      ) : (
        <DetailSection title="Club across leagues">
          <ReasonForm
            label={`Why ${team.name} of ${team.league} is not ${team.club}`}
            actions={[{ verb: 'Unlink', run: (reason) => actions.unlinkTeam({ league, team: name, reason }) }]}
          />
        </DetailSection>
      )}
      {spelling === null ? null : <SplitDialog team={team} spelling={spelling} onClose={() => setSpelling(null)} />}
    </>
  );
}
