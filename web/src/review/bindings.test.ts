import { describe, expect, it } from 'vitest';
import { ACTIONS, actionFor, bind, DEFAULTS, keepBindings, readBindings } from './bindings.js';

function storage(kept?: string): Storage {
  const values = new Map(kept === undefined ? [] : [['demarche.review.keys', kept]]);
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
  } as Storage;
}

describe('keys of the review', () => {
  it('are different for every action, whatever is bound', () => {
    const swapped = bind(DEFAULTS, 'next', DEFAULTS.right);
    expect(swapped).toMatchObject({ next: 'y', right: 'j' });
    expect(new Set(Object.values(swapped)).size).toBe(ACTIONS.length);
    expect(actionFor(swapped, 'y')).toBe('next');
    expect(actionFor(DEFAULTS, '?')).toBe('unsure');
  });

  it('are kept, and what was kept badly is forgotten', () => {
    const kept = storage();
    const chosen = bind(DEFAULTS, 'help', 'F');
    keepBindings(kept, chosen);
    expect(readBindings(kept)).toEqual(chosen);
    for (const bad of ['nonsense', 'null', '{"next":"Tab"}', '{"next":"y"}', '{"next":7}'])
      expect(readBindings(storage(bad))).toEqual(DEFAULTS);
  });
});
