import { Button } from '@mantine/core';
import { copyText } from '../../services/telling/clipboard';
import { notifyDone } from '../../services/telling/notify';
import { useServices } from '../../services/services-context';
import type { HealthAction } from '../../contract-types';
import classes from './mend-action.module.css';

/** What mends something: a way there, a training, or the command to give where the window has no place for it. */
export function MendAction({ action }: { readonly action: HealthAction }) {
  const { actions } = useServices();
  switch (action.kind) {
    case 'open':
      return (
        <Button component="a" href={`#${action.address}`} variant="default" size="compact-sm">
          {action.verb}
        </Button>
      );
    case 'train':
      return (
        <Button variant="default" size="compact-sm" onClick={() => void actions.train(action.leagues)}>
          {action.verb}
        </Button>
      );
    case 'run':
      return (
        <span className={classes.run}>
          {action.verb}: <code>{action.command}</code>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Copy the command ${action.command}`}
            onClick={() => void copyText(action.command).then(() => notifyDone('Command copied', action.command))}
          >
            Copy
          </Button>
        </span>
      );
  }
}
