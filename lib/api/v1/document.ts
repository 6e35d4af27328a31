import { z } from 'zod';
import { type ProblemStatus, problemTitles } from '@/lib/api/problem';
import type { Operation } from './operation';
import { operations } from './operations/all';
import { named } from './schemas';

export type JsonSchema = Readonly<Record<string, unknown>>;

const everywhere: Readonly<Partial<Record<ProblemStatus, string>>> = {
  400: 'Something in the request cannot be read.',
  401: 'The token does not hold: it is mistyped, expired or revoked.',
  403: 'The token’s scope does not allow it.',
  429: '`Retry-After` says when to go on.',
  503: 'The database does not answer at the moment.',
};

/** The API as an OpenAPI 3.1 document. */
export function openApiDocument() {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Turnaround',
      version: '1',
      description:
        'A company’s figures before and after its restructuring, each with its bounds, its date and its source. ' +
        'Errors are problems (RFC 9457). What is read has an `ETag`; send it as `If-None-Match` to be told that nothing changed.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { token: [] }],
    tags: [...new Set(operations.map(({ group }) => group))].map((name) => ({ name })),
    paths: paths(),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A personal token, made at /account/tokens: `Authorization: Bearer tat_…`.',
        },
      },
      schemas: namedSchemas(),
    },
  };
}

function paths() {
  const all: Record<string, Record<string, unknown>> = {};
  for (const each of operations) {
    const parameters = [...each.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      ...{ name, in: 'path', required: true },
      ...pathParameters[name],
    }));
    const path = all[each.path] ?? (parameters.length > 0 ? { parameters } : {});
    all[each.path] = { ...path, [each.method.toLowerCase()]: described(each) };
  }
  return all;
}

const pathParameters: Readonly<Record<string, object>> = {
  company: { schema: { type: 'string' }, description: 'The company’s slug.', example: 'stability-ai' },
  id: { schema: { type: 'string', format: 'uuid' }, description: 'The briefing’s id.' },
};

function described(each: Operation) {
  const { id, group, summary, description, scope, body } = each;
  return {
    operationId: id,
    tags: [group],
    summary,
    description,
    security: scope === 'read' ? [{}, { token: ['read'] }] : [{ token: ['write'] }, {}],
    parameters: parametersOf(each.query),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: responsesOf(each),
  };
}

function parametersOf(query: z.ZodObject) {
  const { properties = {} } = schemaOf(query) as { properties?: Record<string, JsonSchema> };
  return Object.entries(properties).map(([name, { description, examples, ...schema }]) => ({
    ...{ name, in: 'query', required: false },
    ...(description !== undefined && { description }),
    ...(Array.isArray(examples) && { example: examples[0] }),
    schema,
  }));
}

function responsesOf({ answers, problems, paged, method }: Operation) {
  const problemSchema = { 'application/problem+json': { schema: schemaOf(named.Problem) } };
  const good = Object.entries(answers).map(([status, { says, schema }]) => [
    status,
    {
      description: says,
      headers: headersOf(method, paged),
      content: { 'application/json': { schema: schemaOf(schema) } },
    },
  ]);
  const unchanged = method === 'GET' ? [['304', { description: 'Nothing changed since the given ETag.' }]] : [];
  const bad = Object.entries({ ...everywhere, ...problems }).map(([status, says]) => [
    status,
    { description: `${problemTitles[Number(status) as ProblemStatus]}. ${says}`, content: problemSchema },
  ]);
  return Object.fromEntries([...good, ...unchanged, ...bad]) as Record<string, JsonSchema>;
}

function headersOf(method: Operation['method'], paged: boolean) {
  const text = (description: string) => ({ description, schema: { type: 'string' } });
  return {
    ...(method === 'GET' && { ETag: text('Of the content.') }),
    ...(paged && { Link: text('The next page, as `<address>; rel="next"`.') }),
    RateLimit: text('What is left of this minute’s requests.'),
  };
}

function namedSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, schemaOf(schema, name)]));
}

/**
 * A schema as the document has it: those with a name are referred to, but where they are told themselves.
 * @param telling the name of the schema that is being told
 */
function schemaOf(schema: z.ZodType, telling: string | null = null): JsonSchema {
  const name = nameOf(schema);
  if (name && name !== telling) return { $ref: `#/components/schemas/${name}` };
  const made = z.toJSONSchema(schema, {
    ...{ io: 'input', unrepresentable: 'any', reused: 'inline' },
    override({ zodSchema, jsonSchema, path }) {
      const other = path.length > 0 ? nameOf(zodSchema) : undefined;
      if (other) replace(jsonSchema, { $ref: `#/components/schemas/${other}` });
      // The format says it; the pattern that checks it says it at length.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  const { $schema: _, ...rest } = made;
  return rest;
}

function nameOf(schema: unknown): string | undefined {
  return Object.entries(named).find(([, each]) => each === schema)?.[0];
}

function replace(target: Record<string, unknown>, by: object): void {
  for (const key of Object.keys(target)) delete target[key];
  Object.assign(target, by);
}
