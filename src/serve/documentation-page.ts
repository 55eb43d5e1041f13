/** What of an OpenAPI document the page shows. */
interface Document {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, Answer>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Answer {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/`([^`]+)`/g, '<code>$1</code>');

/** What a value is, in few words: `string`, `one of a, b`, a link to a schema, a list of these. */
function kindOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) {
    const name = escaped(schema.$ref.split('/').at(-1) ?? '');
    return `<a href="#${name}">${name}</a>`;
  }
  if (schema.enum) return `one of ${schema.enum.map((one) => `<code>${escaped(String(one))}</code>`).join(', ')}`;
  if (schema.items) return `list of ${kindOf(schema.items)}`;
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ');
  return escaped([schema.type ?? 'any'].flat().join(' or '));
}

function row(name: string, schema: Schema | undefined, required: boolean, description: string | undefined): string {
  const usual = schema?.default === undefined ? '' : `; <code>${escaped(String(schema.default))}</code> where left out`;
  const said = description ?? schema?.description ?? '';
  return `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${kindOf(schema)}${required ? ', needed' : ''}${usual}</td><td>${escaped(said)}</td></tr>`;
}

const table = (rows: readonly string[]) => (rows.length === 0 ? '' : `<table>${rows.join('')}</table>`);

function operation(method: string, path: string, it: Operation): string {
  const parameters = (it.parameters ?? []).map((p) => row(p.name, p.schema, p.required === true, p.description));
  const body = it.requestBody?.content?.['application/json']?.schema;
  const good = Object.entries(it.responses ?? {}).find(([status]) => status.startsWith('2'));
  const gives = Object.entries(good?.[1].content ?? {}).map(
    ([type, { schema }]) => `<code>${escaped(type)}</code> ${kindOf(schema)}`,
  );
  return `<article><h2><code>${escaped(method.toUpperCase())} ${escaped(path)}</code></h2>
<p>${escaped(it.summary ?? '')}. ${escaped(it.description ?? '')}</p>${table(parameters)}
${body ? `<p>Takes ${kindOf(body)}.</p>` : ''}${gives.length > 0 ? `<p>Gives ${gives.join(', ')}.</p>` : ''}</article>`;
}

function schema(name: string, it: Schema): string {
  const required = new Set(it.required);
  const rows = Object.entries(it.properties ?? {}).map(([field, of]) => row(field, of, required.has(field), undefined));
  return `<article id="${escaped(name)}"><h2>${escaped(name)}</h2>
<p>${escaped(it.description ?? '')} ${rows.length === 0 ? kindOf(it) : ''}</p>${table(rows)}</article>`;
}

/** The documentation of the API as a page without a script, made from its OpenAPI document. */
export function documentationPage({ info, paths = {}, components }: Document): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, it]) => operation(method, path, it)),
  );
  const schemas = Object.entries(components?.schemas ?? {}).map(([name, it]) => schema(name, it as Schema));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)}: the API</title><link rel="stylesheet" href="/docs.css"></head>
<body><main><h1>The API of ${escaped(info.title)}</h1><p>${escaped(info.description ?? '')}</p>
<p>The same for programs: <a href="/openapi.json">openapi.json</a>. Writes need the token that <code>demarche serve</code>
prints, as <code>Authorization: Bearer TOKEN</code>. Faults have one shape: <a href="#Error">Error</a>.</p>
${operations.join('\n')}<h1>What it gives</h1>${schemas.join('\n')}</main></body></html>`;
}

export const STYLE = `:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
article { border-top: 1px solid #8886; padding: .5rem 0; }
h2 { font-size: 1.1rem; margin: .5rem 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; overflow-wrap: anywhere; font-weight: normal; }
`;
