import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import classes from './theme.module.css';

const LIST = { defaultProps: { withScrollArea: false }, classNames: { options: classes.options } };

/** Mantine dressed in our tokens: Inter, 14 px, neutral greys, one accent, borders before shadows. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Consolas, monospace',
  fontSizes: {
    xs: 'var(--font-small)',
    sm: 'var(--font-note)',
    md: 'var(--font-body)',
    lg: 'var(--font-lead)',
    xl: 'var(--font-title)',
  },
  spacing: {
    '2xs': 'var(--space-1)',
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-6)',
    xl: 'var(--space-8)',
  },
  radius: { sm: 'var(--radius)' },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  colors: {
    accent: [
      '#e7f4f2',
      '#cde7e3',
      '#9fd3cb',
      '#6cbdb2',
      '#36a397',
      '#178a7f',
      '#0e776d',
      '#0b6b63',
      '#085850',
      '#05443e',
    ],
    gray: [
      '#f8f8f7',
      '#f1f1ef',
      '#e6e6e3',
      '#dededb',
      '#c9c9c5',
      '#a3a39e',
      '#767671',
      '#4c4c48',
      '#343431',
      '#1f1f1d',
    ],
    dark: [
      '#ececea',
      '#c8c8c4',
      '#a9a9a3',
      '#7c7c77',
      '#3f3f3c',
      '#2f2f2d',
      '#232322',
      '#1b1b1a',
      '#141413',
      '#0d0d0c',
    ],
  },
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      // Compact buttons stand in table rows and keep their own size.
      vars: (_theme: unknown, { size }: { size?: unknown }) =>
        String(size).startsWith('compact')
          ? { root: {} }
          : { root: { '--button-height': 'var(--control-height)', '--button-padding-x': 'var(--space-3)' } },
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray' },
      // Beside buttons it is as high as they are.
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: size === 'control' ? { '--ai-size': 'var(--control-height)' } : {},
      }),
    },
    Progress: {
      defaultProps: { size: 'bar', transitionDuration: 100 },
      // By the name of a token.
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: String(size).startsWith('bar') ? { '--progress-size': `var(--${String(size)})` } : {},
      }),
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 }, withArrow: false } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 120 }, closeButtonProps: { 'aria-label': 'Close' } },
    },
    Popover: { defaultProps: { transitionProps: { duration: 100 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
    Select: LIST,
    MultiSelect: LIST,
    Tabs: { defaultProps: { keepMounted: false } },
  },
});

/** Mantine's own dimmed and placeholder greys miss 4.5 : 1; ours do not. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--bad-ink)',
    '--mantine-color-anchor': 'var(--accent-ink)',
  };
  return { variables: {}, light: shared, dark: shared };
};
