import { createTheme, type CSSVariablesResolver } from '@mantine/core';

const LIST_SCROLLS = { options: { maxHeight: 280, overflowY: 'auto' } } as const;

/** Mantine dressed in our tokens: Inter, 14 px, neutral greys, one accent, borders before shadows. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 4,
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
          : { root: { '--button-height': '32px', '--button-padding-x': '12px' } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 }, withArrow: false } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 120 }, closeButtonProps: { 'aria-label': 'Close' } },
    },
    Popover: { defaultProps: { transitionProps: { duration: 100 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
    // The list itself scrolls: a box around it would be one more stop for the keyboard, or one it cannot reach.
    Select: { defaultProps: { withScrollArea: false }, styles: LIST_SCROLLS },
    MultiSelect: { defaultProps: { withScrollArea: false }, styles: LIST_SCROLLS },
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
