import { Button } from '@mantine/core';
import { useResource, useRoute, useServices } from '../../../app/services-context';
import { settledInWords } from '../../../components/doubt-words';
import { Loaded } from '../../../components/loaded';
import { ReasonForm } from '../../../components/reason-form';
import { TwinPairs } from '../../../components/twin-pairs';
import type { Doubt } from '../../../contract-types';
import { decideTwins, usualTwinReason } from '../../../stores/twin-answers';
import { DoubtMatches } from './doubt-matches';
import classes from './doubts.module.css';

interface DoubtActionsProps {
  readonly doubt: Doubt;
  /** What was done, in words. */
  readonly onDone: (words: string) => void;
  readonly onSeason: (league: string, season: string) => void;
}

/** The evidence for a doubt with the ways to settle it; each kind has its own. */
export function DoubtActions({ doubt, onDone, onSeason }: DoubtActionsProps) {
  const { go } = useRoute();
  const { kind, league, season, spelling } = doubt;
  switch (kind) {
    case 'possible-double':
    case 'club-twice-a-day':
      return (
        <>
          <DoubtMatches matches={doubt.matches} onDone={onDone} />
          {kind === 'club-twice-a-day' ? (
            <Button variant="default" onClick={() => go({ page: 'data', tab: 'teams', view: 'spellings' })}>
              Open the recorded spellings
            </Button>
          ) : null}
        </>
      );
    case 'names-coincide':
      return <SameClubs league={league} spelling={spelling ?? ''} onDone={onDone} />;
    case 'season-too-large':
      return season === null ? null : (
        <Button variant="default" onClick={() => onSeason(league, season)}>
          Open the season
        </Button>
      );
    case 'club-renamed':
    case 'question-open':
      return (
        <Button
          variant="default"
          onClick={() =>
            go({
              page: 'data',
              tab: 'teams',
              view: 'review',
              ...(spelling === null ? {} : { name: { league, spelling } }),
            })
          }
        >
          Open in the review queue
        </Button>
      );
  }
}

interface SameClubsProps {
  readonly league: string;
  readonly spelling: string;
  readonly onDone: (words: string) => void;
}

/** All names of the league whose matches coincide, settled by one decision: one of them alone would leave half a match. */
function SameClubs({ league, spelling, onDone }: SameClubsProps) {
  const { actions, resources } = useServices();
  const twins = useResource(resources.twins);
  return (
    <Loaded what="the spellings" resource={twins}>
      {(groups) => {
        const group = groups.find(
          (each) => each.league === league && each.pairs.some((pair) => pair.spelling === spelling),
        );
        if (!group) return <p>This is no longer in question.</p>;
        return (
          <div className={classes.same}>
            <TwinPairs group={group} isOpen />
            <ReasonForm
              label={
                group.pairs.length === 1
                  ? 'Why they are one club'
                  : `Why these ${group.pairs.length} spellings are those clubs`
              }
              initial={usualTwinReason(group)}
              actions={[
                {
                  verb: group.pairs.length === 1 ? 'This is the same club' : 'These are the same clubs',
                  run: async (reason) => {
                    const outcome = await actions.decideSpellings(decideTwins(group, reason));
                    if (!outcome) onDone(settledInWords(group));
                    return outcome;
                  },
                },
              ]}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
