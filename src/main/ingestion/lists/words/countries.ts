import { toKebab } from '../../leagues/extra-leagues';

/** Countries with leagues in the catalogue, under the names by which coupons and sites head them. */
const WITH_LEAGUES: Readonly<Record<string, string>> = {
  England: 'english eng inghilterra inglaterra angleterre',
  Scotland: 'scottish sco scozia escocia schottland ecosse',
  Germany: 'german ger deutschland germania alemania allemagne alemanha tyskland ujerumani',
  Italy: 'italian ita italia italien italie',
  Spain: 'spanish esp espana spagna spanien espagne espanha hispania',
  France: 'french fra francia frankreich frankrike ufaransa',
  Netherlands: 'dutch ned holland nederland paises-bajos olanda niederlande pays-bas',
  Belgium: 'belgian bel belgien belgio belgica belgique belgie',
  Portugal: 'portuguese por portogallo ureno',
  Turkey: 'turkish tur turkiye turchia turquia turkei turquie',
  Greece: 'greek gre grecia griechenland grece',
  Argentina: 'argentine argentinian arg argentinien',
  Austria: 'austrian aut osterreich autriche',
  Brazil: 'brazilian bra brasil brasile brasilien bresil',
  China: 'chinese chn cina chine',
  Denmark: 'danish den danmark danimarca dinamarca danemark',
  Finland: 'finnish fin suomi finlandia finnland',
  Ireland: 'irish irl republic-of-ireland irlanda irland',
  Japan: 'japanese jpn giappone japon',
  Mexico: 'mexican mex messico mexiko mexique',
  Norway: 'norwegian nor norge norvegia noruega norwegen',
  Poland: 'polish pol polska polonia polen pologne',
  Romania: 'romanian rou rumania rumanien roumanie',
  Russia: 'russian rus rusia russland russie',
  Sweden: 'swedish swe sverige svezia suecia schweden suede',
  Switzerland: 'swiss sui swz schweiz svizzera suiza suisse',
  USA: 'american usa us united-states united-states-of-america estados-unidos stati-uniti',
};
/** Others that head a block or stand before a league's name. */
const OTHERS = (
  'algeria andorra angola armenia australia azerbaijan bahrain bangladesh belarus benin bolivia bosnia bosnia-and-herzegovina botswana ' +
  'bulgaria burkina-faso burundi cambodia cameroon canada chile colombia congo costa-rica croatia cyprus czech-republic czechia dr-congo ' +
  'ecuador egypt el-salvador estonia ethiopia faroe-islands gabon gambia georgia ghana guatemala guinea honduras hong-kong hungary iceland ' +
  'india indonesia iran iraq israel ivory-coast jamaica jordan kazakhstan kenya kosovo kuwait latvia lebanon lesotho liberia libya lithuania ' +
  'luxembourg madagascar malawi malaysia mali malta mauritania mauritius moldova montenegro morocco mozambique myanmar namibia new-zealand ' +
  'nicaragua niger nigeria north-macedonia macedonia northern-ireland oman panama paraguay peru philippines qatar rwanda san-marino ' +
  'saudi-arabia senegal serbia sierra-leone singapore slovakia slovenia south-africa south-korea korea-republic sudan syria tanzania thailand ' +
  'togo trinidad-and-tobago tunisia uganda ukraine united-arab-emirates uae uruguay uzbekistan venezuela vietnam wales zambia zimbabwe ' +
  'international europe world africa asia south-america'
).split(' ');

const byName = new Map<string, string>();
for (const [country, names] of Object.entries(WITH_LEAGUES)) {
  for (const name of [toKebab(country), ...names.split(' ')]) byName.set(name, country);
}
for (const name of OTHERS) byName.set(name, name);

/** The country a text names, by its English name; null for no country. */
export const countryNamed = (text: string): string | null => byName.get(toKebab(text)) ?? null;
