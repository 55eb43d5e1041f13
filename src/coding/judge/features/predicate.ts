import type { Token } from '@demarche/english';
import { modality } from '../../predicates/modality.js';
import { supposed } from '../../predicates/supposed.js';
import { isNominal, isPassive, isVerb, lemmaOf } from '../../tree.js';
import type { Candidate } from '../candidate.js';
import { kindOf } from './kind.js';

/** What the words that carry the act show of it. */
export function predicateFeatures({ site, proper, doubt }: Candidate): string[] {
  const { reading } = site;
  const { kernel, predicate } = reading;
  const k = kernel.token;
  const act = `${reading.act}/${reading.polarity}`;
  const lemma = lemmaOf(k);
  const last = reading.steps.at(-1);
  const kind = kindOf(reading);
  const out = [
    `act ${act}`,
    `kind ${kind}`,
    `kind+act ${kind} ${act}`,
    `kinds ${reading.steps.map((s) => s.op.kind).join('<')}`,
    `kernel ${lemma}`,
    `kernel+kind ${lemma} ${kind}`,
    `kernel+act ${lemma} ${reading.act}`,
    `frame ${kernel.verb?.frame ?? 'noun'} ${kind}`,
    `format ${kernel.format}`,
    `weak ${kernel.weak} ${kind}`,
    `proper ${proper}`,
    `proper+act ${proper} ${reading.act}`,
    `supposed ${supposed(reading)}`,
    ...(doubt
      ? [`doubt ${doubt}`, `doubt ${doubt} ${kernel.verb?.frame ?? 'noun'}`, `doubt ${doubt} ${reading.act}`]
      : []),
    `kernel dep ${k.dep} ${kernel.verb ? 'verb' : 'noun'}`,
    `kernel tag ${k.tag}`,
    `predicate ${predicate.dep} ${predicate.tag}`,
    `predicate is kernel ${predicate === k}`,
    ...reading.steps.flatMap((s) => [`step ${s.op.lemma}`, `step ${s.op.lemma} ${s.via}`, `step kind ${s.op.kind}`]),
    ...(last ? [`last ${last.op.lemma} ${lemma}`, `last ${last.op.pos} ${last.op.kind} ${last.via}`] : []),
    ...tense(predicate).map((f) => `predicate ${f}`),
    ...tense(predicate).map((f) => `predicate ${kind} ${f}`),
    ...above(k, kernel.verb === undefined),
  ];
  if (kernel.verb === undefined) out.push(...noun(k));
  else out.push(...tense(k).map((f) => `kernel ${f}`), ...frame(k));
  return out;
}

/** Tense, modality and voice of the verb that a word belongs to. */
function tense(t: Token): string[] {
  const verb = [t, ...t.ancestors].find(isVerb);
  if (!verb) return ['no verb'];
  const m = modality(verb);
  const own = verb === t ? 'own' : 'above';
  return [
    `${own} when ${m.when}${m.perfect ? ' perfect' : ''}${m.progressive ? ' progressive' : ''}`,
    `${own} tag ${verb.tag}`,
    ...(m.modal ? [`${own} modal ${m.modal}`] : []),
    ...(m.negated ? [`${own} negated`] : []),
    ...(m.infinitive ? [`${own} infinitive ${verb.dep}`] : []),
    ...(isPassive(verb) ? [`${own} passive`] : []),
  ];
}

/** The words that govern the kernel, up to the nearest verb. */
function above(k: Token, nominal: boolean): string[] {
  const out: string[] = [];
  let path = '';
  let t = k;
  for (let hops = 0; hops < 4 && !t.isRoot; hops++) {
    path += `${t.dep}>`;
    t = t.head;
    const name = t.pos === 'PROPN' ? 'NAME' : t.pos === 'ADP' ? t.lower : lemmaOf(t);
    out.push(`above ${name}`, `above ${path}${name}`);
    if (t.pos === 'ADP' || t.pos === 'SCONJ') path += `${t.lower}>`;
    if (isVerb(t)) break;
  }
  out.push(`path ${nominal} ${path}`);
  return out;
}

/** Determiner, modifiers and complements of an engagement noun. */
function noun(k: Token): string[] {
  const left = k.children.filter((c) => c.i < k.i);
  const det = left.find((c) => c.dep === 'det')?.lower ?? (left.some((c) => c.dep === 'poss') ? 'poss' : 'none');
  return [
    `det ${det}`,
    `det+number ${det} ${k.tag}`,
    ...left
      .filter((c) => c.dep !== 'det' && c.pos !== 'PUNCT')
      .map((c) => `modifier ${c.pos === 'PROPN' ? 'NAME' : c.ent && c.pos !== 'NOUN' ? c.ent.label : c.lower}`),
    ...k.children.filter((c) => c.dep === 'prep').flatMap((p) => complement(p)),
    ...k.children.filter((c) => c.dep === 'acl' || c.dep === 'relcl').map((c) => `clause ${c.dep} ${lemmaOf(c)}`),
    `bare ${k.children.length === 0}`,
  ];
}

/** The objects and prepositions of an engagement verb. */
function frame(k: Token): string[] {
  return k.children.flatMap((c) => {
    if (c.dep === 'prep') return complement(c);
    if (/^(dobj|nsubj|nsubjpass|prt|advmod|mark|xcomp|ccomp|dative)$/.test(c.dep)) return [`arg ${c.dep} ${sort(c)}`];
    return [];
  });
}

const complement = (p: Token): string[] => {
  const object = p.childrenBy('pobj')[0];
  return [`prep ${p.lower}`, ...(object ? [`prep ${p.lower} ${sort(object)}`] : [])];
};

/** The kind of thing a word names, never which. */
function sort(t: Token): string {
  if (t.ent) return t.ent.label;
  if (t.pos === 'PROPN') return 'NAME';
  if (isNominal(t) && t.pos !== 'PRON') return lemmaOf(t);
  return t.pos === 'ADV' || t.pos === 'PRON' || t.pos === 'SCONJ' || t.pos === 'ADP' ? t.lower : t.pos;
}
