import { encode } from 'uqr';

/** The key of an authenticator app as a picture that it reads. */
export function keyPicture(uri: string): { size: number; path: string } {
  const { size, data } = encode(uri, { border: 0 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dots.join('') };
}
