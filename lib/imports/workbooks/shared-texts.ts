import { limits } from '@/lib/imports/tables/limits';
import { ownText } from '@/lib/imports/tables/own-text';
import type { Archive } from './open-zip';
import { gatherXml, XmlProblem } from './read-xml';
import { textGatherer } from './rich-text';

/** The texts that a workbook's cells share, by their number. */
export function sharedTexts(archive: Archive, part: string): Promise<string[]> {
  let characters = 0;
  const gatherer = textGatherer();
  return gatherXml<string>(archive, part, limits.sharedTexts, (emit) => ({
    open: gatherer.open,
    text: gatherer.text,
    close: (name) => {
      gatherer.close(name);
      if (name !== 'si') return;
      const text = ownText(gatherer.take());
      characters += text.length;
      if (characters > limits.sharedCharacters) {
        throw new XmlProblem('The workbook holds more text than is read. Save the sheet as CSV.');
      }
      emit(text);
    },
  }));
}
