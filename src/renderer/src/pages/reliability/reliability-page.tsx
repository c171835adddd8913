import { Button, Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SelectionFacts } from '../../contract-types';
import type { ReliabilityChoice } from '../../services/choices/reliability-choice';
import type { ReliabilityTab } from '../../services/places/route';
import { valueOf } from '../../services/reading/loadable';
import { useAhead } from '../../services/reading/use-ahead';
import { useGo, useServices } from '../../services/services-context';
import { formatProbability } from '../../text/format';
import { Note } from '../../ui/note/note';
import { Page } from '../../ui/page/page';
import { Degraded } from '../../ui/states';
import { DiagramTab, type Stretch } from './diagram/diagram-tab';
import { StretchMatches } from './diagram/stretch-matches';
import { MultiplesTab } from './multiples/multiples-tab';
import { OverTimeTab } from './over-time/over-time-tab';
import { ScoresTab } from './scores/scores-tab';
import { ChoiceBar } from './selection/choice-bar';
import { backwardsInWords, factsInWords } from './selection/choice-words';
import { SlatesTab } from './slates/slates-tab';
import { ValidationTab } from './validation/validation-tab';
import { answersOfTabs, diagramOf, driftOf } from './questions';
import { Busy } from './busy';
import { useAnswer } from './use-answer';
import { Verdicts } from './verdict/verdicts';

const TABS: readonly (readonly [ReliabilityTab, string])[] = [
  ['diagram', 'Diagram'],
  ['scores', 'Scores'],
  ['sets', 'All sets'],
  ['over-time', 'Over time'],
  ['slates', 'Slates'],
  ['validate', 'Validate again'],
];

interface ReliabilityPageProps {
  readonly tab: ReliabilityTab;
  readonly choice: ReliabilityChoice;
}

/** How far the probabilities can be trusted, measured on matches they had not seen: one selection, from all sides. */
export function ReliabilityPage({ tab, choice }: ReliabilityPageProps) {
  const go = useGo();
  const { queries } = useServices();
  const backwards = backwardsInWords(choice);
  const isAsked = backwards === null;
  const diagram = useAnswer('reliability.diagram', diagramOf(choice), choice, isAsked);
  const drift = useAnswer('reliability.drift', driftOf(choice), choice, isAsked);
  useAhead(useMemo(() => (isAsked ? answersOfTabs(queries, choice) : []), [queries, choice, isAsked]));
  const facts = valueOf(diagram.data)?.answer.facts ?? null;
  const [open, setOpen] = useState<(Stretch & { readonly choice: ReliabilityChoice }) | null>(null);
  // The matches of a point belong to its diagram: another selection has other points.
  const shown = tab === 'diagram' && open?.choice === choice ? open : null;
  const choose = (next: ReliabilityChoice): void => go({ page: 'reliability', tab, choice: next });
  return (
    <Page
      title="Reliability"
      lead="Whether the forecasts can be trusted, on matches they had not seen, beside the market and the base rates."
      inspector={
        shown
          ? {
              title: `Forecasts from ${formatProbability(shown.low)} to ${formatProbability(shown.high)}`,
              body: (
                <StretchMatches key={`${shown.low} ${shown.high}`} choice={choice} low={shown.low} high={shown.high} />
              ),
              onClose: () => setOpen(null),
            }
          : null
      }
    >
      <ChoiceBar choice={choice} onChoose={choose} />
      {facts ? <WithoutForecasts facts={facts} /> : null}
      <Busy isBusy={diagram.isOld || drift.isOld}>
        <Verdicts diagram={diagram} drift={drift} />
        {facts && facts.n > 0 ? <Note kind="extent">{factsInWords(facts)}</Note> : null}
      </Busy>
      <Tabs
        value={tab}
        onChange={(next) => go({ page: 'reliability', tab: (next ?? 'diagram') as ReliabilityTab, choice })}
      >
        <Tabs.List mb="md">
          {TABS.map(([value, name]) => (
            <Tabs.Tab key={value} value={value}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {tab === 'validate' ? (
            <ValidationTab />
          ) : backwards !== null ? (
            <Note kind="instead">{backwards}: no match can lie between them.</Note>
          ) : tab === 'scores' ? (
            <ScoresTab choice={choice} />
          ) : tab === 'sets' ? (
            <MultiplesTab
              choice={choice}
              onOpen={(nextVoice, nextOutcome) =>
                go({
                  page: 'reliability',
                  tab: 'diagram',
                  choice: { ...choice, voice: nextVoice, outcome: nextOutcome },
                })
              }
            />
          ) : tab === 'over-time' ? (
            <OverTimeTab answer={drift} />
          ) : tab === 'slates' ? (
            <SlatesTab choice={choice} onChoose={choose} />
          ) : (
            <DiagramTab answer={diagram} open={shown} onOpen={(stretch, of) => setOpen({ ...stretch, choice: of })} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** Leagues whose models kept no past forecasts: they are not in any number here until trained again. */
function WithoutForecasts({ facts }: { readonly facts: SelectionFacts }) {
  const { actions } = useServices();
  const { withoutForecasts: leagues } = facts;
  if (leagues.length === 0) return null;
  return (
    <Degraded
      title={`Not enough data: ${leagues.join(', ')} left out`}
      lines={[
        <>
          Their models were stored before past forecasts were kept: train them again.{' '}
          <Button key="train" size="compact-sm" variant="default" onClick={() => void actions.train(leagues)}>
            Train {leagues.join(', ')}
          </Button>
        </>,
      ]}
    />
  );
}
