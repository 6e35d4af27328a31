/** Runs what writes to the database at an address, and leaves no connection behind. */
export async function onDatabase<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = url;
  try {
    return await work();
  } finally {
    const { closeWritingPool } = await import('@/lib/acts/transaction');
    await closeWritingPool();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
}
