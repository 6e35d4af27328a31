import { limits } from '@/lib/imports/tables/limits';
import { ownText } from '@/lib/imports/tables/own-text';
import type { Archive } from './open-zip';
import { gatherXml, XmlProblem } from './read-xml';
import { type RichText, textGatherer } from './rich-text';

/** Most shared texts have no note and are kept as they are. */
export type SharedText = string | RichText;

/** The texts that a workbook's cells share, by their number. */
export function sharedTexts(archive: Archive, part: string): Promise<SharedText[]> {
  let characters = 0;
  const gatherer = textGatherer();
  return gatherXml<SharedText>(archive, part, limits.sharedTexts, (emit) => ({
    open: gatherer.open,
    text: gatherer.text,
    close: (name) => {
      gatherer.close(name);
      if (name !== 'si') return;
      const { text, note } = gatherer.take();
      characters += text.length + note.length;
      if (characters > limits.sharedCharacters) {
        throw new XmlProblem('The workbook holds more text than is read. Save the sheet as CSV.');
      }
      emit(note === '' ? ownText(text) : { text: ownText(text), note: ownText(note) });
    },
  }));
}
