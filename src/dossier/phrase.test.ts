import { describe, expect, it } from 'vitest';
import type { EventMention } from '../record/types.js';
import { phrase } from './phrase.js';

const NAMES: Readonly<Record<string, string>> = { CHL: 'Chile', PER: 'Peru' };

function mention(fields: Partial<EventMention>): EventMention {
  return {
    id: 'm',
    article: 'a',
    episode: 'e',
    polarity: 'asserted',
    act: 'hold',
    actor: ['CHL'],
    recipient: ['PER'],
    quote: '',
    span: [0, 0],
    evidence: {},
    coder: 'test',
    ...fields,
  };
}

const say = (fields: Partial<EventMention>): string => phrase(mention(fields), (party) => NAMES[party] ?? party);

describe('phrase', () => {
  it('tells who goes to whom', () => {
    expect(say({ format: 'visit' })).toBe('A visit held: Chile to Peru');
    expect(say({ act: 'schedule', format: 'delegation' })).toBe('A delegation fixed: Chile to Peru');
    expect(say({ format: 'talks', actor: ['CHL', 'PER'], recipient: [] })).toBe('Talks held: Chile, Peru');
  });

  it('leaves open who travels where the one who acts only prepares it', () => {
    expect(say({ act: 'prepare', format: 'visit' })).toBe('A visit in preparation: Chile with Peru');
  });

  it('tells who puts off or breaks off, where one side does', () => {
    expect(say({ act: 'postpone', format: 'visit' })).toBe('Chile puts off a visit with Peru');
    expect(say({ act: 'suspend', format: 'talks' })).toBe('Chile breaks off talks with Peru');
    expect(say({ act: 'suspend', format: 'talks', actor: ['CHL', 'PER'], recipient: [] })).toBe(
      'Talks broken off: Chile, Peru',
    );
  });

  it('names the persons in their order, and what is in doubt', () => {
    const persons = { actor_person: 'Ana Ruiz', recipient_person: 'Luis Vega' };
    expect(say({ act: 'invite', polarity: 'denied', ...persons })).toBe(
      'Chile invites Peru (Ana Ruiz → Luis Vega) – denied',
    );
  });
});
