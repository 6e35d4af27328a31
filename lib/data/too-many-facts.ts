import { Prisma } from '@/prisma/client/client';

/** How many figures of one company are read at once: 100,000 take five seconds and half a gigabyte. */
export const mostFacts = 120_000;

/** A company has more figures than can be read at once. The sentence is for who asked. */
export class TooManyFacts extends Error {
  readonly sentence: string;

  constructor(name: string) {
    const sentence = `${name} has more than ${mostFacts.toLocaleString('en-US')} figures on record, more than are read at once. Bring those to look at into a company of their own.`;
    super(sentence);
    this.sentence = sentence;
  }
}

/** A join that says of the company `c` whether it has too many, as `many.yes`; it counts no further than it must. */
export const joinTooMany = Prisma.sql`CROSS JOIN LATERAL (SELECT count(*) > ${mostFacts} AS yes FROM (
  SELECT FROM fact WHERE company_id = c.id LIMIT ${mostFacts + 1}) AS counted) AS many`;
