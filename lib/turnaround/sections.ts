/** The pages of a company, in the order of its navigation. The overview has no path of its own. */
export const sections = [
  { path: '', name: 'Overview' },
  { path: 'headcount', name: 'Headcount' },
  { path: 'capital', name: 'Capital' },
  { path: 'indicators', name: 'Indicators' },
  { path: 'timeline', name: 'Timeline' },
  { path: 'portfolio', name: 'Portfolio' },
  { path: 'metrics', name: 'Metrics' },
  { path: 'sources', name: 'Sources' },
  { path: 'changes', name: 'Changes' },
  { path: 'briefing', name: 'Briefing' },
] as const;

export type SectionPath = (typeof sections)[number]['path'];
