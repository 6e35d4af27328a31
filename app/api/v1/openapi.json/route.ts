import { openApiDocument } from '@/lib/api/v1/document';
import { readDocumentOperation } from '@/lib/api/v1/operations/document';
import { endpoint, serve } from '../endpoint';

const read = serve(readDocumentOperation, async () => ({ json: openApiDocument() }));

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(read);
