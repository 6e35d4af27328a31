import { readdirSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { openApiDocument } from '@/lib/api/v1/document';

const document = openApiDocument();
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** "/companies/{company}/facts" of each route file, but the one that answers what is nowhere. */
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts' && !file.includes('[...'))
  .map((file) => ({ file, address: `/${path.dirname(file).replaceAll('[', '{').replaceAll(']', '}')}` }));

test('the document has every route file, and no address without one', () => {
  expect(Object.keys(document.paths).sort()).toEqual(files.map(({ address }) => address).sort());
});

test.each(files)('$address does what the document says, and refuses the rest with Allow', async ({ file, address }) => {
  const route = (await import(path.join(import.meta.dirname, file))) as Record<
    string,
    (request: Request, context: { params: Promise<object> }) => Promise<Response>
  >;
  const described = Object.keys(document.paths[address] ?? {}).map((name) => name.toUpperCase());
  const understood = methods.filter((method) => described.includes(method));
  const allow = understood.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  for (const method of methods.filter((each) => !understood.includes(each))) {
    const answer = await route[method]?.(new Request(`http://localhost${address}`, { method }), {
      params: Promise.resolve({}),
    });
    expect([answer?.status, answer?.headers.get('allow')]).toEqual([405, [...allow, 'OPTIONS'].join(', ')]);
  }
});

test('every schema of the document is one, and every reference leads somewhere', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', ...document });
  for (const name of Object.keys(document.components.schemas)) {
    expect(ajv.getSchema(`document#/components/schemas/${name}`), name).toBeTypeOf('function');
  }
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
  expect(references.length).toBeGreaterThan(20);
});

test('every operation has a name of its own', () => {
  const ids = Object.values(document.paths).flatMap((each) =>
    Object.values(each).flatMap((one) => (one as { operationId?: string }).operationId ?? []),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(10);
});
