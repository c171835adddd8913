import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { findTerms, GLOSSARY } from '../../../../text/glossary/glossary';
import { TERM_GROUPS, type Term, type TermGroup } from '../../../../text/glossary/term';
import { plural } from '../../text/format';
import { Field } from '../../ui/field/field';
import { Filters } from '../../ui/filters/filters';
import { Formula } from './formula';
import classes from './glossary-tab.module.css';
import { LongText } from './long-text';
import { SeenLinks } from './seen-links';
import { useBroughtTo } from './use-brought-to';

/** Every term of the window, with its meaning, formula and source, and where it is seen. */
export function GlossaryTab({ term }: { readonly term: string | null }) {
  const [query, setQuery] = useState('');
  const bringTo = useBroughtTo(term);
  const isWhole = query.trim() === '';
  const found = isWhole ? GLOSSARY : findTerms(query);
  return (
    <>
      <Filters>
        <Field width="filter">
          <TextInput
            aria-label="Find a term"
            placeholder="Find a term"
            data-filter
            leftSection={<IconSearch size={16} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </Field>
        <span role="status" className={classes.count}>
          {plural(found.length, 'term')}
        </span>
      </Filters>
      <LongText
        tab="glossary"
        label="Parts of the glossary"
        contents={isWhole ? GROUPS.map((group) => ({ item: `part-${group}`, name: TERM_GROUPS[group] })) : []}
        onChoose={bringTo}
      >
        {isWhole ? (
          GROUPS.map((group) => (
            <section key={group} className={classes.group} aria-labelledby={`help-part-${group}`}>
              <h2 id={`help-part-${group}`} tabIndex={-1}>
                {TERM_GROUPS[group]}
              </h2>
              <Terms terms={found.filter((each) => each.group === group)} />
            </section>
          ))
        ) : (
          <Terms terms={found} />
        )}
        {found.length === 0 ? (
          <p>No term says that. Try one word of it, or the palette for pages and actions.</p>
        ) : null}
      </LongText>
    </>
  );
}

const GROUPS = Object.keys(TERM_GROUPS) as TermGroup[];

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  return terms.map(({ id, name, also = [], meaning, formula, source, seen }) => (
    <article key={id} className={classes.term} aria-labelledby={`help-${id}`}>
      <h3 id={`help-${id}`} tabIndex={-1}>
        {name}
      </h3>
      {also.length > 0 ? <p className={classes.quiet}>in the window also: {also.join(', ')}</p> : null}
      <p>{meaning}</p>
      {formula === undefined ? null : <Formula>{formula}</Formula>}
      <p className={classes.quiet}>
        {source === undefined ? null : <>Source: {source}. </>}
        Seen at: <SeenLinks places={seen} />
      </p>
    </article>
  ));
}
