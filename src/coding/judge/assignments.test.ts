import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignments } from './assignments.js';

it('gives every assignment in which somebody takes part, once, in the same order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.boolean(), (size, mutual) => {
      const all = assignments(size, mutual);
      const without = (mutual ? 1 : 2) ** size;
      expect(all).toHaveLength((mutual ? 2 : 3) ** size - without);
      expect(new Set(all.map((a) => a.join())).size).toBe(all.length);
      expect(all.every((a) => a.length === size && a.includes(1))).toBe(true);
      expect(assignments(size, mutual)).toEqual(all);
    }),
  );
});
