import type { NextRequest } from 'next/server';
import { findRecords } from '@/lib/find/records';
import { findInView } from '../find-in-view';

const most = 12;

/** The events, figures and sources of a company that hold every word of `?q=`, in the view of the address. */
export function GET(request: NextRequest): Promise<Response> {
  return findInView(request, ['q'], (companyCase, { q = '' }) =>
    companyCase ? findRecords(companyCase, q, most) : [],
  );
}
