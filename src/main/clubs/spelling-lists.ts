import argentina from '../../../resources/spellings/argentina.json';
import austria from '../../../resources/spellings/austria.json';
import belgium from '../../../resources/spellings/belgium.json';
import brazil from '../../../resources/spellings/brazil.json';
import china from '../../../resources/spellings/china.json';
import denmark from '../../../resources/spellings/denmark.json';
import england from '../../../resources/spellings/england.json';
import finland from '../../../resources/spellings/finland.json';
import france from '../../../resources/spellings/france.json';
import germany from '../../../resources/spellings/germany.json';
import greece from '../../../resources/spellings/greece.json';
import ireland from '../../../resources/spellings/ireland.json';
import italy from '../../../resources/spellings/italy.json';
import japan from '../../../resources/spellings/japan.json';
import mexico from '../../../resources/spellings/mexico.json';
import netherlands from '../../../resources/spellings/netherlands.json';
import norway from '../../../resources/spellings/norway.json';
import poland from '../../../resources/spellings/poland.json';
import portugal from '../../../resources/spellings/portugal.json';
import romania from '../../../resources/spellings/romania.json';
import russia from '../../../resources/spellings/russia.json';
import scotland from '../../../resources/spellings/scotland.json';
import spain from '../../../resources/spellings/spain.json';
import sweden from '../../../resources/spellings/sweden.json';
import switzerland from '../../../resources/spellings/switzerland.json';
import turkey from '../../../resources/spellings/turkey.json';
import usa from '../../../resources/spellings/usa.json';

/** A club and the names it goes by. */
export interface KnownClub {
  /** Its spelling in the season files of football-data.co.uk. */
  readonly name: string;
  /** Other names that can mean no other club of the country, in no particular order. */
  readonly also: readonly string[];
}

/** One file of `resources/spellings`; the format is told in `known-spellings.ts`. */
export interface SpellingList {
  readonly country: string;
  readonly leagues: readonly string[];
  readonly apart: readonly string[];
  readonly clubs: readonly KnownClub[];
}

/** The lists of all countries, by name of file. */
export const spellingLists: readonly SpellingList[] = [
  argentina,
  austria,
  belgium,
  brazil,
  china,
  denmark,
  england,
  finland,
  france,
  germany,
  greece,
  ireland,
  italy,
  japan,
  mexico,
  netherlands,
  norway,
  poland,
  portugal,
  romania,
  russia,
  scotland,
  spain,
  sweden,
  switzerland,
  turkey,
  usa,
];
