import { Button, Checkbox, Group } from '@mantine/core';
import { REPORT_SECTIONS } from '../../../../../contract/words';
import { SECTION_WORDS } from '../../../../../text/report-words';
import type { ReportSection } from '../../../contract-types';
import classes from './section-choices.module.css';

interface SectionChoicesProps {
  readonly sections: readonly ReportSection[];
  /** In the order of the report. */
  readonly onChange: (sections: readonly ReportSection[]) => void;
}

/** Which sections the pages show, each with what a reader finds in it. */
export function SectionChoices({ sections, onChange }: SectionChoicesProps) {
  const toggle = (section: ReportSection, isShown: boolean): void =>
    onChange(REPORT_SECTIONS.filter((each) => (each === section ? isShown : sections.includes(each))));
  return (
    <fieldset className={classes.sections}>
      <legend>Sections</legend>
      <Group gap="xs" mb="2xs">
        <Button size="compact-sm" variant="default" onClick={() => onChange(REPORT_SECTIONS)}>
          All
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChange([])}>
          None
        </Button>
      </Group>
      {REPORT_SECTIONS.map((section) => (
        <Checkbox
          key={section}
          size="sm"
          label={SECTION_WORDS[section].title}
          description={SECTION_WORDS[section].shows}
          checked={sections.includes(section)}
          onChange={(event) => toggle(section, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
