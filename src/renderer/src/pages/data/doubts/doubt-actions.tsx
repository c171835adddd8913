import { Button } from '@mantine/core';
import { useGo, useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { settledInWords, twinsBehind } from '../../../text/doubt-words';
import { plural } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { ReasonForm } from '../../../ui/dialogs/reason-form';
import { TwinPairs } from '../../../ui/matches/twin-pairs';
import { Note } from '../../../ui/note/note';
import type { Doubt, TwinGroup } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { decideTwins, usualTwinReason } from '../../../services/importing/twin-answers';
import { DoubtMatches } from './doubt-matches';
import classes from './doubt-actions.module.css';

interface DoubtActionsProps {
  readonly doubt: Doubt;
  /** What was done, in words. */
  readonly onDone: (words: string) => void;
  readonly onSeason: (league: string, season: string) => void;
}

/** The evidence for a doubt with the ways to settle it; each kind has its own. */
export function DoubtActions({ doubt, onDone, onSeason }: DoubtActionsProps) {
  const go = useGo();
  const { kind, league, season, spelling } = doubt;
  switch (kind) {
    case 'possible-double':
      return <DoubtMatches matches={doubt.matches} onDone={onDone} />;
    case 'club-twice-a-day':
      return <CrowdedDay doubt={doubt} onDone={onDone} />;
    case 'names-coincide':
      return <Coinciding league={league} spelling={spelling ?? ''} onDone={onDone} />;
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

interface CrowdedDayProps {
  readonly doubt: Doubt;
  readonly onDone: (words: string) => void;
}

/** A club that played twice on a day; where one of its opponents is told under two names, that is the thing to settle. */
function CrowdedDay({ doubt, onDone }: CrowdedDayProps) {
  const go = useGo();
  const twins = valueOf(useRead('teams.twins', {}).data) ?? [];
  const group = twinsBehind(doubt, twins);
  if (group) {
    return (
      <>
        <Note kind="lead">
          ▲ {plural(group.pairs.length, 'spelling tells', 'spellings tell')} matches of {group.league} again, and these
          are among them: settling that settles this day, too.
        </Note>
        <SameClubs group={group} onDone={onDone} />
        <DoubtMatches matches={doubt.matches} onDone={onDone} />
      </>
    );
  }
  return (
    <>
      <DoubtMatches matches={doubt.matches} onDone={onDone} />
      <Button variant="default" onClick={() => go({ page: 'data', tab: 'teams', view: 'spellings' })}>
        Open the recorded spellings
      </Button>
    </>
  );
}

interface CoincidingProps {
  readonly league: string;
  readonly spelling: string;
  readonly onDone: (words: string) => void;
}

function Coinciding({ league, spelling, onDone }: CoincidingProps) {
  const twins = useRead('teams.twins', {});
  return (
    <Loaded what="the spellings" resource={twins}>
      {(groups) => {
        const group = groups.find(
          (each) => each.league === league && each.pairs.some((pair) => pair.spelling === spelling),
        );
        return group ? <SameClubs group={group} onDone={onDone} /> : <p>This is no longer in question.</p>;
      }}
    </Loaded>
  );
}

interface SameClubsProps {
  readonly group: TwinGroup;
  readonly onDone: (words: string) => void;
}

/** All names of the league whose matches coincide, settled by one decision: one of them alone would leave half a match. */
function SameClubs({ group, onDone }: SameClubsProps) {
  const { actions } = useServices();
  const isOne = group.pairs.length === 1;
  return (
    <div className={classes.same}>
      <TwinPairs group={group} isOpen />
      <ReasonForm
        label={isOne ? 'Why they are one club' : `Why these ${group.pairs.length} spellings are those clubs`}
        initial={usualTwinReason(group)}
        actions={[
          {
            verb: isOne ? 'This is the same club' : 'These are the same clubs',
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
}
