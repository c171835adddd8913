import type { SpotlightActionData } from '@mantine/spotlight';
import { GLOSSARY } from '../../../text/glossary/glossary';
import { METHODS } from '../../../text/methods/methods';
import type { Route } from '../services/places/route';

/** Help, its parts, every term and every step by name. */
export const helpItems = (go: (route: Route) => void): SpotlightActionData[] => [
  { id: 'help', label: 'Help: where to begin', onClick: () => go({ page: 'help' }) },
  { id: 'help-glossary', label: 'Glossary', onClick: () => go({ page: 'help', tab: 'glossary' }) },
  { id: 'help-methods', label: 'Methods, step by step', onClick: () => go({ page: 'help', tab: 'methods' }) },
  ...METHODS.map(({ id, title }) => ({
    id: `method-${id}`,
    label: `Method: ${title}`,
    onClick: () => go({ page: 'help', tab: 'methods', item: id }),
  })),
  ...GLOSSARY.map(({ id, name, also = [] }) => ({
    id: `term-${id}`,
    label: `What it means: ${name}`,
    ...(also.length === 0 ? {} : { description: also.join(', ') }),
    onClick: () => go({ page: 'help', tab: 'glossary', item: id }),
  })),
];
