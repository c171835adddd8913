import { termNamed } from '../../../../text/glossary/glossary';
import type { MethodStep } from '../../../../text/methods/method-step';
import { METHODS } from '../../../../text/methods/methods';
import { Formula } from './formula';
import { LongText } from './long-text';
import classes from './methods-tab.module.css';
import { SeenLinks } from './seen-links';
import { useBroughtTo } from './use-brought-to';

/** What the application does, step by step, and what it does not. */
export function MethodsTab({ step }: { readonly step: string | null }) {
  const bringTo = useBroughtTo(step);
  return (
    <LongText
      tab="methods"
      label="Steps"
      contents={METHODS.map(({ id, title }, index) => ({ item: id, name: `${index + 1}. ${title}` }))}
      onChoose={bringTo}
    >
      <ol className={classes.steps}>
        {METHODS.map((each, index) => (
          <Step key={each.id} step={each} number={index + 1} />
        ))}
      </ol>
    </LongText>
  );
}

function Step({ step, number }: { readonly step: MethodStep; readonly number: number }) {
  const { id, title, does, formulas = [], doesNot, terms, seen, command } = step;
  return (
    <li className={classes.step} aria-labelledby={`help-${id}`}>
      <h2 id={`help-${id}`} tabIndex={-1}>
        {number}. {title}
      </h2>
      {does.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {formulas.map((formula) => (
        <Formula key={formula}>{formula}</Formula>
      ))}
      <p>
        <strong>What it does not do.</strong> {doesNot.join(' ')}
      </p>
      <p className={classes.where}>
        Words: <TermLinks terms={terms} />. Seen at: <SeenLinks places={seen} />. On the command line:{' '}
        <code>{command}</code>
      </p>
    </li>
  );
}

function TermLinks({ terms }: { readonly terms: readonly string[] }) {
  return terms.map((id, index) => (
    <span key={id}>
      {index > 0 ? ', ' : null}
      <a href={`#/help/glossary/${id}`}>{termNamed(id)?.name ?? id}</a>
    </span>
  ));
}
