import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const folderOf = (name: string) => path.dirname(require.resolve(`${name}/package.json`));

const inter = (name: string) => path.join(folderOf('@expo-google-fonts/inter'), name, `Inter_${name}.ttf`);

/** Inter's files by weight: the same that measure text and draw pictures. */
export const fontFiles = { 400: inter('400Regular'), 600: inter('600SemiBold'), 700: inter('700Bold') } as const;

const picture = (weight: keyof typeof fontFiles) => path.join(process.cwd(), '.build', 'fonts', `Inter-${weight}.ttf`);

/** The same with figures of one width: made when the worker is built, for the library that makes pictures. */
export const pictureFontFiles = { 400: picture(400), 600: picture(600), 700: picture(700) } as const;

export type FontWeight = keyof typeof fontFiles;

const dejavu = (name: string) => path.join(folderOf('dejavu-fonts-ttf'), 'ttf', `${name}.ttf`);
const hanFolder = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const han = (name: string) => path.join(hanFolder, `${name}.otf`);
const emoji = (name: string) => path.join(folderOf('@expo-google-fonts/noto-emoji'), name, `NotoEmoji_${name}.ttf`);

/** What Inter lacks, in the order of asking: Arabic, Hebrew and symbols; Chinese and Japanese; emoji. */
export const fallbackFiles = [
  { 400: dejavu('DejaVuSans'), 700: dejavu('DejaVuSans-Bold') },
  { 400: han('NotoSansHans-Regular'), 700: han('NotoSansHans-Bold') },
  { 400: emoji('400Regular'), 700: emoji('700Bold') },
] as const;
