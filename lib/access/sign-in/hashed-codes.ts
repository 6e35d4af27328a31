import { sign } from './secrets';

const mark = 'hash:';

/** A recovery code as it is stored and asked for. Spaces, dashes and case do not matter. */
export function hashCode(code: string, key: string): string {
  const plain = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return `${mark}${sign(`recovery code ${plain}`, key)}`;
}

/** Stores a list of recovery codes as hashes; those that are hashes already stay. */
export function hashedCodes(key: string) {
  return {
    encrypt: async (list: string) => {
      const codes = JSON.parse(list) as string[];
      return JSON.stringify(codes.map((code) => (code.startsWith(mark) ? code : hashCode(code, key))));
    },
    decrypt: async (list: string) => list,
  };
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ten codes of 59 bits, without letters that look like figures. */
export function drawCodes(draw: (most: number) => number): string[] {
  const code = () => Array.from({ length: 12 }, () => letters[draw(letters.length)]).join('');
  return Array.from({ length: 10 }, () => code().replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3'));
}
