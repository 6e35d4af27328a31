import { type JsonSchema, openApiDocument } from './document';
import { exampleBody } from './example-body';
import { type Field, formWords, referredTo } from './schema-words';

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: JsonSchema;
};
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

export type DescribedAnswer = { readonly status: string; readonly says: string; readonly content: Content | undefined };

/** An operation as the document has it, for a page that people read. */
export type DescribedOperation = {
  readonly id: string;
  readonly group: string;
  readonly method: string;
  /** From the root of the site. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly needsWrite: boolean;
  readonly parameters: readonly Parameter[];
  /** The name of what is sent. */
  readonly body: string | null;
  /** A body that is accepted, where one is sent. */
  readonly bodyExample: unknown;
  readonly answers: readonly DescribedAnswer[];
};

type Raw = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};

/** What the document says of every operation. */
export function describedOperations(document = openApiDocument()): DescribedOperation[] {
  const base = document.servers[0]?.url ?? '';
  return Object.entries(document.paths).flatMap(([path, methods]) => {
    const { parameters: shared = [], ...rest } = methods as { parameters?: readonly Parameter[] };
    return Object.entries(rest as Record<string, Raw>).map(([method, raw]) => ({
      id: raw.operationId,
      group: raw.tags[0] ?? '',
      method: method.toUpperCase(),
      path: `${base}${path}`,
      summary: raw.summary,
      description: raw.description,
      needsWrite: raw.security.some(({ token }) => token?.includes('write')),
      parameters: [...shared, ...raw.parameters],
      body: raw.requestBody ? namedIn(raw.requestBody.content) : null,
      bodyExample: exampleIn(raw.requestBody?.content, document.components.schemas),
      answers: Object.entries(raw.responses).map(([status, { description, content }]) => {
        return { status, says: description, content };
      }),
    }));
  });
}

function exampleIn(content: Content | undefined, schemas: Readonly<Record<string, JsonSchema>>): unknown {
  const [first] = Object.values(content ?? {});
  return first && exampleBody(first.schema, schemas);
}

function namedIn(content: Content | undefined): string | null {
  const [first] = Object.values(content ?? {});
  return first ? referredTo(first.schema) : null;
}

/** The name of what an answer holds; null for a problem, which all refusals are. */
export function schemaOfAnswer({ content }: DescribedAnswer): string | null {
  return content && 'application/json' in content ? namedIn(content) : null;
}

/** The parameters as rows. */
export function parameterFields({ parameters }: DescribedOperation): Field[] {
  return parameters.map(({ name, in: place, description = null, schema }) => {
    const usual = schema.default === undefined ? '' : `; ${schema.default} unless given`;
    return { name, form: `${formWords(schema)}${usual}`, says: description, required: place === 'path' };
  });
}

/** A command that tries it. */
export function exampleOf(operation: DescribedOperation, site: string): string {
  const { parameters, method, path, needsWrite } = operation;
  const filled = path.replace('{company}', 'stability-ai').replace('{id}', '018f3c1e-7a40-7c3e-9f3b-2d8a5b1c0e4f');
  const query = parameters.flatMap(({ name, example }) => {
    return name !== 'company' && typeof example === 'string' ? [`${name}=${example}`] : [];
  });
  const address = `"${site}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}"`;
  const token = '-H "Authorization: Bearer tat_…"';
  if (method === 'GET') return `curl ${needsWrite ? `${token} ` : ''}${address}`;
  const body = JSON.stringify(operation.bodyExample).replaceAll("'", "'\\''");
  return `curl -X ${method} ${token} -H "Content-Type: application/json" \\\n  --data '${body}' \\\n  ${address}`;
}
