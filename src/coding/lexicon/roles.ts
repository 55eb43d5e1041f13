import { words } from './engagements.js';

/** Common nouns for people or bodies that stand for the state, organisation or movement named beside them. */
export const OFFICE_NOUNS = new Set(
  words(`president minister premier chancellor king queen emperor monarch prince princess sultan emir pope pontiff leader
  secretary ambassador envoy spokesman spokeswoman spokesperson diplomat official negotiator chief head commander general
  adviser advisor aide representative emissary chairman chairwoman chair commissioner speaker senator lawmaker
  legislator congressman congresswoman governor vice-president strongman ruler dictator counterpart mediator delegate
  ministry parliamentarian deputy director taoiseach ayatollah vice-premier crown-prince lady predecessor successor politician
  congresspeople mp
  mayor marshal admiral colonel captain brigadier officer warlord elder bishop archbishop cardinal patriarch nuncio
  consul attaché legate plenipotentiary sherpa go-between intermediary interlocutor middleman troubleshooter
  undersecretary under-secretary vice-minister vice-chancellor president-elect monarch ruler regent caliph duke duchess
  heir mandarin`),
);

/** Nouns for somebody who says what another thinks. */
export const SPOKESPERSONS = new Set(words('spokesman spokeswoman spokesperson'));

/** Those who hold such an office, and bodies of such a kind, speak for their state; lawmakers and parties do not. */
export const SPEAK_FOR_STATE = new Set([
  ...SPOKESPERSONS,
  ...words(`president minister premier chancellor king queen secretary undersecretary ambassador envoy
  diplomat official negotiator adviser advisor aide representative emissary deputy chief delegate vice-president
  government administration regime authority ministry embassy consulate delegation presidency cabinet office department
  military army mission`),
]);

export const BODY_NOUNS = new Set(
  words(`government administration regime authority authorities delegation team side ministry parliament embassy military
  army force forces troops leadership cabinet court republic state nation country union alliance bloc people
  party group rebel rebels faction movement militant militants insurgent insurgents guerrilla guerrillas guerilla guerillas fighter fighters separatist
  separatists opposition congress senate inspector inspectors expert experts mission group envoys negotiators bank
  member members states fund commission council assembly organisation organization coalition federation kingdom camp capital diplomacy territory territories body organ agency department bureau office police navy
  consulate intelligence panel committee watchdog troika secretariat presidency tribunal junta politburo foundation
  command patrol coastguard contingent squad expedition treasury economy economies`),
);

/** Nouns for "both of them": read as the parties of the engagement or the last two sides named. */
export const PAIR_NOUNS = new Set(
  words(`leader side country nation party president minister state government neighbour neighbor pair ally official
  delegation diplomat rival counterpart statesman capital chief foe enemy adversary king monarch premier chancellor
  envoy negotiator general commander camp kingdom republic`),
);

/** The same, where the words say that they are two. */
export const COUNTED_PAIR_NOUNS = new Set(words('man woman body power group movement force organisation organization'));

/** Words before a name that give the office rather than the name. */
export const TITLE_WORDS = new Set(
  words(`president prime minister premier chancellor king queen emperor pope prince princess crown sultan emir sheikh
  secretary state foreign defense defence interior finance deputy vice general-secretary secretary-general general ambassador
  envoy special spokesman spokeswoman spokesperson senator sen. rep. gov. governor mr. mrs. ms. mr mrs ms dr. dr sir lord
  lady leader supreme chairman commissioner representative security national adviser advisor aide chief head
  former ex-president president-elect presidential congressman congresswoman acting interim first director
  ayatollah cardinal archbishop admiral gen. lt. col. colonel press democratic republican rebel opposition military trade
  economy energy affairs justice oil health minister-designate paramount de facto dictator commander judge counterpart
  visiting then-president then high top senior nuclear peace negotiator
  presidents ministers premiers chancellors secretaries leaders kings senators`),
);
