import type { DBAdapter, Where } from 'better-auth/types';
import { hashSecret } from '@/lib/access/sign-in/secrets';

type Creation<Data> = { model: string; data: Omit<Data, 'id'>; select?: string[]; forceAllowId?: boolean };
type MakeAdapter<Options> = (options: Options) => DBAdapter;

/**
 * Stores the hash of a session's token instead of the token. Whoever asks by a token is answered with that token;
 * in lists the hashes stand, with which nobody can sign in.
 */
export function hashedTokens<Options>(make: MakeAdapter<Options>): MakeAdapter<Options> {
  return (options) => around(make(options));
}

function around(adapter: DBAdapter): DBAdapter {
  const hashing = <Given extends { model: string; where?: Where[] | undefined }>(given: Given): Given =>
    given.model === 'session' && given.where ? { ...given, where: given.where.map(hashWhere) } : given;
  return {
    ...adapter,
    async create<Data extends Record<string, unknown>, Row = Data>(given: Creation<Data>): Promise<Row> {
      const token = tokenIn(given.model, given.data);
      if (token === null) return adapter.create<Data, Row>(given);
      const made = await adapter.create<Data, Row>({ ...given, data: { ...given.data, token: hashSecret(token) } });
      return withToken(made, token);
    },
    async findOne(given) {
      return withToken(await adapter.findOne(hashing(given)), askedToken(given));
    },
    findMany: (given) => adapter.findMany(hashing(given)),
    count: (given) => adapter.count(hashing(given)),
    async update(given) {
      return withToken(await adapter.update(hashing(given)), askedToken(given));
    },
    updateMany: (given) => adapter.updateMany(hashing(given)),
    delete: (given) => adapter.delete(hashing(given)),
    deleteMany: (given) => adapter.deleteMany(hashing(given)),
    consumeOne: (given) => adapter.consumeOne(hashing(given)),
    incrementOne: (given) => adapter.incrementOne(hashing(given)),
    transaction: (work) => adapter.transaction((inner) => work(around(inner as DBAdapter))),
  };
}

function tokenIn(model: string, data: Record<string, unknown>): string | null {
  return model === 'session' && typeof data.token === 'string' ? data.token : null;
}

function askedToken({ model, where }: { model: string; where?: Where[] }): string | null {
  const asked =
    model === 'session' && where?.find(({ field, operator }) => field === 'token' && (operator ?? 'eq') === 'eq');
  return asked && typeof asked.value === 'string' ? asked.value : null;
}

function hashWhere(condition: Where): Where {
  const { field, value } = condition;
  if (field !== 'token') return condition;
  if (typeof value === 'string') return { ...condition, value: hashSecret(value) };
  return Array.isArray(value) ? { ...condition, value: value.map((each) => hashSecret(String(each))) } : condition;
}

function withToken<Row>(row: Row, token: string | null): Row {
  return row && token !== null && typeof row === 'object' && 'token' in row ? { ...row, token } : row;
}
