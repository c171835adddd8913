/**
 * What an answer may depend on, and a write may touch. Names only: the preload and the window know every channel from
 * here without its schemas.
 */
export const TOPICS = ['data', 'clubs', 'models', 'jackpots', 'reports', 'jobs'] as const;
export type Topic = (typeof TOPICS)[number];

/** Every channel, with the topics whose change makes its last answer old. */
export const CHANNEL_TOPICS = {
  'app.info': [],
  'settings.list': [],
  'jobs.list': ['jobs'],
  'jobs.get': ['jobs'],
  'jobs.cancel': [],
  'health.check': ['data', 'clubs', 'models', 'jackpots', 'reports'],
  'health.audit': ['data', 'clubs', 'models', 'jackpots', 'reports'],
  'data.status': ['data', 'clubs', 'models', 'jackpots', 'reports'],
  'data.coverage': ['data', 'clubs'],
  'data.import': [],
  'data.loadDemo': [],
  'data.files': ['data'],
  'data.issues': ['data'],
  'data.matches': ['data', 'clubs'],
  'data.decideMatch': [],
  'data.corrections': ['data', 'clubs'],
  'data.describeTable': [],
  'data.previewMapping': [],
  'data.mappings': ['data'],
  'data.saveMapping': [],
  'doubts.list': ['data', 'clubs', 'models'],
  'teams.list': ['data', 'clubs'],
  'teams.aliases': ['data', 'clubs'],
  'teams.addAlias': [],
  'teams.review': ['data', 'clubs'],
  'teams.twins': ['data', 'clubs'],
  'teams.decide': [],
  'teams.merge': [],
  'teams.split': [],
  'teams.knownSpellings': ['clubs'],
  'teams.useKnownSpellings': [],
  'teams.history': ['clubs', 'data'],
  'teams.clubs': ['data', 'clubs'],
  'teams.link': [],
  'teams.unlink': [],
  'training.fit': ['data', 'clubs'],
  'training.train': [],
  'validation.run': [],
  'models.list': ['models', 'data'],
  'models.get': ['models', 'data'],
  'models.compare': ['models', 'data'],
  'models.failures': ['models'],
  'models.activate': [],
  'features.form': ['data', 'clubs', 'models'],
  'features.baselines': ['data', 'clubs'],
  'features.history': ['models'],
  'features.rebuild': ['models'],
  'jackpots.parse': [],
  'jackpots.check': ['data', 'clubs', 'models'],
  'jackpots.list': ['jackpots'],
  'jackpots.get': ['jackpots', 'clubs', 'models', 'data'],
  'jackpots.create': [],
  'jackpots.update': [],
  'jackpots.delete': [],
  'jackpots.finalise': [],
  'jackpots.revise': [],
  'reports.export': [],
  'reports.verify': [],
  'reports.list': ['reports'],
  'desktop.chooseImport': [],
  'desktop.chooseFolder': [],
  'desktop.readTextFile': [],
  'desktop.saveTextFile': [],
  'desktop.showInFolder': [],
} as const satisfies Record<string, readonly Topic[]>;

export const CHANNEL_NAMES = Object.keys(CHANNEL_TOPICS) as readonly (keyof typeof CHANNEL_TOPICS)[];

/** The one channel on which events are pushed. */
export const ENGINE_EVENT = 'engine.event';
