import { cleanText } from '@/lib/text/clean-text';

/** A name that every file system and header takes: letters, digits, dots, dashes; never hidden, never a way up. */
export function safeFileName(name: string): string {
  const safe = cleanText(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 120);
  return safe || 'file';
}
