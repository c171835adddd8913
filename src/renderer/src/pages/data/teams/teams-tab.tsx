import { SegmentedControl } from '@mantine/core';
import { useGo } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import type { TeamRow } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import { spellingKey } from '../../../services/importing/spelling-choices';
import type { TeamsView, WaitingName } from '../../../services/places/route';
import { ClubsView } from './clubs-view';
import { HistoryView } from './history-view';
import { KnownSpellingsView } from './known-spellings-view';
import { ReviewQueue } from './review-queue';
import { SpellingsView } from './spellings-view';
import { TeamList } from './team-list';
import classes from './teams-tab.module.css';

interface TeamsTabProps {
  readonly view: TeamsView;
  readonly name: WaitingName | null;
  readonly open: Pick<TeamRow, 'league' | 'name'> | null;
  readonly onOpen: (team: TeamRow) => void;
}

/** The clubs the store knows, names that wait for a person, spellings, clubs across leagues, and who decided what. */
export function TeamsTab({ view, name, open, onOpen }: TeamsTabProps) {
  const go = useGo();
  const names = valueOf(useRead('teams.review', {}).data)?.length ?? 0;
  const twins = valueOf(useRead('teams.twins', {}).data)?.length ?? 0;
  const waiting = names + twins;
  return (
    <>
      <div className={classes.views}>
        <SegmentedControl
          size="sm"
          aria-label="Part of the teams"
          value={view}
          onChange={(value) => go({ page: 'data', tab: 'teams', view: value as TeamsView })}
          data={[
            { value: 'list', label: 'Teams' },
            { value: 'review', label: waiting > 0 ? `▲ Review queue ${waiting}` : 'Review queue' },
            { value: 'spellings', label: 'Spellings' },
            { value: 'known', label: 'Known spellings' },
            { value: 'clubs', label: 'Clubs' },
            { value: 'history', label: 'History' },
          ]}
        />
      </div>
      <View view={view} name={name} open={open} onOpen={onOpen} />
    </>
  );
}

function View({ view, name, open, onOpen }: TeamsTabProps) {
  switch (view) {
    case 'list':
      return <TeamList open={open} onOpen={onOpen} />;
    case 'review':
      return <ReviewQueue key={name ? spellingKey(name) : ''} wanted={name} />;
    case 'spellings':
      return <SpellingsView />;
    case 'known':
      return <KnownSpellingsView />;
    case 'clubs':
      return <ClubsView />;
    case 'history':
      return <HistoryView />;
  }
}
