import type { EventMention } from '../../record/types.js';
import type { CodedText } from '../../store/index.js';
import type { ExportFormat } from '../format.js';
import { codePointsIn } from '../text/code-points.js';
import { json } from '../text/json.js';

/** `decline`, or with what stands in the way of taking it as done: `decline:possible`. */
const labelOf = ({ act, polarity }: EventMention) => (polarity === 'asserted' ? act : `${act}:${polarity}`);

/** Mentions by place and label. Both tools are written in Python, whose strings are counted in characters. */
function spansOf({ article, mentions }: CodedText) {
  const at = codePointsIn(article.text);
  return mentions.map((mention) => ({
    start: at(mention.span[0]),
    end: at(mention.span[1]),
    label: labelOf(mention),
    mention: mention.id,
  }));
}

const meta = ({ id, outlet, published, title, url }: CodedText['article']) => ({ id, outlet, published, title, url });

const lines = (name: string, tool: string, line: (coded: CodedText) => object): ExportFormat => ({
  name,
  mediaType: 'application/jsonl; charset=utf-8',
  extension: 'jsonl',
  summary: `articles with their mentions as labelled spans, for ${tool}`,
  binary: false,
  async *write(view) {
    for await (const coded of view.annotated()) yield `${json(line(coded))}\n`;
  },
});

/** For sequence labelling in doccano: `label` holds `[start, end, label]`. */
export const doccano = lines('doccano', 'doccano', (coded) => ({
  text: coded.article.text,
  label: spansOf(coded).map(({ start, end, label }) => [start, end, label]),
  ...meta(coded.article),
}));

/** For `spans` recipes of Prodigy. */
export const prodigy = lines('prodigy', 'Prodigy', (coded) => ({
  text: coded.article.text,
  spans: spansOf(coded),
  meta: meta(coded.article),
}));
