/** The ways to split a metric, as the database has them (prisma/seed.ts). */
export const dimensions = [
  { key: 'cause', name: 'Cause' },
  { key: 'cost-type', name: 'Type of cost' },
  { key: 'creditor', name: 'Creditor' },
  { key: 'department', name: 'Department' },
  { key: 'employment', name: 'Kind of employment' },
  { key: 'notice', name: 'Notice' },
  { key: 'place', name: 'Place' },
  { key: 'round', name: 'Round' },
] as const;
