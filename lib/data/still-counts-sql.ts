/** The condition that a corroboration was not found by an import that was undone. */
export const stillCounts = (corroboration: string) =>
  `NOT EXISTS (SELECT FROM import AS i WHERE i.recording_id = ${corroboration}.recording_id AND i.undone_by_id IS NOT NULL)`;
