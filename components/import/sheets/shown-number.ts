/** A plain number of a workbook as a person writes it: -2834 as −2,834. Any other text as it is. */
export function shownNumber(text: string): string {
  const found = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!found) return text;
  const [, sign, whole = '', rest = ''] = found;
  return `${sign ? '−' : ''}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${rest.slice(0, 7)}`;
}
