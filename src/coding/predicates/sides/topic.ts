import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { partiesOf, type Referent } from '../../cast/referent.js';
import { lemmaOf, pobjs } from '../../tree.js';

const ABOUT = ['on', 'over', 'about', 'regarding', 'concerning', 'for'];
/** Verbs whose object is what talks aim at: "talks to end the war in X". */
const AIMS = new Set(
  'end resolve settle reunify revive stop ease halt defuse denuclearize denuclearise reconcile'.split(' '),
);
const PROGRAMME =
  /^(program|programme|bid|accession|membership|withdrawal|ambitions?|activities|work|issue|arsenal|debt|bailout)$/;

/** "talks on Libya's weapons programme": the state whose matter is talked of is a side of the talks. */
export const whoseProgramme = (talks: Token, cast: Cast): Referent[] =>
  pobjs(talks, 'on', 'over')
    .filter((topic) => PROGRAMME.test(topic.lower))
    .flatMap((topic) => topic.childrenBy('poss'))
    .flatMap((p) => cast.group(p));

/** "talks on the future of X", "talks to end the war in X": the one state that unnamed parties talk about. */
export function talkedAbout(talks: Token, cast: Cast): Referent[] {
  const topics = [
    ...pobjs(talks, ...ABOUT),
    ...talks.childrenBy('acl', 'relcl').flatMap((v) => (AIMS.has(lemmaOf(v)) ? v.childrenBy('dobj') : pobjs(v, 'at'))),
  ];
  const found = topics
    .flatMap((t) => t.subtree)
    .filter((t) => (t.pos === 'PROPN' || t.ent?.label === 'NORP') && !isAside(t, topics))
    .flatMap((t) => cast.at(t) ?? [])
    .filter((r) => r.kind === 'state');
  return partiesOf(found).length === 1 ? found.slice(0, 1) : [];
}

/** "talks on the troops sent to X": what is further said of the topic is not talked about. */
const isAside = (t: Token, topics: readonly Token[]): boolean =>
  topics.some((topic) => topic.dominates(t) && topic.pathTo(t).some((x) => /^(?:acl|relcl)$/.test(x.dep)));
