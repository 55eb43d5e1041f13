import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { facts, phrase, visibleLine } from '../../../dossier/index.js';
import { HOSTILE_RECORD, PLAIN, viewOver, written } from '../../fixture.js';
import { dossierPage } from './dossier.js';

const page = async (coded: typeof PLAIN) => String(await written(dossierPage.write(viewOver(coded))));
const textOf = (element: { textContent: string | null } | null) => visibleLine(element?.textContent ?? '');

describe('dossier page', () => {
  it('tells what show tells: course, accounts, sources and what is missing', async () => {
    const { document } = parseHTML(await page(PLAIN));
    const view = viewOver(PLAIN);
    const articles = [...document.querySelectorAll('article')];
    for await (const dossier of view.dossiers()) {
      const told = await view.analyse(dossier);
      const article = articles.find((one) => textOf(one.querySelector('.id')) === dossier.episode.id);
      const text = textOf(article ?? null);
      expect(text).toContain(dossier.episode.status);
      for (const mention of dossier.mentions) {
        expect(text).toContain(phrase(mention, facts.nameOf));
        expect(text).toContain(`“${mention.quote}”`);
      }
      for (const { speakers } of told.accounts) for (const speaker of speakers) expect(text).toContain(speaker);
      for (const { explanation } of told.missing) expect(text).toContain(explanation);
      for (const { title } of dossier.articles) expect(text).toContain(title ?? '');
    }
    expect([...document.querySelectorAll('article:nth-of-type(4) h2')].map((h2) => h2.textContent)).toEqual([
      'What happened',
      'Each side’s account',
      'Sources',
      'Missing',
    ]);
  });

  it('needs nothing else and may do nothing but be styled by its own style', async () => {
    const html = await page(PLAIN);
    const { document } = parseHTML(html);
    const style = document.querySelector('style')?.textContent ?? '';
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(document.querySelectorAll('script, link, img, iframe, object, [style], style ~ style').length).toBe(0);
    expect(style).toContain('@media print');
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('shows hostile texts as text', async () => {
    const tags = new Set<string>();
    const attributes = new Set<string>();
    const links: string[] = [];
    const parser = new Parser({
      onopentag(name, attribs) {
        tags.add(name);
        for (const key of Object.keys(attribs)) attributes.add(`${name} ${key}`);
        if (attribs.href !== undefined) links.push(attribs.href);
      },
    });
    parser.end(await page(HOSTILE_RECORD));
    const { document: plain } = parseHTML(await page(PLAIN));
    const known = new Set([...plain.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()));
    expect([...tags].filter((tag) => !known.has(tag))).toEqual([]);
    expect([...attributes].filter((attribute) => / on|style/.test(attribute))).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https?:/);
  });
});
