import { z } from 'zod';
import {
  companySchema,
  computeSchema,
  conflictSchema,
  eventSchema,
  factSchema,
  licenceSchema,
  productSchema,
  restatementSchema,
  restructuringSchema,
  sourceSchema,
} from './case-schema';
import { brokenReferences } from './references';

/** A company's whole case as one JSON file: decimals as text, dates as ISO 8601, entries tied by their keys. */
export const caseFileSchema = z
  .strictObject({
    company: companySchema,
    restructuring: restructuringSchema,
    sources: z.array(sourceSchema).min(1),
    facts: z.array(factSchema),
    restatements: z.array(restatementSchema),
    conflicts: z.array(conflictSchema),
    /** In order of time. */
    events: z.array(eventSchema),
    products: z.array(productSchema),
    licences: z.array(licenceSchema),
    compute: z.array(computeSchema),
  })
  .superRefine((file, context) => {
    for (const { path, message } of brokenReferences(file)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

export type CaseFile = z.infer<typeof caseFileSchema>;

/**
 * The case in a parsed JSON file.
 * Throws an Error with one line for each fault, naming its place: `facts[3].low: must be …`.
 */
export function readCaseFile(json: unknown): CaseFile {
  const result = caseFileSchema.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${z.core.toDotPath(issue.path) || 'file'}: ${issue.message}`);
  throw new Error(`This is not a case file.\n${faults.join('\n')}`);
}
