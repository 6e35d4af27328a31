import type { JsonSchema } from './document';

/** Short enough to keep a line of the page: what a text of no example is. */
const sampleText = 'text';

/** A body that a schema accepts, from its own examples, choices and bounds; optional fields are left out. */
export function exampleBody(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): unknown {
  const reference = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  if (reference) return exampleBody(named[reference] ?? {}, named);
  if (Array.isArray(schema.examples)) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = (schema.anyOf ?? schema.oneOf) as readonly JsonSchema[] | undefined;
  if (choices?.[0]) return exampleBody(choices[0], named);
  return exampleOfType(schema, named);
}

function exampleOfType(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): unknown {
  const [type] = [schema.type ?? []].flat();
  if (type === 'array') {
    return Number(schema.minItems ?? 0) > 0 ? [exampleBody((schema.items ?? {}) as JsonSchema, named)] : [];
  }
  if (type === 'object') {
    const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
    const required = (schema.required ?? []) as readonly string[];
    return Object.fromEntries(required.map((name) => [name, exampleBody(properties[name] ?? {}, named)]));
  }
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'null') return null;
  return schema.format === 'date' ? '2024-06-25' : sampleText;
}
