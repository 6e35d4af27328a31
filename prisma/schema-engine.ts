import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine as SchemaEngineInstance } from '@prisma/schema-engine-wasm/schema_engine_bg';

const root = path.resolve(import.meta.dirname);

export type OpenEngine = { readonly engine: SchemaEngineInstance; close(): Promise<void> };

/**
 * Prisma's schema engine as WebAssembly, from npm: the same engine as `prisma migrate`, without its
 * download. It needs a database even to compare schemas.
 */
export async function openSchemaEngine(connectionString: string): Promise<OpenEngine> {
  binding ??= loadBinding();
  const { SchemaEngine } = await binding;
  const adapter = new WholeScriptAdapter({ connectionString });
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await SchemaEngine.new({ datamodels: schemaFiles() }, () => {}, bound);
  return {
    engine,
    async close() {
      engine.free();
      await Promise.all(adapter.connections.map((connection) => connection.dispose()));
    },
  };
}

type Binding = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

// Loaded once a process: a second instance would take the first one's memory away from it.
let binding: Promise<Binding> | undefined;

async function loadBinding(): Promise<Binding> {
  const loaded = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasmFile = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')),
    'schema_engine_bg.wasm',
  );
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { './schema_engine_bg.js': loaded });
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return loaded;
}

/** The stock adapter cuts scripts at every semicolon, also inside a function's body. */
class WholeScriptAdapter extends PrismaPg {
  readonly connections: { dispose(): Promise<void> }[] = [];

  override async connect() {
    return this.whole(await super.connect());
  }

  override async connectToShadowDb() {
    return this.whole(await super.connectToShadowDb());
  }

  private whole<Connection extends Awaited<ReturnType<PrismaPg['connect']>>>(connection: Connection): Connection {
    this.connections.push(connection);
    connection.executeScript = async (script) => {
      await connection.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return connection;
  }
}

/** Name and text of each file of the Prisma schema. */
export function schemaFiles(): [string, string][] {
  const folder = path.join(root, 'schema');
  return readdirSync(folder)
    .sort()
    .map((name) => [path.join(folder, name), readFileSync(path.join(folder, name), 'utf8')]);
}

/** The folder of migrations in the shape that the engine reads. */
export function migrationList(): MigrationList {
  const baseDir = path.join(root, 'migrations');
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: { path: 'migration.sql', content: migrationText(baseDir, name) } })),
  };
}

/** The text of each migration, in their order. */
export function migrationTexts(): string[] {
  return migrationList().migrationDirectories.map(({ migrationFile }) => String(migrationFile.content.value));
}

function migrationText(baseDir: string, name: string): { tag: 'ok'; value: string } {
  return { tag: 'ok', value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') };
}
