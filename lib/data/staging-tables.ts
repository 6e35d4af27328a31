/** What holds an import until it is saved. */
export const stagingTables = [
  'import_row',
  'import_event',
  'import_source',
  'import_rejection',
  'import_plan',
  'import_link',
  'import_flag',
] as const;
