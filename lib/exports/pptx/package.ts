import { strToU8, zipSync } from 'fflate';
import { madeOn } from '@/lib/exports/archive';
import { el, part, type Xml } from './xml';

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part's way to another: its id, what it is, where it is. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string };

export type Part = {
  /** From the root of the package, without a slash before. */
  readonly name: string;
  readonly contentType: string | null;
  readonly body: Xml | Uint8Array;
  readonly relations?: readonly Relation[];
};

/** An Office package (ECMA-376, part 2) of these parts, in their order and with one fixed time. */
export function officePackage(parts: readonly Part[], root: readonly Relation[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(part(contentTypes(parts))),
    '_rels/.rels': strToU8(part(relationships(root))),
  };
  for (const { name, body, relations } of parts) {
    files[name] = typeof body === 'string' ? strToU8(part(body)) : body;
    if (relations && relations.length > 0) files[relationsOf(name)] = strToU8(part(relationships(relations)));
  }
  return zipSync(files, { mtime: madeOn(), level: 6 });
}

function contentTypes(parts: readonly Part[]): Xml {
  return el(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    el('Default', {
      Extension: 'xlsx',
      ContentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
    ...parts.flatMap(({ name, contentType }) =>
      contentType === null ? [] : el('Override', { PartName: `/${name}`, ContentType: contentType }),
    ),
  );
}

function relationships(relations: readonly Relation[]): Xml {
  return el(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    ...relations.map(({ id, type, target }) =>
      el('Relationship', { Id: id, Type: type.includes('/') ? type : `${relationshipTypes}/${type}`, Target: target }),
    ),
  );
}

/** `ppt/slides/slide1.xml` has its relations at `ppt/slides/_rels/slide1.xml.rels`. */
function relationsOf(name: string): string {
  const at = name.lastIndexOf('/') + 1;
  return `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
}
