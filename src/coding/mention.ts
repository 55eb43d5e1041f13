import { createHash } from 'node:crypto';
import type { Act, EventMention, Evidence, FieldName, MentionFields, Party } from '../record/types.js';
import { direction } from './direction.js';
import { attribution, outlet } from './fields/attribution.js';
import { dates } from './fields/dates.js';
import { format } from './fields/format.js';
import { agenda, channel, level } from './fields/manner.js';
import { occasion } from './fields/occasion.js';
import { delegate, emissary, stance } from './fields/people.js';
import { persons } from './fields/persons.js';
import { venue } from './fields/place.js';
import { condition } from './fields/why/condition.js';
import { reason } from './fields/why/reason.js';
import type { Participants } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import type { Found, Site } from './site.js';
import { CODER_VERSION } from './version.js';

/** A mention before its engagement within the article is known. */
export type Draft = Omit<EventMention, 'episode'>;

/** What a site tells, field by field, with the words that each field was read from. */
export function mention(site: Site): Draft {
  const { reading, parts, article } = site;
  const { act } = reading;
  const form = format(site);
  const { actor, recipient } = direction(site, form?.value);
  const when = dates(site, act);
  const onCondition = condition(site);
  const polarity = CONTINGENT.has(act) && leavesOpen(onCondition, reading) ? 'conditional' : reading.polarity;
  const fields: { [K in FieldName]?: Found<MentionFields[K]> | undefined } = {
    act: { value: act, evidence: at(reading.predicate, reading.rule) },
    polarity: { value: polarity, evidence: at(reading.predicate, reading.rule) },
    actor: { value: actor, evidence: who(parts, actor, reading) },
    recipient: { value: recipient, evidence: who(parts, recipient, reading) },
    ...persons(site, { actor, recipient }),
    format: form,
    level: level(site),
    venue: venue(site),
    occasion: occasion(site),
    meeting_date: when.meeting_date,
    date: when.date,
    agenda: agenda(site),
    reason: reason(site, act),
    condition: onCondition,
    channel: channel(site, act),
    attribution: attribution(site),
    outlet: outlet(site),
    delegate: delegate(site),
    emissary: emissary(site),
    stance: stance(site),
  };
  const values: Record<string, unknown> = {};
  const evidence: Partial<Record<FieldName, Evidence>> = {};
  for (const [name, found] of Object.entries(fields)) {
    if (!found) continue;
    values[name] = found.value;
    evidence[name as FieldName] = found.evidence;
  }
  const quote = article.text.slice(...site.span);
  const id = createHash('sha256')
    .update(JSON.stringify([article.id, site.span, act, actor, recipient]))
    .digest('hex')
    .slice(0, 16);
  return {
    ...(values as unknown as MentionFields),
    id,
    article: article.id,
    quote,
    span: site.span,
    evidence,
    coder: CODER_VERSION,
  };
}

/** Acts that a condition leaves open; a refusal with a condition is a refusal. */
const CONTINGENT = new Set<Act>(['propose', 'accept', 'schedule', 'cancel', 'suspend', 'invite', 'resume']);

const leavesOpen = (found: Found<string> | undefined, { polarity }: Reading): boolean =>
  polarity === 'asserted' && /if|unless|as long as|once|condition|provided/.test(found?.evidence.rule ?? '');

const at = (token: { start: number; end: number }, rule: string): Evidence => ({
  span: [token.start, token.end],
  rule,
});

/** The words by which some parties take part. */
function who({ actor, recipient, all }: Participants, parties: readonly Party[], reading: Reading): Evidence {
  const r = [...actor, ...recipient, ...all].find((one) => one.parties.some((p) => parties.includes(p)));
  return r
    ? { span: r.span, rule: r.rule, reading: r.parties.join(' ') }
    : at(reading.kernel.token, 'coding/participants:none named');
}
