import type { Operation } from '../operation';
import {
  listBriefingsOperation,
  makeBriefingOperation,
  readBriefingOperation,
  saveBriefingOperation,
} from './briefings';
import { listCompaniesOperation } from './companies';
import { compareOperation } from './comparison';
import { readDocumentOperation } from './document';
import { makeCompanyOperation, makeEditsOperation } from './edits';
import { listFactsOperation } from './facts';

/** All that the API does, in the order of its document. */
export const operations: readonly Operation[] = [
  listCompaniesOperation,
  listFactsOperation,
  compareOperation,
  listBriefingsOperation,
  makeBriefingOperation,
  readBriefingOperation,
  saveBriefingOperation,
  makeCompanyOperation,
  makeEditsOperation,
  readDocumentOperation,
];
