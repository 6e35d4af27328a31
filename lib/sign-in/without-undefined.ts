type Ask = { select?: unknown; data?: Record<string, unknown> } & Record<string, unknown>;
type Model = Record<string, (ask: Ask) => unknown>;

/**
 * The database client for a library that leaves out by writing `undefined`, which our client refuses: what stands so
 * in `select` and `data` is taken as absent. Conditions are left alone: an undefined one must never match every row.
 */
export function withoutUndefined<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name === '$transaction' && typeof value === 'function') {
        return (work: unknown, ...rest: unknown[]) =>
          value.call(
            target,
            typeof work === 'function' ? (inner: object) => work(withoutUndefined(inner)) : work,
            ...rest,
          );
      }
      const isModel = typeof name === 'string' && !/^[$_]/.test(name) && typeof value === 'object' && value !== null;
      return isModel ? tolerant(value as Model) : value;
    },
  });
}

function tolerant(model: Model): Model {
  return new Proxy(model, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      return typeof method === 'function' ? (ask: Ask) => method.call(target, cleaned(ask)) : method;
    },
  });
}

function cleaned({ select, data, ...others }: Ask): Ask {
  return { ...others, ...(select ? { select } : {}), ...(data ? { data: present(data) } : {}) };
}

function present(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
