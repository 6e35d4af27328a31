/** A file that cannot be read at all; its message is a sentence for a person. */
export class Unreadable extends Error {}
