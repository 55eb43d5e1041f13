import { type Element, textOf } from '../tree.js';

/** What the `<head>` of a page says of it. */
export interface Head {
  /** Content of the first `<meta>` of that `property`, `name` or `http-equiv`, in small letters. */
  meta(name: string): string | undefined;
  /** Contents of all of them. */
  metas(name: string): readonly string[];
  readonly title?: string;
  readonly canonical?: string;
  readonly lang?: string;
  readonly base?: string;
}

const LONGEST = 2000;

/** Reads `<meta>`, `<link>`, `<title>` and `<html lang>`, wherever on the page they stand. */
export function headOf(elements: readonly Element[]): Head {
  const metas = new Map<string, string[]>();
  let title: string | undefined;
  let canonical: string | undefined;
  let lang: string | undefined;
  let base: string | undefined;
  for (const element of elements) {
    const { name, attributes } = element;
    if (name === 'meta') {
      const content = attributes.content?.trim().slice(0, LONGEST);
      if (!content || attributes.itemprop) continue;
      for (const key of [attributes.property, attributes.name, attributes['http-equiv']]) {
        if (!key) continue;
        const known = metas.get(key.toLowerCase());
        if (known) known.push(content);
        else metas.set(key.toLowerCase(), [content]);
      }
    } else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      canonical ??= attributes.href;
    else if (name === 'title') title ??= textOf(element, LONGEST) || undefined;
    else if (name === 'html') lang ??= attributes.lang ?? attributes['xml:lang'];
    else if (name === 'base') base ??= attributes.href;
  }
  return {
    meta: (name) => metas.get(name)?.[0],
    metas: (name) => metas.get(name) ?? [],
    ...(title !== undefined && { title }),
    ...(canonical !== undefined && { canonical }),
    ...(lang !== undefined && { lang }),
    ...(base !== undefined && { base }),
  };
}
