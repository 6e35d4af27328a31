import type { JsonSchema } from './document';

/** The name that a reference leads to: "Fact". */
export function referredTo(schema: JsonSchema): string | null {
  return typeof schema.$ref === 'string' ? (schema.$ref.split('/').at(-1) ?? null) : null;
}

/** A schema's form in words: "list of Fact", "whole number from 1 to 1,000", "text or null". */
export function formWords(schema: JsonSchema): string {
  const reference = referredTo(schema);
  if (reference) return reference;
  const choices = (schema.anyOf ?? schema.oneOf) as readonly JsonSchema[] | undefined;
  if (choices) return [...new Set(choices.map(formWords))].join(' or ');
  if (schema.const !== undefined) return `“${schema.const}”`;
  if (Array.isArray(schema.enum)) return schema.enum.map((word) => `“${word}”`).join(', ');
  const types = [schema.type ?? []].flat().map((type) => typeWords(String(type), schema));
  return types.join(' or ') || 'anything';
}

function typeWords(type: string, schema: JsonSchema): string {
  if (type === 'array') return `list of ${formWords((schema.items ?? {}) as JsonSchema)}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'integer') return `whole number${rangeWords(schema)}`;
  if (type === 'string') return formats[String(schema.format)] ?? (isDecimal(schema) ? 'decimal as text' : 'text');
  return type;
}

const formats: Readonly<Record<string, string>> = {
  date: 'day, 2024-06-25',
  'date-time': 'instant, 2026-11-23T09:31:00.000Z',
  uuid: 'id',
};

function isDecimal({ pattern }: JsonSchema): boolean {
  return pattern === String.raw`^-?\d+(\.\d+)?$`;
}

function rangeWords({ minimum, maximum }: JsonSchema): string {
  const print = (bound: unknown) => Number(bound).toLocaleString('en-US');
  const isBounded = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER;
  if (typeof minimum === 'number' && isBounded) return ` from ${print(minimum)} to ${print(maximum)}`;
  return typeof minimum === 'number' && minimum > Number.MIN_SAFE_INTEGER ? ` from ${print(minimum)}` : '';
}

export type Field = {
  /** `period.start` for one inside another. */
  readonly name: string;
  readonly form: string;
  readonly says: string | null;
  readonly required: boolean;
};

/** The fields of an object, those of objects inside it after it. */
export function fieldsOf(schema: JsonSchema, before = ''): Field[] {
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>);
  const required = (schema.required ?? []) as readonly string[];
  return properties.flatMap(([key, property]) => {
    const name = `${before}${key}`;
    const says = typeof property.description === 'string' ? property.description : null;
    const field = { name, form: formWords(property), says, required: required.includes(key) };
    return [field, ...(property.properties ? fieldsOf(property, `${name}.`) : [])];
  });
}
