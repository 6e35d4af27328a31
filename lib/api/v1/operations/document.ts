import { z } from 'zod';
import { operation } from '../operation';

export const readDocumentOperation = operation({
  id: 'readDocument',
  method: 'GET',
  path: '/openapi.json',
  group: 'This document',
  summary: 'What the API does, for programs',
  description: 'OpenAPI 3.1, made from what validates the requests.',
  scope: 'read',
  query: z.strictObject({}),
  answers: { 200: { says: 'The document.', schema: z.looseObject({ openapi: z.literal('3.1.1') }) } },
  paged: false,
  problems: {},
});
