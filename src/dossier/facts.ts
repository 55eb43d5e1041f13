import type { Party } from '../record/types.js';
import { loadReference } from '../reference/index.js';

const ARTICLE = /^(?:an?|one|some|two|several|the)\s+/i;
const RANK = /^(?:(?:senior|top|former|unnamed|anonymous|high-ranking)\s+)+/i;

/** Names that run with an article in a sentence: those with a noun for what they are, and plurals. */
const TAKES_ARTICLE =
  /\b(?:States|Kingdom|Emirates|Republic|Union|Islands|Nations|Netherlands|Philippines|Bahamas|Maldives|Comoros|Gambia|Vatican|See|Council|Organi[sz]ation|League|Group|Agency|Fund|Bank|Commission|Parliament|Community|Cooperation|Conference|Forum|Summit|Movement|Front|Army|Party|Forces|Government|Authority|Taliban|Houthis|Tigers|Maoists|opposition|rebels|separatists)$/i;

/** What the facts of `reference/` answer to the questions that the record asks. */
export const facts = {
  /** A party's name as a title has it. */
  titleOf: (party: Party): string => loadReference().partyName(party),

  /** A party's name as it stands inside a sentence. */
  nameOf: (party: Party): string => {
    const name = loadReference().partyName(party);
    return TAKES_ARTICLE.test(name) ? `the ${name}` : name;
  },

  countryOf: (place: string): Party | undefined => loadReference().place(place)?.party,

  /** Whose side speakers are on: as bodies, as persons in office, as officials of a body (`a senior White House official`). */
  sideOf: (speaker: string, day: string | undefined): Party | undefined => {
    const reference = loadReference();
    const plain = speaker.replace(ARTICLE, '').replace(RANK, '');
    const [whole, person] = [reference.party(speaker, day), reference.person(speaker, day)];
    return (whole ?? person ?? reference.party(plain, day))?.party;
  },
};
