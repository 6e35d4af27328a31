/** How strong a source is, in words. */
export const tierNames = {
  primary: 'Primary source',
  press: 'Press',
  relay: 'Relay of a report',
  compiled: 'Compiled',
} as const;
