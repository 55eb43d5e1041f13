import type { Party } from '../record/types.js';
import { loadReference } from '../reference/index.js';

const ARTICLE = /^(?:an?|one|some|two|several|the)\s+/i;
const RANK = /^(?:(?:senior|top|former|unnamed|anonymous|high-ranking)\s+)+/i;

/** What the facts of `reference/` answer to the questions that the record asks. */
export const facts = {
  nameOf: (party: Party): string => loadReference().partyName(party),

  countryOf: (place: string): Party | undefined => loadReference().place(place)?.party,

  /** Whose side speakers are on: as bodies, as persons in office, as officials of a body (`a senior White House official`). */
  sideOf: (speaker: string, day: string | undefined): Party | undefined => {
    const reference = loadReference();
    const plain = speaker.replace(ARTICLE, '').replace(RANK, '');
    const [whole, person] = [reference.party(speaker, day), reference.person(speaker, day)];
    return (whole ?? person ?? reference.party(plain, day))?.party;
  },
};
