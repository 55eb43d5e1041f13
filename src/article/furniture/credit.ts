import { isBareCredit } from './caption.js';
import { type FurnitureRule, NAMES, whole } from './rule.js';

/** Who wrote, pictured, owns or first printed the article, and when it was last changed. */
const PATTERNS = [
  new RegExp(
    `^(?:(?:Photo(?:graph)?|Image|Picture|Video|Graphic) )?(?:[Cc]redits?|CREDIT|[Cc]opyright|[Bb]y)\\s*:\\s*${NAMES}$`,
    'u',
  ),
  new RegExp(`^(?:Photo(?:graph(?:er)?)?|Image|Picture):\\s*${NAMES}/${NAMES}$`, 'u'),
  new RegExp(`^Image copyright ${NAMES}$`, 'u'),
  /^(?:AP|AFP|EPA|Reuters|Getty) (?:Photo|Images)$/iu,
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|written|edited)(?: and (?:writing|editing))? by \p{Lu}.{0,200}$/iu,
  /^[-–—•*(\s]*.{2,170}\b(?:also )?contributed(?: reporting)?(?: to (?:this|the) (?:report|story|article|post)\b.{0,80})?[.)]*$/u,
  /^Contributing\s*:\s*\p{Lu}.{0,90}$/u,
  /^.{0,60}(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:19|20)\d\d\b.{0,240}$/iu,
  /^.{0,120}\ball rights reserved\b.{0,120}$/iu,
  /^[-–—•*(\s]*(?:this|the) (?:article|story|report|post|piece|column)(?: (?:is|was|has been|has|will|also|first|originally|contains|previously|appeared|breaking|and)\b)+.{0,30}\b(?:updated?|appeared|published|corrected|revised|produced|tagged|material from|based (?:in part )?on|with additional)\b.{0,140}$/iu,
  /^(?:this|the) (?:article|story|report) is (?:breaking|more than \d+ (?:months?|years?) old)\b.{0,60}$/iu,
  /^[-–—•*(\s]*(?:last )?updated?(?: at| on|:)\s.{0,50}$/iu,
  /^(?:editor[’']s note|correction|clarification)\s*:.*$/iu,
  /^(?:the )?(?:views|opinions)(?: and (?:views|opinions))?(?: expressed)?\b.{0,70}\b(?:are|do not)\b.{0,120}$/iu,
  /^by \p{Lu}[\p{L}.'’-]+(?: (?:and )?\p{Lu}[\p{L}.'’-]+){1,6}(?:,.{0,60})?$/iu,
];

const LONGEST = 45;
const NEAR_THE_END = 12;
const NEAR_THE_TOP = 5;

export const credit: FurnitureRule = (line) => {
  if (line.words > LONGEST || /^["“”'‘]/u.test(line.text)) return [];
  if (isBareCredit(line)) return whole('credit', line);
  const atEdge = line.fromTop < NEAR_THE_TOP || line.fromBottom < NEAR_THE_END;
  return atEdge && PATTERNS.some((p) => p.test(line.text)) ? whole('credit', line) : [];
};
