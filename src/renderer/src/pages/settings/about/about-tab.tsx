import { useRead } from '../../../services/reading/use-read';
import { Facts } from '../../../ui/facts';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section/section';
import { Shipped } from './shipped';

interface AboutTabProps {
  readonly openName: string | null;
  readonly onOpen: (name: string) => void;
}

/** What is installed here, and what it works on. */
export function AboutTab({ openName, onOpen }: AboutTabProps) {
  const info = useRead('app.info', {});
  return (
    <>
      <Loaded what="the version" resource={info}>
        {(value) => (
          <Section title="About this installation" isNarrow>
            <Facts
              items={[
                ['Application', `${value.name} ${value.version}`],
                ['Engine', value.engine],
                ['Store schema', value.schema],
                ['SQLite', value.sqlite],
                ['Analyst', value.analyst],
                ['Store', value.store],
              ]}
            />
          </Section>
        )}
      </Loaded>
      <Shipped openKey={openName} onOpen={onOpen} />
    </>
  );
}
