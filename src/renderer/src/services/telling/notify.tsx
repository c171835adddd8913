import { Anchor, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ApiError } from '../../../../contract';
import { tellProblem, type NoticeAction } from './problems';

/** An error as the text a person can send to whoever looks after the engine. */
export const errorDetails = (what: string, error: ApiError): string =>
  [what, `code: ${error.code}`, `message: ${error.message}`, ...(error.hint ? [`hint: ${error.hint}`] : [])].join('\n');

/** Say what went wrong, with which thing and what to do: on the page that is looked at, until it is closed or left. */
export const notifyError = (what: string, error: ApiError): void => tellProblem({ what, error });

const SHOWN_MS = 6000;

/** Say that something is done, in one line, with what can be done next; it goes by itself. */
export function notifyDone(title: string, message: ReactNode, actions: readonly NoticeAction[] = []): void {
  notifications.show({
    color: 'accent',
    title,
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: SHOWN_MS,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close message' },
    message: (
      <>
        <Text size="sm" component="div">
          {message}
        </Text>
        {actions.length > 0 ? (
          <Group gap="sm" mt="2xs">
            {actions.map((action) => (
              <Anchor key={action.label} component="button" type="button" size="sm" onClick={action.run}>
                {action.label}
              </Anchor>
            ))}
          </Group>
        ) : null}
      </>
    ),
  });
}
