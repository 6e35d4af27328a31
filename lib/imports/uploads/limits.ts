/** The largest file that is taken by upload. A larger one comes by the command line. */
export const largestUpload = 1_073_741_824;

/** The largest that a form without script sends: it is held in memory. */
export const largestForm = 20 * 1_048_576;

/** All files that wait here together. */
export const mostUploaded = 4 * largestUpload;

/** Room that stays free on the disk, for the database. */
export const freeRoom = 512 * 1_048_576;

/** How long a file waits for a person. */
export const uploadPatience = 24 * 3_600_000;

export const longestFileName = 200;
