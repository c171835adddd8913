import { Button, Group } from '@mantine/core';
import { openKeyboardMap } from '../../services/keys/keyboard';
import { useServices } from '../../services/services-context';
import { Section } from '../../ui/section/section';
import classes from './begin-tab.module.css';

const PLACES_IN_WORDS: readonly (readonly [name: string, address: string, what: string])[] = [
  ['Data', '/data', 'which matches there are, what was wrong in the files, which names mean which clubs'],
  [
    'Models',
    '/models',
    'how good each league’s model is, the strengths of its teams, what every constant was chosen on',
  ],
  ['Jackpots', '/jackpots', 'fixtures, their seven sets, why they are so, right picks and plans, results'],
  ['Reliability', '/reliability', 'whether past forecasts meant what they said'],
  ['Reports', '/reports', 'what was exported, and the check of any report'],
  ['Health', '/health', 'whether all is in order, why not, what mends it; who did what when'],
  ['Settings', '/settings', 'the constants, the key that signs reports, this installation'],
];

/** For somebody who sees the window for the first time. */
export function BeginTab() {
  const { tour } = useServices();
  return (
    <div className={classes.begin}>
      <Section title="Tour">
        <p>
          From an empty store to a verified report in eight steps, on a league that does not exist. It stands below the
          page it speaks of, does nothing unasked, knows what has been done already, and can be left and taken up again.
        </p>
        <Button onClick={tour.getState().open}>Take the tour</Button>
      </Section>
      <Section title="The seven places">
        <dl className={classes.places}>
          {PLACES_IN_WORDS.map(([name, address, what]) => (
            <div key={name}>
              <dt>
                <a href={`#${address}`}>{name}</a>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <Group gap="xs" mt="sm">
          <Button variant="default" onClick={openKeyboardMap}>
            Keyboard map
          </Button>
        </Group>
      </Section>
      <Section title="What a forecast is worth">
        <p>
          A forecast says how often something comes, not whether it comes. Of fixtures said at 60 %, four in ten end
          otherwise, and a jackpot of fifteen such picks is all right once in two thousand. Whether the past forecasts
          of your leagues were honest in this sense is what <a href="#/reliability">Reliability</a> shows, with what
          could not be told.
        </p>
        <p>
          Models see results, shots, corners and odds of past matches. They see no line-ups, injuries or news, and a
          club new to its league is known only by its kind. Each forecast that had to do without something says so.
        </p>
      </Section>
      <Section title="What stays on this machine">
        <p>
          All of it. Nothing is fetched and nothing is sent; the store is one file, named in the status line below. A
          report leaves when you export it, and can be checked by whoever has it, without this application.
        </p>
      </Section>
    </div>
  );
}
