import { words } from './engagements.js';

/** News agencies that speak for their state; what they say on their own is credited to them as to an office. */
export const STATE_AGENCIES = new Set(
  words(
    'kcna tass itar-tass xinhua irna isna sana wafa tasnim fars mehr rodong yonhap belta kuna spa petra mena sputnik',
  ),
);

const NAMES = new Set([
  ...STATE_AGENCIES,
  ...words(`reuters afp ap upi interfax bloomberg haaretz ynet politico axios bbc cnn cnbc nbc cbs abc npr pbs msnbc itv rt
  kommersant izvestia vedomosti bild spiegel telegraph independent guardian economist dawn asahi yomiuri mainichi nikkei
  kyodo jiji chosun joongang anadolu hurriyet pti ani dpa efe ansa ntv buzzfeed breitbart huffpost telesur globovisión
  walla maariv naharnet pravda ria novosti euronews newsweek breitbart vox`),
]);

const PHRASES = new Set([
  'associated press',
  'agence france-presse',
  'agence france presse',
  'al jazeera',
  'al-jazeera',
  'al arabiya',
  'al-arabiya',
  'al hayat',
  'asharq al-awsat',
  'le monde',
  'le figaro',
  'der spiegel',
  'el pais',
  'la repubblica',
  'gazeta wyborcza',
  'fox news',
  'ria novosti',
  'press tv',
  'globe and mail',
  'ukrainska pravda',
  'deutsche welle',
]);

/** Words that end (or make) the name of a newspaper, station or agency. */
const TYPICAL =
  /^(?:news|times|post|daily|tribune|journal|herald|gazette|guardian|telegraph|express|mail|mirror|chronicle|observer|review|broadcasting|tv|television|radio|newspaper|magazine|tabloid|agency|press|media|website|weekly|standard|globe|today|sun|star|mirror|outlet|outlets|newswire|network|editorial|editorials)$/;

/** Nouns for news media that need no name: "state television", "a Turkish newspaper", "media reports". */
export const MEDIUM_NOUNS = new Set(
  words(
    'newspaper agency media television tv radio station magazine tabloid daily website outlet paper broadcaster weekly',
  ),
);

/** Whether a proper name is that of a newspaper, agency or station. */
export function isMediumName(name: string): boolean {
  const plain = name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s$/, '')
    .replace(/ (?:news )?agency$/, '')
    .trim();
  if (NAMES.has(plain) || PHRASES.has(plain)) return true;
  const parts = plain.split(/\s+/);
  return parts.length > 1 && (TYPICAL.test(parts.at(-1)!) || NAMES.has(parts.at(-1)!) || NAMES.has(parts[0]!));
}
