/**
 * A head in small plain words: `LayOff_Date` is "layoff date", "# of Workers" is "no of workers", "% Laid Off" is
 * "percent laid off", "Société" is "societe".
 */
export function headWords(head: string): string {
  return head
    .slice(0, 300)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replaceAll('#', ' no ')
    .replaceAll('%', ' percent ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b(lay|laid)(?: ?offs?)\b/g, (_, verb) => (verb === 'lay' ? 'layoff' : 'laid off'))
    .trim();
}
