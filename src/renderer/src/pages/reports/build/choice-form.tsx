import { Checkbox, Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useStore } from 'zustand';
import { PAPERS } from '../../../../../contract/words';
import { PAPER_WORDS } from '../../../../../text/report-words';
import type { Paper } from '../../../contract-types';
import { useServices } from '../../../services/services-context';
import classes from './choice-form.module.css';
import { PlanLines } from './plan-lines';
import { SectionChoices } from './section-choices';
import { Signing } from './signing';

interface ChoiceFormProps {
  /** What it is called where it is given no title. */
  readonly name: string;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** What a person chooses for one report; title and note are of this one, the rest is remembered for the next. */
export function ChoiceForm({ name, title, onTitle, note, onNote }: ChoiceFormProps) {
  const { reportChoices } = useServices();
  const choice = useStore(reportChoices);
  return (
    <div className={classes.form} role="group" aria-label="What the report holds">
      <TextInput
        label="Title"
        placeholder={name}
        maxLength={200}
        value={title}
        onChange={(event) => onTitle(event.currentTarget.value)}
      />
      <Textarea
        label="Note"
        placeholder="What a reader should know"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={5000}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      <SectionChoices sections={choice.sections} onChange={(sections) => choice.choose({ sections })} />
      <Input.Wrapper label="Paper" labelElement="div">
        <SegmentedControl
          aria-label="Paper"
          fullWidth
          data={PAPERS.map((paper) => ({ value: paper, label: PAPER_WORDS[paper] }))}
          value={choice.paper}
          onChange={(paper) => choice.choose({ paper: paper as Paper })}
        />
      </Input.Wrapper>
      <PlanLines lines={choice.planLines} onChange={(planLines) => choice.choose({ planLines })} />
      <Checkbox
        label="PDF"
        description="The pages as one file to print or hand on; needs a display to print with"
        checked={choice.pdf}
        onChange={(event) => choice.choose({ pdf: event.currentTarget.checked })}
      />
      <Signing isWanted={choice.sign} onChange={(sign) => choice.choose({ sign })} />
    </div>
  );
}
