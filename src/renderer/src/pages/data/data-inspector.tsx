import type { InspectorContent } from '../../ui/page/inspector';
import { doubtKey, type DoubtFilter } from '../../text/doubt-words';
import type { Doubt } from '../../contract-types';
import type { DataTab } from '../../services/places/route';
import type { DataSelection } from './data-selection';
import { DoubtDetail } from './doubts/doubt-detail';
import { IssueDetail } from './issue-detail';
import { SeasonMatches } from './season-matches';
import { TeamDetail } from './teams/team-detail';

/** The tab on which each kind of thing is opened. */
export const TAB_OF: Record<DataSelection['kind'], DataTab> = {
  season: 'coverage',
  issue: 'issues',
  doubt: 'doubts',
  team: 'teams',
};

/** Ways from what the inspector shows to other parts of the page. */
export interface Ways {
  readonly showFile: (fileId: number) => void;
  readonly showSeason: (league: string, season: string) => void;
  readonly showDoubt: (doubt: Doubt) => void;
  readonly doubts: DoubtFilter;
}

/** What the inspector of the Data page shows of what was opened. */
export function inspectorOf(selection: DataSelection, onClose: () => void, ways: Ways): InspectorContent {
  switch (selection.kind) {
    case 'season': {
      const { cell } = selection;
      const name = `${cell.league} ${cell.season}`;
      return { title: name, body: <SeasonMatches key={name} cell={cell} />, onClose };
    }
    case 'issue': {
      const { issue, meaning } = selection;
      const title = `${issue.rule}, line ${issue.line}`;
      return { title, body: <IssueDetail issue={issue} meaning={meaning} onFile={ways.showFile} />, onClose };
    }
    case 'doubt': {
      const { doubt } = selection;
      const title = [doubt.spelling ?? doubt.league, doubt.season].filter(Boolean).join(', ');
      const { doubts: filter, showDoubt: onOpen, showSeason: onSeason } = ways;
      const body = <DoubtDetail key={doubtKey(doubt)} {...{ doubt, filter, onOpen, onSeason }} />;
      return { title, body, onClose };
    }
    case 'team': {
      const { league, name } = selection.team;
      return { title: name, body: <TeamDetail key={`${league} ${name}`} league={league} name={name} />, onClose };
    }
  }
}
