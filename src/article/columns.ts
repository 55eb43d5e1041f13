/** Names under which tables hold the fields of an article, each field's own first. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  text: [
    'text',
    'body',
    'content',
    'article',
    'article_text',
    'article_body',
    'full_text',
    'fulltext',
    'main_text',
    'maintext',
    'story',
  ],
  id: ['id', 'article_id', 'uid', 'guid'],
  published: [
    'published',
    'date',
    'published_at',
    'publish_date',
    'date_published',
    'publication_date',
    'date_publish',
    'pubdate',
    'pub_date',
    'datetime',
  ],
  updated: ['updated', 'updated_at', 'modified', 'modified_at', 'date_modified', 'date_modify'],
  outlet: [
    'outlet',
    'source',
    'publication',
    'publisher',
    'newspaper',
    'source_name',
    'source_domain',
    'domain',
    'site',
  ],
  agency: ['agency'],
  author: ['author', 'authors', 'byline'],
  url: ['url', 'link', 'permalink', 'address'],
  title: ['title', 'headline'],
  language: ['language', 'lang'],
};

/**
 * The fields of an article that columns hold, by what they are called: case, blanks and hyphens do not count.
 * Where several columns would do for a field, the one whose name stands first among the names of the field does.
 */
export function columnsOf(names: readonly string[]): (string | undefined)[] {
  const plain = names.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const fields: (string | undefined)[] = names.map(() => undefined);
  for (const [field, usual] of Object.entries(NAMES)) {
    const name = usual.find((one) => plain.includes(one));
    if (name !== undefined) fields[plain.indexOf(name)] = field;
  }
  return fields;
}
