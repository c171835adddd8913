import type { Channel, EngineEvent, Job, Reply, ReportExport } from '../../contract';
import { UserError } from '../core/words/errors';
import type { Places, PlaceUse } from './places';

/** Fields of requests that name a file or folder, and what a place there must have been given for. */
export const PLACE_FIELDS: { readonly [C in Channel]?: Readonly<Record<string, readonly PlaceUse[]>> } = {
  'data.import': { paths: ['read'] },
  'data.describeTable': { path: ['read'] },
  'data.previewMapping': { path: ['read'] },
  'reports.export': { directory: ['write'] },
  'reports.verify': { directory: ['read', 'record'] },
  'reports.compareWithStore': { directory: ['read', 'record'] },
  'reports.reproduce': { report: ['read', 'record'], data: ['read'] },
  'reports.recognise': { paths: ['read'] },
  'exports.write': { path: ['write'] },
  'exports.copyStore': { path: ['write'] },
  'desktop.showInFolder': { path: ['record'] },
};

type Ask = (channel: Channel, request: unknown) => Promise<Reply<unknown>>;

/** What answers a page that names no path: tokens of its requests become paths, and paths it may use again tokens. */
export const withPlaces =
  (places: Places, ask: Ask): Ask =>
  async (channel, request) => {
    let opened: unknown;
    try {
      opened = openPlaces(places, channel, request);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { code, message, hint } = error;
      return { ok: false, error: { code, message, ...(hint === undefined ? {} : { hint }) } };
    }
    const reply = await ask(channel, opened);
    return reply.ok ? { ok: true, value: givePlaces(places, channel, reply.value, request) } : reply;
  };

/** What is no text is left as it is: the contract refuses it. */
function openPlaces(places: Places, channel: Channel, request: unknown): unknown {
  const fields = PLACE_FIELDS[channel];
  if (!fields || typeof request !== 'object' || request === null) return request;
  const open = (uses: readonly PlaceUse[], value: unknown): unknown =>
    typeof value === 'string' ? places.open(uses, value) : value;
  return Object.fromEntries(
    Object.entries(request).map(([name, value]: [string, unknown]) => {
      const uses = Object.hasOwn(fields, name) ? fields[name]! : null;
      if (uses === null) return [name, value];
      return [name, Array.isArray(value) ? value.map((each) => open(uses, each)) : open(uses, value)];
    }),
  );
}

/** What a page may ask about again has its token in the place of its path. */
function givePlaces(places: Places, channel: Channel, value: unknown, request: unknown): unknown {
  const chosen = (use: PlaceUse): unknown => {
    const { path } = value as { path: string | null };
    return { path: path === null ? null : places.give(use, path) };
  };
  switch (channel) {
    case 'desktop.chooseImport':
      return { paths: (value as { paths: string[] }).paths.map((path) => places.give('read', path)) };
    case 'desktop.takeOpened':
    case 'desktop.chooseReport':
      return chosen('read');
    case 'desktop.chooseFolder':
      return chosen((request as { use: 'read' | 'write' }).use);
    case 'reports.recognise':
      return { reports: (value as { reports: string[] }).reports.map((path) => places.give('read', path)) };
    case 'reports.list':
      return (value as ReportExport[]).map((each) => ({
        ...each,
        directory: places.give('record', each.directory),
      }));
    case 'jobs.list':
      return (value as Job[]).map((job) => inJob(places, job));
    case 'jobs.get':
    case 'jobs.cancel':
      return inJob(places, value as Job);
    default:
      return value;
  }
}

/** The same for what is pushed. */
export const inEvent = (places: Places, event: EngineEvent): EngineEvent =>
  event.type === 'job' ? { ...event, job: inJob(places, event.job) } : event;

function inJob(places: Places, job: Job): Job {
  switch (job.kind) {
    case 'import': {
      const { result } = job;
      if (!result) return job;
      const refused = result.refused.map((file) => ({ ...file, path: places.giveFound(file.path) }));
      return { ...job, result: { ...result, refused } };
    }
    case 'report': {
      const { result } = job;
      return result ? { ...job, result: { ...result, directory: places.give('record', result.directory) } } : job;
    }
    case 'export-data': {
      const { result } = job;
      return result ? { ...job, result: { ...result, path: places.give('record', result.path) } } : job;
    }
    case 'copy-store': {
      const { result } = job;
      return result ? { ...job, result: { ...result, path: places.give('record', result.path) } } : job;
    }
    default:
      return job;
  }
}
