import { schemaFiles } from './schema-engine';

/** The names of the tables that the product makes; whatever else stands in its schema is somebody else's. */
export function ownTables(): readonly string[] {
  return schemaFiles().flatMap(([, content]) =>
    [...content.matchAll(/@@map\("(\w+)"\)/g)].map(([, name = '']) => name),
  );
}
