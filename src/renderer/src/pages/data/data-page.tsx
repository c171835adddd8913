import { Button, Tabs } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Page, type InspectorContent } from '../../app/page';
import { useResource, useRoute, useServices } from '../../app/services-context';
import { Loaded } from '../../components/loaded';
import type { CoverageCell, IngestionIssue } from '../../contract-types';
import type { DataTab } from '../../stores/route';
import { CoverageMap } from './coverage-map';
import { FirstRun } from './first-run';
import { ImportsTab } from './imports-tab';
import { IssueDetail } from './issue-detail';
import { IssuesTab } from './issues-tab';
import { SeasonMatches } from './season-matches';
import { TeamsTab } from './teams-tab';

/** Which matches the store holds, from which files, and what was wrong in them. */
export function DataPage({ tab }: { readonly tab: DataTab }) {
  const { resources } = useServices();
  const { go } = useRoute();
  const coverage = useResource(resources.coverage);
  const [season, setSeason] = useState<CoverageCell | null>(null);
  const [fileId, setFileId] = useState<number | null>(null);
  const [issue, setIssue] = useState<IngestionIssue | null>(null);
  const close = useCallback(() => {
    setSeason(null);
    setIssue(null);
  }, []);
  const inspector: InspectorContent | null =
    season && tab === 'coverage'
      ? { title: `${season.league} ${season.season}`, body: <SeasonMatches cell={season} />, onClose: close }
      : issue && tab === 'issues'
        ? { title: `${issue.rule}, line ${issue.line}`, body: <IssueDetail issue={issue} />, onClose: close }
        : null;
  return (
    <Page
      title="Data"
      lead="Which matches the store holds, from which files, and what was found wrong in them."
      actions={<ImportButtons />}
      inspector={inspector}
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
                <Tabs.Tab value="teams">Teams</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="coverage">
                <CoverageMap coverage={value} open={season} onOpen={setSeason} />
              </Tabs.Panel>
              <Tabs.Panel value="imports">
                <ImportsTab
                  onShowIssues={(id) => {
                    setFileId(id);
                    go({ page: 'data', tab: 'issues' });
                  }}
                />
              </Tabs.Panel>
              <Tabs.Panel value="issues">
                <IssuesTab fileId={fileId} onFile={setFileId} onOpen={setIssue} />
              </Tabs.Panel>
              <Tabs.Panel value="teams">
                <TeamsTab />
              </Tabs.Panel>
            </Tabs>
          )
        }
      </Loaded>
    </Page>
  );
}

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
