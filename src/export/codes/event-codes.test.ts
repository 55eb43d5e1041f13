import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mention } from '../../record/fixture.js';
import { ACTS, FORMATS, POLARITIES, STANCES } from '../../record/types.js';
import { eventCode, quadCode } from './event-codes.js';
import { pairsOf } from './pairs.js';

/** Every code that a mention can have. */
const ALL = [
  ...ACTS.map((act) => eventCode(mention({ act }))),
  ...FORMATS.map((format) => eventCode(mention({ format }))),
  ...STANCES.map((stance) => eventCode(mention({ act: 'comment', stance }))),
];

describe('event codes', () => {
  it('say what they lose wherever one of them is missing', () => {
    for (const code of ALL) {
      if (code.cameo === undefined || code.plover === undefined) expect(code.loses?.length).toBeGreaterThan(10);
      if (code.plover !== undefined) expect(quadCode(code)).toMatch(/^(VERBAL|MATERIAL) (COOPERATION|CONFLICT)$/);
    }
  });

  it('are none for what was not done or may be done, and never a plain code for what hangs on a condition', () => {
    for (const act of ACTS)
      for (const polarity of POLARITIES) {
        const code = eventCode(mention({ act, polarity }));
        if (polarity === 'denied' || polarity === 'possible') expect(Object.keys(code)).toEqual(['loses']);
        if (polarity === 'conditional') expect(code.loses).toContain('condition');
      }
  });

  it('tell the sides of a visit apart, and an act of several goes both ways', () => {
    const told = (fields: Parameters<typeof mention>[0]) =>
      pairsOf(mention(fields)).map(({ source, target, code }) => [source, target, code.cameo]);
    expect(told({ actor: ['GHA'], recipient: ['FRA'], format: 'visit' })).toEqual([
      ['GHA', 'FRA', '042'],
      ['FRA', 'GHA', '043'],
    ]);
    expect(told({ act: 'suspend', format: 'talks' })).toEqual([
      ['FRA', 'GHA', '164'],
      ['GHA', 'FRA', '164'],
    ]);
    expect(told({ act: 'decline', actor: ['GHA'], recipient: ['FRA'] })).toEqual([['GHA', 'FRA', '125']]);
    expect(told({ act: 'decline', actor: ['GHA'] })).toEqual([['GHA', undefined, '125']]);
    expect(told({ act: 'decline', actor: [], recipient: [] })).toEqual([[undefined, undefined, '125']]);
  });

  const table = fileURLToPath(
    new URL('../../../../shared/external/plover/plover_CAMEO2PLOVER-2021.txt', import.meta.url),
  );
  it.skipIf(!existsSync(table))(
    'go together as in the table of their makers (skipped where it is not at hand), or say what is lost',
    () => {
      const makers = new Map(
        [...readFileSync(table, 'utf8').matchAll(/^(\d+): *([A-Z]+)/gm)].map(([, cameo, plover]) => [cameo, plover]),
      );
      for (const { cameo, plover, loses } of ALL)
        if (cameo !== undefined && plover !== makers.get(cameo)) expect(loses).toBeDefined();
    },
  );
});
