import type { Element } from '../tree.js';
import { type Measures, measure } from './measure.js';
import type { Run } from './runs.js';

/** Levels above a line of prose that it speaks for, and by how much less each. */
const LEVELS = 5;

const GOOD = new Set('article articlebody body content entry post story text main hentry copy'.split(' '));

/** The elements that hold the report: where most prose stands close together. */
export function choose(root: Element, isBlock: (element: Element) => boolean): Element[] {
  const scores = new Map<Element, number>();
  const measures = measure(root, isBlock, (run, block) => {
    const points = pointsOf(run);
    let level = 0;
    for (let at = block.name === 'p' ? block.parent : block; at && level < LEVELS; at = at.parent, level++) {
      scores.set(at, (scores.get(at) ?? weightOf(at)) + points / (level === 0 ? 1 : level * 2));
    }
  });
  let chosen = root;
  let best = 0;
  for (const [element, score] of scores) {
    const { text, linked } = measures.get(element) ?? { text: 0, linked: 0 };
    const worth = score * (1 - linked / (text || 1));
    if (worth > best) [chosen, best] = [element, worth];
  }
  return best > 0 ? joined(chosen, measures) : [root];
}

function pointsOf({ text }: Run): number {
  const commas = text.match(/[,،、，;]/g)?.length ?? 0;
  return 1 + Math.min(commas, 6) + Math.min(text.length / 100, 4);
}

function weightOf({ words, attributes, name }: Element): number {
  let weight = name === 'article' ? 10 : 0;
  if (attributes.itemprop === 'articleBody') weight += 40;
  for (const word of words) if (GOOD.has(word)) weight += 5;
  return Math.min(weight, 50);
}

/** A neighbour of the report belongs to it where it is nearly all prose, and no little of it. */
const PROSE_OF_TEXT = 0.8;
const MOST_LINKED = 0.2;
const LEAST_OF_REPORT = 0.1;
/** What is around the report is part of it as a whole where little in it is no prose, and little of it links. */
const ALL_PROSE = 0.95;
const FEW_LINKED = 0.03;
const OUTMOST = new Set(['body', 'html', '#page']);
const NOTHING = { text: 0, linked: 0, prose: 0 };

/**
 * The report in the elements that hold it: the one chosen, and those beside it, or beside what it stands in, that are
 * prose as well. Pages part a report where advertisements or pictures are put between.
 */
function joined(chosen: Element, measures: Measures): Element[] {
  let parts: Element[] = [chosen];
  const own = measures.get(chosen)!.prose;
  const isAllProse = (element: Element) => {
    const { text, linked, prose } = measures.get(element) ?? NOTHING;
    return prose > text * ALL_PROSE && linked < text * FEW_LINKED;
  };
  for (let at = chosen; at.parent && at.name !== 'body'; at = at.parent) {
    if (!OUTMOST.has(at.parent.name) && isAllProse(at.parent)) {
      parts = [at.parent];
      continue;
    }
    const beside = at.parent.children.filter((other): other is Element => typeof other !== 'string');
    const belongs = (other: Element) => {
      const { text, linked, prose } = measures.get(other) ?? NOTHING;
      if (prose === 0 || prose < text * PROSE_OF_TEXT || linked > text * MOST_LINKED) return false;
      return prose > own * LEAST_OF_REPORT || other.name === 'p' || sameClass(other, at);
    };
    parts = beside.flatMap((other) => (other === at ? parts : belongs(other) ? [other] : []));
  }
  return parts;
}

const sameClass = (a: Element, b: Element) =>
  a.name === b.name && a.attributes.class !== undefined && a.attributes.class === b.attributes.class;
