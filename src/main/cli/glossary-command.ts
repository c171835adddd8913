import type { Command } from 'commander';
import { findTerms, GLOSSARY, termNamed } from '../../text/glossary/glossary';
import { SEEN_AT } from '../../text/glossary/seen-at';
import { TERM_GROUPS, type Term, type TermGroup } from '../../text/glossary/term';
import { METHODS } from '../../text/methods/methods';
import type { MethodStep } from '../../text/methods/method-step';
import type { Actions } from '../capabilities/command/context';
import { nearestWord } from '../capabilities/command/nearest';
import { UserError } from '../core/words/errors';

/** `jackpot glossary` and `jackpot methods`: what the window's Help says. */
export function addGlossaryCommands(program: Command, { storeless }: Pick<Actions, 'storeless'>): void {
  program
    .command('glossary [term...]')
    .description('what a word means, with formula and source; without one, all words there are')
    .action((words: string[]) =>
      storeless(({ print }) => {
        const query = words.join(' ');
        if (query === '') print(GLOSSARY, showNames);
        else print(termsFor(query), (terms) => terms.map(showTerm).join('\n\n'));
        return Promise.resolve();
      }),
    );
  program
    .command('methods [step]')
    .description('what is done, step by step, with formulas, and what is not')
    .action((id: string | undefined) =>
      storeless(({ print }) => {
        print(stepsFor(id), (steps) => steps.map(showStep).join('\n\n'));
        return Promise.resolve();
      }),
    );
}

/** The term of that name, else those that say it. @throws {UserError} not-found with the nearest name */
function termsFor(query: string): readonly Term[] {
  const named = termNamed(query);
  if (named) return [named];
  const found = findTerms(query);
  if (found.length > 0) return found;
  const near = nearestWord(
    query,
    GLOSSARY.flatMap(({ id, name, also = [] }) => [id, name, ...also]),
  );
  const hint =
    near === null ? 'jackpot glossary lists all of them.' : `Did you mean "${near}"? jackpot glossary lists all.`;
  throw new UserError('not-found', `the glossary has no "${query}"`, hint);
}

/** @throws {UserError} not-found with the steps there are */
function stepsFor(id: string | undefined): readonly MethodStep[] {
  if (id === undefined) return METHODS;
  const found = METHODS.filter((step) => step.id === id);
  if (found.length > 0) return found;
  const steps = METHODS.map((step) => step.id).join(', ');
  throw new UserError('not-found', `there is no step "${id}"`, `The steps are: ${steps}.`);
}

function showNames(terms: readonly Term[]): string {
  const groups = (Object.keys(TERM_GROUPS) as TermGroup[]).map((group) => {
    const names = terms.filter((term) => term.group === group).map(({ name }) => name);
    return `${TERM_GROUPS[group]}\n  ${names.join('\n  ')}`;
  });
  return [...groups, 'jackpot glossary <term> explains one.'].join('\n\n');
}

const indented = (text: string): string => `  ${text}`;
const showTerm = ({ name, also = [], meaning, formula, source, seen }: Term): string =>
  [
    also.length === 0 ? name : `${name} (also: ${also.join(', ')})`,
    indented(meaning),
    ...(formula === undefined ? [] : [indented(`formula: ${formula}`)]),
    ...(source === undefined ? [] : [indented(`source: ${source}`)]),
    indented(`in the window: ${seen.map((place) => SEEN_AT[place][0]).join('; ')}`),
  ].join('\n');

const showStep = ({ id, title, does, formulas = [], doesNot, terms, command }: MethodStep): string =>
  [
    `${METHODS.findIndex((step) => step.id === id) + 1}. ${title} (${id})`,
    ...does.map(indented),
    ...formulas.map((formula) => indented(`formula: ${formula}`)),
    indented(`not: ${doesNot.join(' ')}`),
    indented(`words: ${terms.join(', ')}`),
    indented(`try: ${command}`),
  ].join('\n');
