import { Button, Tabs } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Page } from '../../ui/page/page';
import { useGo, useServices } from '../../services/services-context';
import { useRead } from '../../services/reading/use-read';
import { EVERY_DOUBT, type DoubtFilter } from '../../text/doubt-words';
import { Loaded } from '../../ui/loaded';
import type { Doubt } from '../../contract-types';
import { valueOf } from '../../services/reading/loadable';
import type { DataTab, TeamsView, WaitingName } from '../../services/places/route';
import { CorrectionsTab } from './corrections-tab';
import { CoverageMap } from './coverage-map';
import { TAB_OF, inspectorOf } from './data-inspector';
import classes from './data-page.module.css';
import type { DataSelection } from './data-selection';
import { DoubtsTab } from './doubts/doubts-tab';
import { FirstRun } from './first-run';
import { ImportsTab } from './imports-tab';
import { EVERY_ISSUE, type IssueFilter } from './issue-filter';
import { IssuesTab } from './issues-tab';
import { TeamsTab } from './teams/teams-tab';

interface DataPageProps {
  readonly tab: DataTab;
  readonly view: TeamsView;
  /** The name of the review queue to look at; null for the first. */
  readonly name: WaitingName | null;
}

/** Which matches the store holds, from which files, and what was wrong in them. */
export function DataPage({ tab, view, name }: DataPageProps) {
  const go = useGo();
  const coverage = useRead('data.coverage', {});
  const review = valueOf(useRead('teams.review', {}).data)?.length ?? 0;
  const twins = valueOf(useRead('teams.twins', {}).data)?.length ?? 0;
  const doubted = valueOf(useRead('doubts.list', {}).data)?.total ?? 0;
  const [doubts, setDoubts] = useState<DoubtFilter>(EVERY_DOUBT);
  const [selection, setSelection] = useState<DataSelection | null>(null);
  const [issues, setIssues] = useState<IssueFilter>(EVERY_ISSUE);
  const cells = valueOf(coverage.data)?.cells;
  const close = useCallback(() => setSelection(null), []);
  const showFile = useCallback(
    (fileId: number) => {
      setIssues({ ...EVERY_ISSUE, fileId });
      go({ page: 'data', tab: 'issues' });
    },
    [go],
  );
  const showSeason = useCallback(
    (league: string, season: string) => {
      const found = cells?.find((each) => each.league === league && each.season === season);
      if (found) setSelection({ kind: 'season', cell: found });
      go({ page: 'data', tab: 'coverage' });
    },
    [cells, go],
  );
  const showDoubt = useCallback((doubt: Doubt) => setSelection({ kind: 'doubt', doubt }), []);
  const isShown = selection !== null && TAB_OF[selection.kind] === tab && (tab !== 'teams' || view === 'list');
  // What was opened may have changed since: a decision counts a match out of its season.
  const cell =
    selection?.kind === 'season'
      ? cells?.find((each) => each.league === selection.cell.league && each.season === selection.cell.season)
      : undefined;
  return (
    <Page
      title="Data"
      lead="Which matches the store holds, from which files, and what was found wrong in them."
      actions={<ImportButtons />}
      inspector={
        isShown
          ? inspectorOf(selection.kind === 'season' && cell ? { kind: 'season', cell } : selection, close, {
              showFile,
              showSeason,
              showDoubt,
              doubts,
            })
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
                <Tabs.Tab value="doubts" rightSection={<Waiting count={doubted} what="open" />}>
                  Doubts
                </Tabs.Tab>
                <Tabs.Tab value="teams" rightSection={<Waiting count={review + twins} what="to review" />}>
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
              <Tabs.Panel value="doubts">
                <DoubtsTab
                  coverage={value}
                  filter={doubts}
                  onFilter={setDoubts}
                  open={selection?.kind === 'doubt' ? selection.doubt : null}
                  onOpen={showDoubt}
                />
              </Tabs.Panel>
              <Tabs.Panel value="teams">
                <TeamsTab
                  view={view}
                  name={name}
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

/** How much waits for a person behind a tab; nothing where nothing does. */
const Waiting = ({ count, what }: { readonly count: number; readonly what: string }) =>
  count === 0 ? null : (
    <span className={classes.waiting} role="img" aria-label={`${count} ${what}`}>
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
