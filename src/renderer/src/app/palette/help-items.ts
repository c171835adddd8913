import { GLOSSARY } from '../../../../text/glossary/glossary';
import { METHODS } from '../../../../text/methods/methods';
import type { Item } from './thing-items';

/** Help, its parts, every term and every step by name. */
export const HELP_ITEMS: readonly Item[] = [
  { id: 'help', label: 'Help: where to begin', to: { page: 'help' } },
  { id: 'help-glossary', label: 'Glossary', to: { page: 'help', tab: 'glossary' } },
  { id: 'help-methods', label: 'Methods, step by step', to: { page: 'help', tab: 'methods' } },
  ...METHODS.map(({ id, title }): Item => ({
    id: `method-${id}`,
    label: `Method: ${title}`,
    to: { page: 'help', tab: 'methods', item: id },
  })),
  ...GLOSSARY.map(({ id, name, also = [] }): Item => ({
    id: `term-${id}`,
    label: `What it means: ${name}`,
    ...(also.length === 0 ? {} : { description: also.join(', ') }),
    to: { page: 'help', tab: 'glossary', item: id },
  })),
];
