import { type FurnitureRule, whole } from './rule.js';

/** How to reach the author or the newsroom, and what concerns the page, not the report. */
const PATTERNS = [
  /^[-–—•*\s]*(?:contact|write to|e-?mail|reach|send (?:tips|letters|your|a tip|us|them)|tell us)\b.{0,160}(?:@|at \d|\bto\b|\bus\b|:).{0,90}$/iu,
  /^[-–—•*\s]*.{2,90}\b(?:can be reached|is reachable) (?:at|by|on|via)\b.{2,90}$/iu,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u,
  /^please let us know\b.{0,120}$/iu,
  /^(?:use this form|please include (?:a|your)|if you (?:are reading this page|have (?:a|any) (?:tip|question|stor)))\b.*$/iu,
  /^(?:do you )?have (?:a|any) (?:tip|question|stor(?:y|ies)|comment)s?\b.{0,120}\?$/iu,
  /^(?:leave|post|view|show|read) (?:a |all |the )?\d*\s*comments?$/iu,
];

const LONGEST = 45;

export const contact: FurnitureRule = (line) => {
  if (/^["“‘]/u.test(line.text) || line.words > LONGEST) return [];
  return PATTERNS.some((p) => p.test(line.text)) ? whole('contact', line) : [];
};
