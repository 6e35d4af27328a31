import { z } from 'zod';
import { pageParameters } from '@/lib/api/v1/parameters';
import { companyPage } from '@/lib/api/v1/schemas';
import { operation } from '../operation';

export const listCompaniesOperation = operation({
  id: 'listCompanies',
  method: 'GET',
  path: '/companies',
  group: 'Companies',
  summary: 'The companies',
  description: 'Every company that you may see, by name, with the address of its facts.',
  scope: 'read',
  query: z.strictObject(pageParameters),
  answers: { 200: { says: 'A page of companies.', schema: companyPage } },
  paged: true,
  problems: {},
});
