import { company, factId } from './stability-ai';

/** One page of every kind that the product has. */
export const pages = {
  home: '/',
  company,
  'company as known on a day': `${company}?asKnownOn=2024-05-31`,
  headcount: `${company}/headcount`,
  capital: `${company}/capital`,
  indicators: `${company}/indicators`,
  timeline: `${company}/timeline`,
  portfolio: `${company}/portfolio?revenue=%24500K`,
  metrics: `${company}/metrics`,
  metric: `${company}/metrics/funding-total`,
  sources: `${company}/sources?without=press`,
  changes: `${company}/changes`,
  briefing: `${company}/briefing`,
  passport: `${company}/facts/${factId('net-income-2024-q1-press')}`,
  trail: '/trail',
  'trail of a company': `${company}/trail`,
  tokens: '/account/tokens',
  api: '/api',
  methods: '/methods',
  compare: '/compare',
  'a company of filings': '/companies/uber',
  'headcount of filings': '/companies/uber/headcount',
  'a search that finds nothing': '/?q=zzz',
  'not found': '/companies/nobody',
} as const;

/** What Chromium writes to its console when a page itself is answered 404. */
export const notFoundMessage = /status of 404/;
