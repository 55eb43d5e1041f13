import type { Token } from '@demarche/english';
import { bounds } from '../../../time/edtf.js';
import { lengthOf } from '../../length.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { isVerb, lemmaOf } from '../../tree.js';
import type { Candidate } from '../candidate.js';

/** Where the report stands: in its clause, in its sentence, in the article. */
export function settingFeatures({ site }: Candidate): string[] {
  const { reading, clause, span, article, doc } = site;
  const k = reading.kernel.token;
  const length = lengthOf(article);
  const sentence = doc.sentences.indexOf(doc.sentenceOf(k));
  const chain = [clause, ...clause.ancestors];
  const head = chain.find((t) => t !== clause && isVerb(t));
  const times = site.times.filter((t) => t.span[0] >= span[0] && t.span[1] <= span[1]);
  const inside = doc.tokens.filter((t) => t.start >= span[0] && t.end <= span[1]);
  const caption = article.furniture.some((f) => f.kind === 'caption' && k.start >= f.span[0] && k.end <= f.span[1]);
  return [
    `text ${length}`,
    `text+act ${length} ${reading.act}`,
    `text+kind ${length} ${reading.kind ?? 'alone'}`,
    `text+kernel ${length} ${lemmaOf(k)}`,
    `place in text ${length} ${Math.min(sentence, 3)}`,
    `clause ${clause.dep}`,
    `clause ${clause.dep} ${clause.tag} ${length}`,
    `clause verb ${lemmaOf(clause)}`,
    ...clause.children.filter((c) => c.dep === 'mark' || c.dep === 'advmod').map((c) => `clause ${c.dep} ${c.lower}`),
    ...(head
      ? [`above clause ${lemmaOf(head)}`, `reported ${REPORT_VERBS.has(lemmaOf(head))}`]
      : ['above clause none']),
    ...times.map((t) => `time ${ahead(t.edtf, article.published) ?? t.direction ?? 'unknown'} ${reading.act}`),
    `time given ${times.length > 0}`,
    `venue ${inside.some((t) => t.ent?.label === 'GPE' && t.dep === 'pobj' && /^(in|at)$/.test(t.head.lower))}`,
    `question ${k.sent.text.trimEnd().endsWith('?')}`,
    `quoted ${quoted(k)}`,
    ...(caption ? ['caption'] : []),
  ];
}

/** Whether a date lies before or after that of the article. */
function ahead(edtf: string | undefined, published: string | undefined): 'past' | 'future' | 'now' | undefined {
  const when = edtf && bounds(edtf);
  if (!when || !published) return undefined;
  const day = published.slice(0, 10);
  return when.from > day ? 'future' : when.to < day ? 'past' : 'now';
}

/** Whether an odd number of quotation marks stands before a word in its paragraph. */
function quoted(k: Token): boolean {
  const before = k.doc.text.slice(k.paragraph.startChar, k.start);
  return (before.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

/** The common words of the sentence, for what it is about. */
export function topicFeatures({ site }: Candidate): string[] {
  const out = new Set<string>();
  for (const t of site.reading.kernel.token.sent.tokens) {
    if (t.ent && t.ent.label !== 'DATE' && t.ent.label !== 'ORDINAL') continue;
    if (t.pos === 'NOUN' || t.pos === 'VERB' || t.pos === 'ADJ' || t.pos === 'ADV') out.add(`word ${lemmaOf(t)}`);
  }
  return [...out];
}
