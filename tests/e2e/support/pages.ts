import { company, factId } from './stability-ai';

/** One page of every kind that the product has. */
export const pages = {
  home: '/',
  company,
  passport: `${company}/facts/${factId('net-income-2024-q1-press')}`,
  methods: '/methods',
  'not found': '/companies/nobody',
} as const;

/** What Chromium writes to its console when a page itself is answered 404. */
export const notFoundMessage = /status of 404/;
