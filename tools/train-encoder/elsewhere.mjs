import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FORMS = ['name', 'demonym', 'capital'];
const STATES = statesOf(new URL('../../reference/countries.tsv', import.meta.url));
/** Where each word that stands for a state is found: the number of the state, and the form. */
const WORDS = new Map(STATES.flatMap((state, i) => FORMS.map((form) => [state[form], { i, form }])));

/**
 * The words of a text as they would be had it happened between other states, each put in place of one and the same other
 * throughout: so that the encoder learns what is done, not who is wont to do it. States whose name, demonym or capital is
 * not one word stay.
 */
export function elsewhere(id) {
  const draw = createHash('sha256').update(`elsewhere ${id}`).digest().readUInt16BE(0);
  const step = 1 + (draw % (STATES.length - 1));
  return (word) => {
    const known = WORDS.get(word);
    return known ? STATES[(known.i + step) % STATES.length][known.form] : word;
  };
}

function statesOf(file) {
  const [head, ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const cell = (row, name) => row[head.indexOf(name)].split('|')[0];
  const found = new Set();
  return rows
    .filter((row) => cell(row, 'status') === 'un_member')
    .map((row) => ({ name: cell(row, 'name'), demonym: cell(row, 'demonyms'), capital: cell(row, 'capital') }))
    .filter((state) => {
      const words = FORMS.map((form) => state[form]);
      const single = words.every((word) => /^[A-Z][a-z]+$/.test(word) && !found.has(word)) && new Set(words).size === 3;
      for (const word of words) found.add(word);
      return single;
    });
}
