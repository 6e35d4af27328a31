export const longestName = 200;
export const longestTitle = 200;
export const longestMessage = 300;
export const longestNotes = 10_000;
/** A title, contents and sources come with them. */
export const mostItems = 200;
