import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(
  createRequire(path.join(process.cwd(), 'package.json')).resolve('@expo-google-fonts/inter/package.json'),
);
const file = (name: string) => path.join(folder, name, `Inter_${name}.ttf`);

/** Inter's files by weight: the same that measure text and draw pictures. */
export const fontFiles = { 400: file('400Regular'), 600: file('600SemiBold'), 700: file('700Bold') } as const;
