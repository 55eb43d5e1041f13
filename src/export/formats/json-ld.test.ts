import { describe, expect, it } from 'vitest';
import { HOSTILE_RECORD, MOVED, PLAIN, viewOver, written } from '../fixture.js';
import { wellFormed } from '../text/json.js';
import { annotations } from './annotations.js';
import { schemaOrg } from './schema-org.js';

const OA = 'http://www.w3.org/ns/oa#';
const SCHEMA = 'http://schema.org/';

/** The terms of the two vocabularies that are written, in contexts of our own, so that nothing is fetched. */
const CONTEXTS: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/anno.jsonld': {
    '@context': {
      id: '@id',
      type: '@type',
      '@vocab': OA,
      items: { '@id': 'https://www.w3.org/ns/activitystreams#items', '@container': '@list' },
      body: { '@id': `${OA}hasBody`, '@type': '@id' },
      target: { '@id': `${OA}hasTarget`, '@type': '@id' },
      source: { '@id': `${OA}hasSource`, '@type': '@id' },
      selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
      motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
      purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
      start: { '@id': `${OA}start`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
      end: { '@id': `${OA}end`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
    },
  },
  'https://schema.org': {
    '@context': { '@vocab': SCHEMA, eventStatus: { '@type': '@id' }, url: { '@type': '@id' } },
  },
};

interface Processor {
  expand(document: object, options: { documentLoader: (url: string) => Promise<object> }): Promise<object[]>;
}

/** Expands JSON-LD with the processor of the JSON-LD community group, which knows only the contexts above. */
async function expand(text: string): Promise<Record<string, unknown>[]> {
  // The package brings no types.
  const { default: jsonld } = (await import('jsonld' as string)) as { default: Processor };
  const documentLoader = async (url: string) => {
    if (!(url in CONTEXTS)) throw new Error(`${url} was asked for`);
    return { contextUrl: null, documentUrl: url, document: CONTEXTS[url] };
  };
  return (await jsonld.expand(JSON.parse(text), { documentLoader })) as Record<string, unknown>[];
}

interface Annotation {
  readonly id: string;
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}

const annotated = async (coded = PLAIN) => String(await written(annotations.write(viewOver(coded))));

describe('web annotations', () => {
  it('are JSON-LD of which nothing is lost in expansion', async () => {
    const [page] = await expand(await annotated());
    const items = JSON.stringify(page);
    expect(items.match(/oa#Annotation"/g)).toHaveLength(PLAIN.flatMap(({ mentions }) => mentions).length);
    for (const term of [
      'hasBody',
      'hasTarget',
      'hasSelector',
      'TextQuoteSelector',
      'TextPositionSelector',
      'exact',
      'prefix',
    ])
      expect(items).toContain(`${OA}${term}`);
    expect(items).toContain(`{"@id":"${OA}classifying"}`);
  });

  it.each([
    ['plain', PLAIN],
    ['hostile', HOSTILE_RECORD],
  ])('select the words of %s articles by characters and by what is around them', async (_, coded) => {
    const { items }: { items: Annotation[] } = JSON.parse(await annotated(coded));
    const mentions = coded.flatMap(({ article, mentions }) => mentions.map((mention) => ({ article, mention })));
    expect(items).toHaveLength(mentions.length);
    for (const { article, mention } of mentions) {
      const item = items.find(({ id }) => decodeURIComponent(id).endsWith(`:${wellFormed(mention.id)}`))!;
      const [quote, position] = item.target.selector;
      const text = wellFormed(article.text);
      expect(quote.exact).toBe(wellFormed(mention.quote));
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      expect(quote.prefix + quote.suffix).not.toMatch(/\p{Surrogate}/u);
      expect(item.target.source).toMatch(/^(?:https?:|urn:)/);
    }
  });

  it('do not count in UTF-16 where a text has other characters before the words', async () => {
    const { items }: { items: Annotation[] } = JSON.parse(await annotated());
    const [quote, position] = items.find(({ id }) => id.endsWith('p1-m1'))!.target.selector;
    const utf16 = PLAIN[0]!.article.text.indexOf(quote.exact);
    expect(position.start).toBe(utf16 - 3);
  });
});

describe('schema.org events', () => {
  const events = async (coded = PLAIN): Promise<Record<string, unknown>[]> =>
    JSON.parse(String(await written(schemaOrg.write(viewOver(coded), { base: 'https://record.example.org' }))))[
      '@graph'
    ];

  it('are JSON-LD of schema.org', async () => {
    const expanded = await expand(String(await written(schemaOrg.write(viewOver(PLAIN)))));
    expect(expanded).toHaveLength((await events()).length);
    for (const event of expanded) {
      expect(event['@type']).toEqual([`${SCHEMA}Event`]);
      expect(event[`${SCHEMA}name`]).toBeDefined();
      expect(event[`${SCHEMA}subjectOf`]).toBeDefined();
    }
  });

  it('have the status that schema.org has for the state in which they are left', async () => {
    const statuses = (await events()).map(({ identifier, eventStatus }) => [identifier, eventStatus]);
    expect(statuses).toEqual([
      [expect.stringMatching(/^chl-per/), 'https://schema.org/EventScheduled'],
      [expect.stringMatching(/^fra-gha-2019-03/), 'https://schema.org/EventScheduled'],
      [expect.stringMatching(/^fra-gha-2019-05/), 'https://schema.org/EventScheduled'],
      [expect.stringMatching(/^ita-per/), 'https://schema.org/EventCancelled'],
    ]);
    expect((await events(MOVED))[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2022-03-03',
      startDate: '2022-03-10',
      keywords: { name: 'postponed' },
    });
    const [first] = PLAIN;
    const offered = { ...first!, mentions: first!.mentions.slice(0, 1) };
    expect((await events([offered]))[0]).not.toHaveProperty('eventStatus');
  });

  it('leave out addresses that are none', async () => {
    const text = JSON.stringify(await events(HOSTILE_RECORD));
    expect(text.match(/"url":"(?!https?:)/)).toBeNull();
  });
});
