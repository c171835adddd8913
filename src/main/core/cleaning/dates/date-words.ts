/**
 * Names of the months and days of the week in the languages in which tables of matches come, in lower case without
 * accents and points. A short form that means two months in two languages is in neither list.
 */
const MONTHS: readonly (readonly string[])[] = [
  [
    'jan',
    'january',
    'januar',
    'jaenner',
    'janner',
    'enero',
    'ene',
    'janvier',
    'janv',
    'gennaio',
    'gen',
    'janeiro',
  ].concat('januari'),
  ['feb', 'february', 'februar', 'febrero', 'fevrier', 'fevr', 'febbraio', 'fevereiro', 'fev', 'februari'],
  ['mar', 'march', 'marz', 'maerz', 'mrz', 'marzo', 'mars', 'marco', 'maart', 'mrt'],
  ['apr', 'april', 'abril', 'abr', 'avril', 'avr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'mei'],
  ['jun', 'june', 'juni', 'junio', 'juin', 'giugno', 'giu', 'junho'],
  ['jul', 'july', 'juli', 'julio', 'juillet', 'juil', 'luglio', 'lug', 'julho'],
  ['aug', 'august', 'agosto', 'ago', 'aout', 'augustus'],
  ['sep', 'sept', 'september', 'septiembre', 'setiembre', 'septembre', 'settembre', 'set', 'setembro'],
  ['oct', 'october', 'okt', 'oktober', 'octubre', 'octobre', 'ottobre', 'ott', 'outubro', 'out'],
  ['nov', 'november', 'noviembre', 'novembre', 'novembro'],
  ['dec', 'december', 'dez', 'dezember', 'diciembre', 'dic', 'decembre', 'dicembre', 'dezembro'],
];
/** Beginnings of every name of a day of the week that is written before a date. */
const WEEKDAYS = new Set(
  ['mon', 'monday', 'tue', 'tues', 'tuesday', 'wed', 'weds', 'wednesday', 'thu', 'thur', 'thurs', 'thursday']
    .concat(['fri', 'friday', 'sat', 'saturday', 'sun', 'sunday'])
    .concat(['mo', 'montag', 'di', 'dienstag', 'mi', 'mittwoch', 'do', 'donnerstag', 'fr', 'freitag', 'sa', 'samstag'])
    .concat(['sonnabend', 'so', 'sonntag'])
    .concat(['lun', 'lunes', 'mar', 'martes', 'mie', 'miercoles', 'jue', 'jueves', 'vie', 'viernes', 'sab', 'sabado'])
    .concat(['dom', 'domingo'])
    .concat([
      'lundi',
      'mardi',
      'mer',
      'mercredi',
      'jeu',
      'jeudi',
      'ven',
      'vendredi',
      'sam',
      'samedi',
      'dim',
      'dimanche',
    ])
    .concat(['lunedi', 'martedi', 'mercoledi', 'gio', 'giovedi', 'venerdi', 'sabato', 'domenica'])
    .concat(['seg', 'segunda', 'ter', 'terca', 'qua', 'quarta', 'qui', 'quinta', 'sex', 'sexta', 'feira'])
    .concat([
      'ma',
      'maandag',
      'dinsdag',
      'wo',
      'woensdag',
      'donderdag',
      'vr',
      'vrijdag',
      'za',
      'zaterdag',
      'zo',
      'zondag',
    ]),
);
const byName: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Month 1 to 12 of its name; null for any other word. */
export const monthOf = (word: string): number | null => byName.get(plain(word)) ?? null;

export const isWeekday = (word: string): boolean => WEEKDAYS.has(plain(word));
