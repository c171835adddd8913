import type { BrowserWindow } from 'electron';
import type { DesktopChannel, Reply } from '../../contract';
import type { StoreSwitch } from './store-switch';

/** What those handlers work with. */
export interface DesktopContext {
  readonly window: () => BrowserWindow;
  readonly stores: StoreSwitch;
}

/**
 * Answer what only a window can do. Its code, and the schemas of its requests, are loaded when a person first asks for
 * it: the window need not wait for them.
 */
export async function answerDesktop(
  { window, stores }: DesktopContext,
  channel: DesktopChannel,
  request: unknown,
  logBug: (error: unknown) => string,
): Promise<Reply<unknown>> {
  const [{ desktopHandlers }, { storeChannelHandlers }, { desktopChannels }, { parseRequest, toApiError }] =
    await Promise.all([
      import('./dialogs'),
      import('./store-handlers'),
      import('../../contract/desktop'),
      import('../capabilities/api-error'),
    ]);
  const parsed = parseRequest(desktopChannels[channel].request, request);
  if (!parsed.ok) return parsed;
  try {
    const handlers = { ...desktopHandlers(window), ...storeChannelHandlers(window, stores) };
    const handler = handlers[channel] as (request: unknown) => unknown;
    return { ok: true, value: await handler(parsed.value) };
  } catch (error) {
    return { ok: false, error: toApiError(error, logBug) };
  }
}
