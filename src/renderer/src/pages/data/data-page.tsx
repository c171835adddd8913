import { Button, Tabs } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Page, type InspectorContent } from '../../app/page';
import { useResource, useRoute, useServices } from '../../app/services-context';
import { Loaded } from '../../components/loaded';
import { valueOf } from '../../stores/loadable';
import type { DataTab, TeamsView } from '../../stores/route';
import { CorrectionsTab } from './corrections-tab';
import { CoverageMap } from './coverage-map';
import type { DataSelection } from './data-selection';
import { FirstRun } from './first-run';
import { ImportsTab } from './imports-tab';
import { IssueDetail } from './issue-detail';
import { EVERY_ISSUE, type IssueFilter } from './issue-filter';
import { IssuesTab } from './issues-tab';
import { SeasonMatches } from './season-matches';
import { TeamDetail } from './teams/team-detail';
import { TeamsTab } from './teams/teams-tab';
import classes from './teams/teams.module.css';

interface DataPageProps {
  readonly tab: DataTab;
  readonly view: TeamsView;
}

/** Which matches the store holds, from which files, and what was wrong in them. */
export function DataPage({ tab, view }: DataPageProps) {
  const { resources } = useServices();
  const { go } = useRoute();
  const coverage = useResource(resources.coverage);
  const waiting = valueOf(useResource(resources.review).data)?.length ?? 0;
  const [selection, setSelection] = useState<DataSelection | null>(null);
  const [issues, setIssues] = useState<IssueFilter>(EVERY_ISSUE);
  const close = useCallback(() => setSelection(null), []);
  const showFile = useCallback(
    (fileId: number) => {
      setIssues({ ...EVERY_ISSUE, fileId });
      go({ page: 'data', tab: 'issues' });
    },
    [go],
  );
  const isShown = selection !== null && TAB_OF[selection.kind] === tab && (tab !== 'teams' || view === 'list');
  // What was opened may have changed since: a decision counts a match out of its season.
  const cell =
    selection?.kind === 'season'
      ? valueOf(coverage.data)?.cells.find(
          (each) => each.league === selection.cell.league && each.season === selection.cell.season,
        )
      : undefined;
  return (
    <Page
      title="Data"
      lead="Which matches the store holds, from which files, and what was found wrong in them."
      actions={<ImportButtons />}
      inspector={
        isShown
          ? inspectorOf(selection.kind === 'season' && cell ? { kind: 'season', cell } : selection, close, showFile)
          : null
      }
    >
      <Loaded what="the coverage" resource={coverage}>
        {(value) =>
          value.cells.length === 0 && tab === 'coverage' ? (
            <FirstRun />
          ) : (
            <Tabs value={tab} onChange={(next) => go({ page: 'data', tab: (next ?? 'coverage') as DataTab })}>
              <Tabs.List mb="md">
                <Tabs.Tab value="coverage">Coverage</Tabs.Tab>
                <Tabs.Tab value="imports">Imports</Tabs.Tab>
                <Tabs.Tab value="issues">Issues</Tabs.Tab>
                <Tabs.Tab value="teams" rightSection={waiting > 0 ? <Waiting count={waiting} /> : null}>
                  Teams
                </Tabs.Tab>
                <Tabs.Tab value="corrections">Corrections</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="coverage">
                <CoverageMap
                  coverage={value}
                  open={cell ?? null}
                  onOpen={(opened) => setSelection({ kind: 'season', cell: opened })}
                />
              </Tabs.Panel>
              <Tabs.Panel value="imports">
                <ImportsTab onShowIssues={showFile} />
              </Tabs.Panel>
              <Tabs.Panel value="issues">
                <IssuesTab
                  filter={issues}
                  onFilter={setIssues}
                  onOpen={(issue, meaning) => setSelection({ kind: 'issue', issue, meaning })}
                />
              </Tabs.Panel>
              <Tabs.Panel value="teams">
                <TeamsTab
                  view={view}
                  open={selection?.kind === 'team' ? selection.team : null}
                  onOpen={(team) => setSelection({ kind: 'team', team })}
                />
              </Tabs.Panel>
              <Tabs.Panel value="corrections">
                <CorrectionsTab coverage={value} />
              </Tabs.Panel>
            </Tabs>
          )
        }
      </Loaded>
    </Page>
  );
}

const TAB_OF: Record<DataSelection['kind'], DataTab> = { season: 'coverage', issue: 'issues', team: 'teams' };

function inspectorOf(
  selection: DataSelection,
  onClose: () => void,
  onFile: (fileId: number) => void,
): InspectorContent {
  switch (selection.kind) {
    case 'season': {
      const { cell } = selection;
      const name = `${cell.league} ${cell.season}`;
      return { title: name, body: <SeasonMatches key={name} cell={cell} />, onClose };
    }
    case 'issue': {
      const { issue, meaning } = selection;
      const title = `${issue.rule}, line ${issue.line}`;
      return { title, body: <IssueDetail issue={issue} meaning={meaning} onFile={onFile} />, onClose };
    }
    case 'team': {
      const { league, name } = selection.team;
      return { title: name, body: <TeamDetail key={`${league} ${name}`} league={league} name={name} />, onClose };
    }
  }
}

/** How many names wait for a person. */
const Waiting = ({ count }: { readonly count: number }) => (
  <span className={classes.waiting} role="img" aria-label={`${count} to review`}>
    ▲ {count}
  </span>
);

function ImportButtons() {
  const { actions } = useServices();
  return (
    <Button.Group>
      <Button variant="default" onClick={() => void actions.chooseAndImport('folder')}>
        Import folder…
      </Button>
      <Button
        leftSection={<IconDatabaseImport size={16} aria-hidden />}
        onClick={() => void actions.chooseAndImport('files')}
      >
        Import files…
      </Button>
    </Button.Group>
  );
}
