/** Words in the languages in which coupons are printed; without accents, in lower case, in order of month or weekday. */
const MONTHS: readonly string[] = [
  'jan january januar janvier janv enero ene gennaio gen janeiro januari tammikuu styczen stycznia sty ocak januari',
  'feb february februar fevrier fevr fev febrero febbraio fevereiro februari helmikuu luty lutego lut subat februari',
  'mar march marz maerz mars marzo marco maart mrt maaliskuu marzec marca mart machi',
  'apr april avril avr abril abr aprile huhtikuu kwiecien kwietnia kwi nisan aprili',
  'may mai mayo maggio mag maio mei maj toukokuu maja mayis',
  'jun june juni juin junio giugno giu junho kesakuu czerwiec czerwca cze haziran',
  'jul july juli juillet juil julio luglio lug julho heinakuu lipiec lipca lip temmuz julai',
  'aug august aout ago agosto augustus augusti elokuu sierpien sierpnia sie agustos agosti',
  'sep sept september septembre septiembre set settembre setembro syyskuu wrzesien wrzesnia wrz eylul septemba',
  'oct october okt oktober octobre octubre ott ottobre out outubro lokakuu pazdziernik pazdziernika paz ekim oktoba',
  'nov november novembre noviembre novembro marraskuu listopad listopada lis kasim novemba',
  'dec december dez dezember decembre diciembre dic dicembre dezembro joulukuu grudzien grudnia gru aralik desemba des',
];
/** Monday first. Those of one or two letters count only beside a date. */
const WEEKDAYS: readonly string[] = [
  'mon monday mo montag lun lundi lunes lunedi seg segunda segunda-feira ma maandag man mandag poniedzialek pazartesi jumatatu maanantai',
  'tue tues tuesday di dienstag mar mardi martes martedi ter terca terca-feira dinsdag tis tisdag tir tirsdag wtorek sali jumanne tiistai',
  'wed weds wednesday mi mittwoch mer mercredi mie miercoles mercoledi qua quarta quarta-feira wo woensdag ons onsdag sroda carsamba jumatano keskiviikko',
  'thu thur thurs thursday do donnerstag jeu jeudi jue jueves gio giovedi qui quinta quinta-feira donderdag tor tors torsdag czwartek persembe alhamisi torstai',
  'fri friday fr freitag ven vendredi vie viernes venerdi sex sexta sexta-feira vr vrijdag fre fredag piatek cuma ijumaa perjantai',
  'sat saturday sa samstag sonnabend sam samedi sab sabado sabato za zaterdag lor lordag sobota cumartesi jumamosi lauantai',
  'sun sunday so sonntag dim dimanche dom domingo domenica zo zondag son sondag niedziela pazar jumapili sunnuntai',
];
const RELATIVE: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  heute: 0,
  hoy: 0,
  oggi: 0,
  "aujourd'hui": 0,
  hoje: 0,
  leo: 0,
  idag: 0,
  vandaag: 0,
  stasera: 0,
  bugun: 0,
  tomorrow: 1,
  domani: 1,
  demain: 1,
  amanha: 1,
  kesho: 1,
  imorgon: 1,
  yarin: 1,
  morgen: 1,
  yesterday: -1,
};
/** Weekday words long or plain enough to mean a day without a date beside them. */
const ALONE = new Set('mon tue tues wed weds thu thur thurs fri sat sun'.split(' '));

const index = (groups: readonly string[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((words, at) => words.split(' ').map((word) => [word, at] as const)));
const months = index(MONTHS);
const weekdays = index(WEEKDAYS);

/** Lower case without accents; ł, ø and ı have none to take off and are spelt out. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'");

/** 1 to 12, null for no month. */
export const monthOf = (word: string): number | null => {
  const at = months.get(foldWord(word));
  return at === undefined ? null : at + 1;
};
/** 0 Monday to 6 Sunday, null for no weekday. */
export const weekdayOf = (word: string): number | null => weekdays.get(foldWord(word)) ?? null;
/** A weekday that needs no date beside it. */
export const weekdayAlone = (word: string): number | null => {
  const folded = foldWord(word);
  return folded.length >= 5 || ALONE.has(folded) ? (weekdays.get(folded) ?? null) : null;
};
/** Days from today; null for no such word. */
export const relativeDayOf = (word: string): number | null => {
  const folded = foldWord(word).replace(/'s$/, '');
  return Object.hasOwn(RELATIVE, folded) ? RELATIVE[folded]! : null;
};
