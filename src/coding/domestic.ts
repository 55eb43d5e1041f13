import type { Token } from '@demarche/english';
import { words } from './lexicon/engagements.js';
import { partiesOf } from './predicates/participants.js';
import type { Site } from './site.js';
import { lemmaOf, pobjs, subjectOf } from './tree.js';

/** Those whom a government, or an employer, deals with at home. */
const AT_HOME = new Set(
  words(
    `union worker employer employee labourer doctor nurse teacher student lecturer professor farmer grower fisherman miner trucker
    driver pilot trader shopkeeper striker protester demonstrator activist landlord tenant resident villager governor mayor
    councillor shareholder investor creditor bondholder company firm producer manufacturer retailer supplier airline bank
    publisher broadcaster player club league association federation confederation chamber police prisoner inmate prosecutor`,
  ),
);

/** "offers the unions talks", "talks between the miners and the company": where no second state is named, a matter of one country. */
export function isDomestic({ reading: { kernel, steps, predicate }, parts, cast }: Site): boolean {
  if (kernel.verb || kernel.format !== 'talks' || partiesOf(parts.all).length > 1) return false;
  const subject = subjectOf(predicate);
  const others = [
    ...[kernel.token, ...steps.map((s) => s.token)].flatMap((t) => pobjs(t, 'with', 'between', 'to')),
    ...steps.flatMap((s) => s.token.childrenBy('dative', 'dobj')),
    ...(subject ? [subject] : []),
  ];
  return others.flatMap((o) => [o, ...o.conjuncts]).some((o) => isGroup(o) && cast.group(o).length === 0);
}

const isGroup = (t: Token): boolean => AT_HOME.has(lemmaOf(t)) && t.pos !== 'PROPN';
