import { limits } from '@/lib/imports/tables/limits';
import type { Archive } from './open-zip';
import { readXml, XmlProblem } from './read-xml';
import { textGatherer } from './rich-text';

/** The texts that a workbook's cells share, by their number. */
export async function sharedTexts(archive: Archive, part: string): Promise<string[]> {
  const texts: string[] = [];
  let count = 0;
  let characters = 0;
  const gatherer = textGatherer();
  const events = readXml<string>(archive, part, (emit) => ({
    open: gatherer.open,
    text: gatherer.text,
    close: (name) => {
      gatherer.close(name);
      if (name !== 'si') return;
      const text = gatherer.take();
      count += 1;
      characters += text.length;
      if (count > limits.sharedTexts || characters > limits.sharedCharacters) {
        throw new XmlProblem('The workbook holds more text than is read. Save the sheet as CSV.');
      }
      emit(text);
    },
  }));
  for await (const text of events) texts.push(text);
  return texts;
}
