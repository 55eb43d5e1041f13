import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import type { Referent } from '../../cast/referent.js';
import { lemmaOf, pobjs } from '../../tree.js';

/** "Chad, alongside Niger, held ...", "the queen, joined by the premier, met ...": who does with the subject what its verb says. */
export function companyOf(subject: Token, verb: Token, cast: Cast): Referent[] {
  const joined = [...subject.childrenBy('acl'), ...verb.childrenBy('advcl')].filter((v) => JOINED.test(lemmaOf(v)));
  return [...beside(subject), ...joined.flatMap((v) => pobjs(v, 'by'))].flatMap((o) => cast.group(o));
}

const JOINED = /^(?:join|accompany|flank)$/;

/** Who is named behind a subject as there with it; a bare "with" says so between commas only. */
const beside = (subject: Token): Token[] => [
  ...pobjs(subject, 'alongside'),
  ...subject
    .childrenBy('prep')
    .filter((p) => p.lower === 'along' || p.lower === 'together')
    .flatMap((p) => pobjs(p, 'with')),
  ...pobjs(subject, 'with').filter(
    ({ head }) =>
      (subject.pos === 'PROPN' && subject.doc.tokens[head.i - 1]?.text === ',') ||
      head.children.some((c) => /^(?:along|together|jointly)$/.test(c.lower)),
  ),
];
