import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/tokens/tokens.css';
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createServices } from './services/services';
import { ServicesContext } from './services/services-context';
import { shareNonce, styleNonce } from './services/style-nonce';
import { applyProfile } from './app/apply-profile';
import { Shell } from './app/shell';
import { cssVariables, theme } from './ui/tokens/theme';

shareNonce();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const services = createServices(window.jackpot, window);
// The frame says what the store holds: that is known before the first page has drawn itself, and asked for its own.
void services.queries.client.prefetchQuery(services.queries.query('data.status', {}));

applyProfile(services.profile.getState().profile);

/** The look is kept by our own store; Mantine only follows it. */
const colorSchemeManager: MantineColorSchemeManager = {
  get: () => services.profile.getState().profile.look,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={services.profile.getState().profile.look}
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={styleNonce}
    >
      <ServicesContext value={services}>
        {/* Under a dialog: what is asked now comes before what is told. */}
        <Notifications position="bottom-right" limit={4} zIndex="var(--layer-notices)" />
        <Shell />
      </ServicesContext>
    </MantineProvider>
  </StrictMode>,
);
