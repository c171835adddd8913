import type { ClubKnowledge } from '../../src/main/ingestion/lists/types';
import { spellingKey } from '../../src/main/core/cleaning/canonicalize';

/** A few clubs of each country, as coupons write them: enough for lists of the tests, and no more. */
const CLUBS: Readonly<Record<string, string>> = {
  England:
    'Arsenal,Aston V.,Aston Villa,Villa,Barnsley,Birmingham,Blackburn,Blackpool,Bolton,Bournemouth,Brentford,Brighton,Bristol City,Burnley,Cardiff,Charlton,Chelsea,Cheltenham,Coventry,Derby,Everton,Exeter,Fulham,Huddersfield,Hull,Ipswich,Leeds,Leicester,Luton,Man City,Man Utd,Middlesbrough,Millwall,MK Dons,Newcastle,Norwich,Plymouth,Port Vale,Portsmouth,Preston,QPR,Reading,Rotherham,Sheffield Utd,Sheffield United,Sheffield Wednesday,Southampton,Stoke,Sunderland,Swansea,Watford,West Brom,Wigan,Wolves,Wycombe',
  Scotland: 'Aberdeen,Celtic,Dundee United,Hearts,Hibernian,Kilmarnock,Motherwell,Rangers,Ross County,St Mirren',
  Italy:
    'Atalanta,Bari,Bologna,Cagliari,Como,Cremonese,Empoli,Fiorentina,Genoa,Inter,Juventus,Lazio,Lecce,Milan,Modena,Monza,Napoli,Palermo,Parma,Pisa,Roma,Sampdoria,Sassuolo,Spal,Spezia,Torino,Udinese,Venezia,Verona',
  Brazil: 'Flamengo,Goiás,Santos,Fortaleza,Palmeiras,Corinthians',
  Germany:
    'Augsburg,Bayern,Bochum,Bremen,Dusseldorf,Freiburg,Greuther Fürth,Hannover,Hansa Rostock,Heidenheim,Hertha,Hoffenheim,1. FC Köln,1. FC Magdeburg,Karlsruhe,Kiel,Koln,Leipzig,Magdeburg,Mainz,Sandhausen,Schalke 04,Stuttgart,Union Berlin,Wolfsburg',
  Spain: 'Barcelona,Betis,Celta,Espanyol,Getafe,Girona,Mallorca,Osasuna,Real Madrid,Sevilla,Valencia,Villarreal',
  Netherlands: 'Ajax,Excelsior,Feyenoord,Groningen,Heerenveen,PSV,Utrecht,Vitesse',
  Portugal: 'Arouca,Benfica,Boavista,Casa Pia,Porto,Vizela',
  Austria: 'Rapid Wien,Sturm Graz,LASK,Salzburg',
  Norway: 'Bodø/Glimt,Brann,Molde,Odd,Rosenborg,Viking',
};
const countries = new Map<string, string[]>();
for (const [country, names] of Object.entries(CLUBS)) {
  for (const name of names.split(',').map(spellingKey)) countries.set(name, [...(countries.get(name) ?? []), country]);
}

/** Knows the clubs above and no other. */
export const someClubs: ClubKnowledge = { countriesOf: (name) => countries.get(spellingKey(name)) ?? [] };
