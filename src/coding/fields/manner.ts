import type { Act, Channel, Level } from '../../record/types.js';
import { eachOf } from '../cast/referent.js';
import { type Found, phrase, type Site } from '../site.js';
import { lemmaOf, pobjs } from '../tree.js';

const RANK: readonly Level[] = ['head', 'minister', 'official'];

/** The highest level named on either side. */
export function level(site: Site): Found<Level> | undefined {
  const named = eachOf(site.parts.all).filter((r) => r.level !== undefined);
  const best = named.sort((a, b) => RANK.indexOf(a.level!) - RANK.indexOf(b.level!))[0];
  return best && { value: best.level!, evidence: { span: best.span, rule: 'coding/manner:level' } };
}

/** "on the margins", "on hold", "on the phone": phrases that name no topic. */
const NO_TOPIC =
  /^(?:sidelines?|margins?|fringes?|edge|eve|phone|telephone|condition|visit|trip|hold|ice|pause|track|table|way|basis|behalf|calendar|schedule)$/;

const TOPIC_PREPS = ['on', 'about', 'over', 'regarding', 'concerning'];

/** What it is to be about, in the text's words. */
export function agenda(site: Site): Found<string> | undefined {
  const { kernel, steps } = site.reading;
  const heads = [kernel.token, ...steps.map((s) => s.token)];
  for (const h of heads) {
    const discuss = h.children.find(
      (c) =>
        ['advcl', 'xcomp', 'relcl', 'acl'].includes(c.dep) &&
        /^(discuss|address|tackle|negotiate|explore|review)$/.test(lemmaOf(c)),
    );
    const topic = lemmaOf(h) === 'discuss' ? h.childrenBy('dobj')[0] : discuss?.childrenBy('dobj')[0];
    const about =
      kernel.verb && h !== kernel.token
        ? undefined
        : pobjs(h, ...TOPIC_PREPS).find((o) => !o.ent || !['DATE', 'TIME'].includes(o.ent.label));
    const head = topic ?? about;
    if (!head || NO_TOPIC.test(head.lower)) continue;
    const { text, span } = phrase(head);
    return { value: text, evidence: { span, rule: topic ? 'coding/manner:to discuss' : 'coding/manner:topic' } };
  }
  return undefined;
}

const CHANNELS: readonly [RegExp, Channel][] = [
  [/\b(letters?|missive|note verbale|wrote)\b/i, 'letter'],
  [/\b(tweet(?:s|ed)?|twitter|facebook|truth social|telegram channel|social media)\b/i, 'social_media'],
  [/\b(by|over the|on the|in a) (tele)?phone\b|\bphone call\b/i, 'phone'],
  [/\bin a (written |joint )?statement\b/i, 'statement'],
  [/\b(news conference|press conference|told reporters|interview|briefing)\b/i, 'press'],
];
const CHANNELLED = new Set<Act>([
  'propose',
  'invite',
  'accept',
  'decline',
  'cancel',
  'postpone',
  'counter',
  'defer',
  'rescind',
  'comment',
]);

/** How the act reached the other side or the public. */
export function channel(site: Site, act: Act): Found<Channel> | undefined {
  if (!CHANNELLED.has(act)) return undefined;
  const sentence = site.doc.sentenceOf(site.clause);
  for (const [pattern, value] of CHANNELS) {
    const hit = pattern.exec(sentence.text);
    if (hit)
      return {
        value,
        evidence: {
          span: [sentence.startChar + hit.index, sentence.startChar + hit.index + hit[0].length],
          rule: 'coding/manner:channel',
        },
      };
  }
  return undefined;
}
