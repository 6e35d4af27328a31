const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can be the address of a company. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && form.test(text);
}
