import { parse } from 'lossless-json';

/** A number of a JSON file as its digits: it never passes through a binary float. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

export type Json = null | boolean | string | JsonNumber | readonly Json[] | { readonly [key: string]: Json };
export type ParsedJson = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly problem: string };

const most = { characters: 50_000_000, depth: 64, parts: 1_000_000 };

/**
 * The JSON value of a text, numbers as written. Two different values under one key of an object, and what is too
 * large or too deep, are problems; `__proto__` is a key like any other.
 */
export function parseJson(text: string): ParsedJson {
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (clean.trim() === '') return { ok: false, problem: 'the file is empty' };
  const excess = excessOf(clean);
  if (excess) return { ok: false, problem: excess };
  try {
    const value = parse(clean, null, { parseNumber: (digits) => new JsonNumber(digits) });
    return { ok: true, value: value as Json };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problem: problemOf(error.message) };
  }
}

/** The own members of a JSON object; null for anything else. */
export function membersOf(value: Json | undefined): [string, Json][] | null {
  return isObject(value) ? Object.entries(value) : null;
}

/** An own member of a JSON object. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
  return value[key];
}

/** A JSON value as a person is shown it. */
export function shown(value: Json | undefined): string {
  if (value === undefined) return '';
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);
}

function problemOf(message: string): string {
  return message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()).slice(0, 160);
}

/** Why a text is not even parsed; null when it may be. */
function excessOf(text: string): string | null {
  if (text.length > most.characters) return `it is longer than ${most.characters} characters`;
  let depth = 0;
  let parts = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === backslash) at++;
      else if (code === quote) quoted = false;
    } else if (code === quote) quoted = true;
    else if (code === brace || code === bracket) {
      if (++depth > most.depth) return `it nests deeper than ${most.depth} levels`;
      if (++parts > most.parts) return `it holds more than ${most.parts} objects and lists`;
    } else if (code === brace + 2 || code === bracket + 2) depth--;
  }
  return null;
}

const [quote, backslash, bracket, brace] = [34, 92, 91, 123];
