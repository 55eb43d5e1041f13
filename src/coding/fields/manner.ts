import type { Token } from '@demarche/english';
import type { Act, Channel, Format, Level } from '../../record/types.js';
import { isBody } from '../cast/forums.js';
import { ENGAGEMENT_NOUNS } from '../lexicon/engagements.js';
import type { Kernel } from '../predicates/kernels.js';
import { type Found, phrase, type Site } from '../site.js';
import { isNominal, lemmaOf, pobjs } from '../tree.js';
import { occasion } from './occasion.js';

/** The form of the engagement: the kernel's own, changed by who takes part, by what is attended and by what it is called. */
export function format(site: Site): Found<Format> {
  const { kernel } = site.reading;
  const [value, token, rule] = formed(site) ?? [kernel.format, kernel.token, 'format'];
  return { value, evidence: { span: [token.start, token.end], rule: `coding/manner:${rule}` } };
}

type Formed = readonly [Format, Token, string];

function formed(site: Site): Formed | undefined {
  const { kernel, steps } = site.reading;
  const attending = steps.find((s) => /^(?:attend|boycott|skip|join|participate|take part)$/.test(s.op.lemma));
  if (attending && (kernel.format === 'summit' || kernel.format === 'conference'))
    return ['attendance', attending.token, 'attends'];
  const offered = kernel.offer || returns(kernel) ? below(kernel.token) : undefined;
  if (offered) return offered;
  if (kernel.format === 'visit' && kernel.verb) return travelling(kernel.token);
  if (kernel.format !== 'bilateral') return undefined;
  const summit = kernel.token.subtree.find(
    (t) => lemmaOf(t) === 'summit' && (t.dep === 'compound' || t.head.lower === 'for'),
  );
  if (summit) return ['summit', summit, 'summit'];
  return several(site) ?? beside(site);
}

/** "returned to the talks": what they go back to. */
const returns = (kernel: Kernel): boolean =>
  kernel.verb?.frame === 'travel' && /^(?:return|go|come)$/.test(lemmaOf(kernel.token));

/** "an offer of talks", "return to negotiations": the engagement offered or taken up. */
function below(token: Token): Formed | undefined {
  for (const t of token.subtree) {
    const noun =
      t !== token && isNominal(t) ? ENGAGEMENT_NOUNS.get(lemmaOf(t) === 'talks' ? 'talk' : lemmaOf(t)) : undefined;
    if (noun && (!noun.weak || noun.format === 'talks') && noun.format !== 'visit')
      return [noun.format, t, 'what is offered'];
    if (/^(?:negotiating|negotiation|bargaining)$/.test(t.lower) && /^tables?$/.test(t.head.lower))
      return ['talks', t, 'table'];
  }
  return undefined;
}

/** "arrived to attend the summit", "a delegation travelled". */
function travelling(verb: Token): Formed | undefined {
  const attend = verb.children.find((c) => lemmaOf(c) === 'attend' && (c.dep === 'advcl' || c.dep === 'xcomp'));
  if (attend) return ['attendance', attend, 'to attend'];
  const team = verb.childrenBy('nsubj').find((s) => lemmaOf(s) === 'delegation');
  return team && ['delegation', team, 'delegation'];
}

/** A meeting of a body's members, or of three sides and more: a summit of leaders, else a conference. */
function several(site: Site): Formed | undefined {
  const { token } = site.reading.kernel;
  const parties = [...new Set(site.parts.all.flatMap((r) => r.parties))];
  const body = parties.length === 1 && isBody(parties[0]!);
  if (parties.length < 3 && !body) return undefined;
  const whole = [...token.subtree, ...token.childrenBy('nsubj').flatMap((s) => s.subtree)];
  const leaders = whole.find(
    (t) =>
      /^(?:leaders|presidents|heads|premiers)$/.test(t.lower) ||
      /^(?:European Council)$/.test(t.ent?.text.replace(/^the /i, '') ?? ''),
  );
  const heads = site.parts.all.filter((r) => r.person !== undefined || r.level !== undefined);
  const allHeads = !body && heads.length >= 3 && heads.every((r) => r.level === 'head');
  return leaders || allHeads ? ['summit', leaders ?? token, 'leaders of several'] : ['conference', token, 'several'];
}

/** Two sides who meet at a gathering of many. */
function beside(site: Site): Formed | undefined {
  const there = occasion(site);
  const span = there?.evidence.span;
  const at = span && site.doc.spanAt(span[0], span[1])?.root;
  return at && at !== site.reading.kernel.token && /^(?:at|of|during)$/.test(at.head.lower)
    ? ['sidelines', at, 'at a gathering']
    : undefined;
}

const RANK: readonly Level[] = ['head', 'minister', 'official'];

/** The highest level named on either side. */
export function level(site: Site): Found<Level> | undefined {
  const named = site.parts.all.filter((r) => r.level !== undefined);
  const best = named.sort((a, b) => RANK.indexOf(a.level!) - RANK.indexOf(b.level!))[0];
  return best && { value: best.level!, evidence: { span: best.span, rule: 'coding/manner:level' } };
}

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
    if (!head || /^(sidelines?|margins?|phone|telephone|condition|visit|trip)$/.test(head.lower)) continue;
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
