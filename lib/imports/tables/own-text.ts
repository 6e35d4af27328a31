/** The same text, without holding on to the larger one that it was cut out of: for what is kept while a file goes by. */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
