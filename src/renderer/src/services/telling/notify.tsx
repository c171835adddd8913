import { Anchor, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconExclamationCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ApiError } from '../../../../contract';
import { copyText } from './clipboard';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** An error as the text a person can send to whoever looks after the engine. */
export const errorDetails = (what: string, error: ApiError): string =>
  [what, `code: ${error.code}`, `message: ${error.message}`, ...(error.hint ? [`hint: ${error.hint}`] : [])].join('\n');

/** Say that something is done, in one line, with what can be done next. */
export function notifyDone(title: string, message: ReactNode, actions: readonly NoticeAction[] = []): void {
  show('accent', title, message, actions, <IconCheck size={18} aria-hidden />, 6000);
}

/** Say that something ended, but not all of it. Stays until closed. */
export function notifyPartly(title: string, message: ReactNode, actions: readonly NoticeAction[] = []): void {
  show('orange', title, message, actions, <IconAlertTriangle size={18} aria-hidden />, false);
}

/** Say what went wrong, with which thing and what to do; details can be copied. Stays until closed. */
export function notifyError(what: string, error: ApiError): void {
  const message = (
    <>
      {error.message}
      {error.hint ? <Text size="sm">{error.hint}</Text> : null}
    </>
  );
  const copy = { label: 'Copy details', run: () => void copyText(errorDetails(what, error)) };
  show('red', what, message, [copy], <IconExclamationCircle size={18} aria-hidden />, false);
}

function show(
  color: string,
  title: string,
  message: ReactNode,
  actions: readonly NoticeAction[],
  icon: ReactNode,
  autoClose: number | false,
): void {
  notifications.show({
    color,
    title,
    icon,
    autoClose,
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
