/** Numbers of games alone on a line, button words and captions: no fixture, no heading, nothing to ask about. */
const IDLE =
  /^(?:(?:game|match|event)?\s*(?:id|code|no\.?)?\s*[:#]?\s*#?\d{1,8}|\+\s?\d+.*|(?:more|view|show|all|add|bet|live|stats?|h2h|info|markets?|details|odds|tips?|draw|home|away|tie|vs?|1|x|2|1x|x2|12|1x2|in-?play|today|upcoming|fixtures?|results?|[-–—=_.*~#|\s]+))$/iu;
const NOISE =
  /https?:|www\.|t\.me|@\w|(?<!\p{L})(?:jackpot|coupon|deadline|closes?|closing|join|channel|link|stake|payout|bonus|prize|win(?:s|ning)?|ksh|kes|ugx|tzs|naira|ngn|usd|eur|sek|kr|week|round|matchday|giornata|jornada|spieltag|journée|omgång|games?|matches|fixtures|today'?s?|tips?|bets?|betting|odds|good luck|total|terms|share|subscribe|follow|whatsapp|telegram|hello|hi|habari|wadau|admin|please|thanks|obbligatori|opzionali|mandatory|optional|pool|pools|results?|draws?|section|list|group|preview|page|copyright|selections?|lines?|cost|columns?|colonne|note|nb|ps)(?!\p{L})|[!?€£$]|:$/iu;

/** Nothing at all is said. */
export const isIdle = (text: string): boolean => IDLE.test(text.trim());
/** The line speaks to people, counts money or heads a part of the list. */
export const isSpeech = (text: string): boolean => NOISE.test(text);
/** The same, or it is too long for names, or nothing is said. */
export const isNoise = (text: string): boolean => isIdle(text) || isSpeech(text) || text.split(/\s+/).length > 5;

const TENDENCIES =
  /(?<![\d.,/-])\d{1,3}\s?[-–]\s?\d{1,3}\s?[-–]\s?\d{1,3}(?![\d.,/-])|(?<![\d.,])\d{1,3}(?:[.,]\d+)?\s?%(?:\s?[-–/|]\s?\d{1,3}(?:[.,]\d+)?\s?%)*/gu;
const MARKETS =
  /[\s\t]*[([]?\+\s?\d{1,4}(?:\s*(?:markets?|bets?|more|märkte|mercados))?\s*[)\]]?\s*>*\s*$|[\s\t]+(?:markets?|more)\s*(?:\+?\d+)?\s*>*\s*$/iu;
const PICK =
  /(?:[\s\t]+[-–—|:=>]+\s*|[\s\t]*[([]\s*)(?:(?:my\s+)?(?:pick|tips?|prediction|pred|forecast|bet|prono|pronostico|consejo)\s*[:=-]?\s*)?(?:1x|x1|x2|2x|12|1\/x|x\/2|1|x|2|gg|ng|btts|dnb|home(?: win)?|away(?: win)?|draw|(?:over|under|ov|un|o|u)\s?\d(?:[.,]\d)?|h|d|a)\s*(?:[)\]]|@\s?\d+[.,]\d+)?\s*$/iu;
const NAMED_PICK =
  /[\s\t]+[-–—|(]*\s*(?:(?:my\s+)?(?:pick|tips?|prediction|pred|forecast|bet|prono|pronostico|consejo)\s*[:=-]?\s*)(?:1x|x1|x2|2x|12|1|x|2|gg|ng|btts|home(?: win)?|away(?: win)?|draw|(?:over|under)\s?\d(?:[.,]\d)?|h|d|a)\s*$/iu;
const BARE_PICK =
  /[\s\t]+(?:1x2|1x|x1|x2|2x|12|[1x2]|gg|btts|(?:home|away) win|both teams to score|(?:over|under)\s?\d[.,]\d)\s*$/iu;
const TICKS = /(?:[\s\t|]+(?:[[(]\s?[0-4xX]?\+?\s?[\])]|[0-4xX]\+?|[□☐○◯_]))+\s*$/u;
const TIP_PRICE = /[\s\t]*@?\s*\d{1,3}[.,]\d{1,2}\s*$/u;
const WORD_AT_END =
  /[\s\t]+(?:ft|aet|ht|full[- ]?time|pens?\.?|final|finished|tba|tbc|tbd|n\/a|n\.a\.|otb|closed|no odds|susp\.?|bet|add|live|sgm|bb)\s*$/iu;

const ENDS = [/[\s\t]+$/, MARKETS, WORD_AT_END, NAMED_PICK, PICK, TICKS, BARE_PICK];
/** Bets on other markets, whose numbers are no prices of the match. */
const OTHER_BETS =
  /(?:[\s\t]+[-–—|:]+)?[\s\t]+[([]?(?:over|under|ov|un)\s?\d[.,]\d+(?!\d)(?:\s*goals?)?(?:\s*@\s*\d+[.,]\d+)?[)\]]?|[\s\t]+[-–—|(]*\s*(?:pick|tips?|prediction|pred|forecast|correct score|cs)\s*[:=-]?\s*\d{1,2}\s?[-:]\s?\d{1,2}\)?/giu;

/** A line without bets on goals. */
export const dropOtherBets = (text: string): string => text.replace(OTHER_BETS, '\t');

/** A line without shares of players, counts of markets, picks, ticks and the words of buttons at its end. */
export function dropExtras(raw: string): string {
  let text = raw.replace(TENDENCIES, '\t');
  for (let before = ''; before !== text;) {
    before = text;
    for (const end of ENDS) text = text.replace(end, '');
  }
  return text;
}
/** A single price at the end is a tip's. */
export const dropTipPrice = (text: string): string => text.replace(TIP_PRICE, '');
