import type { Doc, Token } from '@demarche/english';
import type { TextSpan } from '../../../record/types.js';
import type { Cast } from '../../cast/cast.js';
import { nameRun } from '../../cast/names.js';
import type { Referent } from '../../cast/referent.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { quotationOf, quotations } from '../../quotations.js';
import { type Found, phrase } from '../../site.js';
import { isNominal, isVerb, lemmaOf } from '../../tree.js';
import type { Source } from './source.js';
import { spokenFor } from './spokes.js';

/** The name of a source where it has one, else its words; and the party that it speaks for. */
export function credited(source: Source, cast: Cast): Found<string> {
  const { token } = source;
  const referent = referentOf(token, cast);
  const words = phrase(token, ['relcl', 'acl', 'appos', 'prep', 'advcl']);
  const full = phrase(token, ['relcl', 'acl', 'appos', 'advcl']);
  const indefinite = token.children.some((c) =>
    /^(?:a|an|one|another|some|several|two|three|many|other)$/.test(c.lower),
  );
  const person = indefinite
    ? undefined
    : (referent?.person ?? described(token, cast) ?? lastSpeaker(token) ?? fullName(token));
  const pronoun =
    token.pos === 'PRON' && !person && referent?.parties[0] ? cast.ref.partyName(referent.parties[0]) : undefined;
  const whole =
    token.morph.includes('Plur') || /^(?:official|source|aide|diplomat|officer|correspondent)$/.test(lemmaOf(token));
  const value = person ?? pronoun ?? (whole ? full.text : words.text);
  const party = spokenFor(token, referent, cast);
  const reading = [
    ...(value === words.text || value === full.text ? [] : [value]),
    ...(party === undefined ? [] : [`for ${party}`]),
  ].join(', ');
  return {
    value,
    evidence: {
      span: whole && !person ? full.span : words.span,
      rule: `coding/attribution:${source.rule}`,
      ...(reading ? { reading: `${words.text} → ${reading}` } : {}),
      ...(party === undefined ? {} : { party }),
    },
  };
}

/**
 * Who a source is. Whoever speaks in the first person is the speaker of the quotation; and "he said" behind what is said
 * is not somebody who is only named in it.
 */
function referentOf(token: Token, cast: Cast): Referent | undefined {
  if (/^(?:i|we)$/.test(token.lower)) {
    const speaker = quotationOf(token)?.speaker;
    return speaker && speaker !== token ? referentOf(speaker, cast) : cast.at(token);
  }
  const found = cast.at(token);
  if (!/^(?:he|she)$/.test(token.lower) || !found?.person) return found;
  const said = saidBefore(token);
  if (!said || !namedIn(said, found.person, cast)) return found;
  return speakerBefore(token.doc, said[0], cast) ?? found;
}

/** What stands right before "he said", in quotation marks or without. */
function saidBefore(token: Token): TextSpan | undefined {
  const quoted = quotations(token.doc).findLast((q) => q.span[1] <= token.start && token.start - q.span[1] < 40);
  if (quoted) return quoted.span;
  const told = token.head.childrenBy('ccomp').find((c) => c.i < token.i);
  return told && [told.subtree[0]!.start, token.start];
}

/** Whether some words speak of a person, by name or office. */
const namedIn = ([from, to]: TextSpan, person: string, cast: Cast): boolean =>
  cast.doc.tokens.some((t) => t.start >= from && t.end <= to && t.pos !== 'PRON' && cast.at(t)?.person === person);

/** The person who last said something, outside any quotation, before an offset. */
function speakerBefore(doc: Doc, offset: number, cast: Cast): Referent | undefined {
  const sayings = doc.tokens.filter(
    (t) => t.end <= offset && isVerb(t) && REPORT_VERBS.has(lemmaOf(t)) && !quotationOf(t),
  );
  for (const verb of sayings.slice(-5).reverse()) {
    const subject = verb.childrenBy('nsubj')[0];
    const found = subject && cast.at(subject);
    if (found?.person) return found;
  }
  return undefined;
}

/** "he", "she" of whom nothing else is known: the person named who last said something in the passage before. */
function lastSpeaker(token: Token): string | undefined {
  if (!/^(?:he|she)$/.test(token.lower)) return undefined;
  const { doc } = token;
  const said = doc.tokens.findLast(
    (t) =>
      t.i < token.i &&
      token.start - t.end < PASSAGE &&
      t.dep === 'nsubj' &&
      t.ent?.label === 'PERSON' &&
      REPORT_VERBS.has(lemmaOf(t.head)),
  );
  return said?.ent?.text;
}

/** A person whom no table lists, by the fuller name that the article has given them before. */
function fullName(token: Token): string | undefined {
  if (token.pos !== 'PROPN' || (token.ent && token.ent.root !== token)) return undefined;
  const { name } = nameRun(token);
  const before = token.doc.entities.filter((e) => e.label === 'PERSON' && e.start < token.start);
  const fuller = before.map((e) => nameRun(e.root).name).findLast((n) => n.endsWith(` ${name}`));
  return fuller ?? (token.ent?.label === 'PERSON' ? name : undefined);
}

/** How far back, in UTF-16 units, such a pronoun may point. */
const PASSAGE = 400;

/** "the aide", "the ambassador": the person last introduced with that word. */
function described(t: Token, cast: Cast): string | undefined {
  if (!isNominal(t) || t.pos !== 'NOUN' || !t.children.some((c) => c.lower === 'the')) return undefined;
  for (let i = t.i - 1; i >= 0; i--) {
    const noun = t.doc.tokens[i]!;
    if (noun.lower !== t.lower || noun.morph.includes('Plur')) continue;
    const head =
      noun.dep === 'compound'
        ? noun.head
        : (noun.childrenBy('appos')[0] ?? (noun.dep === 'appos' ? noun.head : undefined));
    const found = head && cast.at(head);
    if (found?.person) return found.person;
  }
  return undefined;
}
