import { words } from './lexicon/engagements.js';

/** Nouns for what a chronicle files its items under. */
const AFFAIR = new RegExp(
  `\\b(?:${words(
    `war conflict crisis dispute standoff stand-off rebellion revolt uprising insurgency insurrection mutiny protests? unrest riots?
    demonstrations? movement coup election elections referendum epidemic pandemic outbreak attacks? bombings? shootings? raids? massacre
    killings? assassination affair scandal controversy strikes? blockade siege invasion occupation annexation revolution genocide
    intervention offensive operation campaign earthquake tsunami floods? hurricane cyclone drought famine disaster incident row quarrel
    hostages? kidnapping hijacking process negotiations talks summit conference congress program programme weapons destruction question
    issue problem status clashes violence fighting hostilities relations tensions sanctions embargo ceasefire truce armistice
    reunification independence secession accession membership enlargement withdrawal deal agreement accord treaty plan initiative
    games olympics anniversary funeral inauguration`,
  ).join('|')})\\b`,
  'iu',
);

/** "Border war in the north: ", at the head of a paragraph: a few words without the marks of a sentence. */
const LABEL = /^([^\n.!?:;,"“”‘]{8,70}:) (?=[\p{Lu}\p{N}“"])/gmu;

/**
 * The text with a line break behind each topic that stands before an item ("Aceh conflict: The rebels walk out"), so that
 * the parser does not take it for the subject of what follows. Who is quoted so ("Lavrov: no talks") is no topic. Offsets stay.
 */
export const withTopicsApart = (text: string): string =>
  text.replace(LABEL, (whole, label: string) => (AFFAIR.test(label) ? `${label}\n` : whole));

/** The topic that a text opens with; empty where it has none. */
export const topicOf = (text: string): string =>
  [...text.matchAll(LABEL)].find((m) => m.index === 0 && AFFAIR.test(m[1]!))?.[1] ?? '';
