import { facts, phrase } from '../../dossier/index.js';
import type { Article, EventMention } from '../../record/types.js';
import type { ExportFormat } from '../format.js';
import { safeAddress, urn } from '../text/address.js';
import { codePointsIn, wholeCharacter } from '../text/code-points.js';
import { json } from '../text/json.js';

/** UTF-16 units of text before and after a quotation that help to find it again. */
const AROUND = 32;

/** Where a mention stands: by its words and what surrounds them, and by position in characters, as the standard counts. */
function selectorsOf(
  { text }: Article,
  { span: [start, end] }: EventMention,
  at: (offset: number) => number,
): object[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - AROUND)), start),
      suffix: text.slice(end, wholeCharacter(text, end + AROUND)),
    },
    { type: 'TextPositionSelector', start: at(start), end: at(end) },
  ];
}

const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });

function annotation(article: Article, mention: EventMention, at: (offset: number) => number): object {
  const { id, act, polarity } = mention;
  return {
    id: urn('mention', id),
    type: 'Annotation',
    motivation: 'classifying',
    generator: { type: 'Software', name: `demarche, coder ${mention.coder}` },
    body: [
      text('classifying', act),
      ...(polarity === 'asserted' ? [] : [text('classifying', polarity)]),
      { ...text('describing', phrase(mention, facts.nameOf)), language: 'en' },
    ],
    target: {
      type: 'SpecificResource',
      source: safeAddress(article.url) ?? urn('article', article.id),
      selector: selectorsOf(article, mention, at),
    },
  };
}

/** Every mention as an annotation of its article (W3C Web Annotation Data Model, 2017). */
export const annotations: ExportFormat = {
  name: 'annotations',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
  summary: 'mentions as W3C Web Annotations of their articles, JSON-LD',
  binary: false,
  async *write(view) {
    yield '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[';
    let between = '\n';
    for await (const { article, mentions } of view.annotated()) {
      const at = codePointsIn(article.text);
      for (const mention of mentions) {
        yield `${between}${json(annotation(article, mention, at))}`;
        between = ',\n';
      }
    }
    yield '\n]}\n';
  },
};
