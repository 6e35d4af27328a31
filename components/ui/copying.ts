/** How a copy went, in a sentence; where the clipboard refused words, the words to select by hand. */
export type Copied = { readonly said: string; readonly text: string | null };

/** Puts words on the clipboard. */
export async function copyText(what: string, text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return { said: `${what} copied.`, text: null };
  } catch {
    return { said: 'This browser did not let the page copy. Select the text and copy it:', text };
  }
}

/** Puts the picture at this address on the clipboard. */
export function copyPng(address: string): Promise<Copied> {
  return copyFile('Picture', 'Take the PNG as a file.', () => ({ 'image/png': fetchFile(address) }));
}

/** Puts the drawing at this address on the clipboard: as its text and, where the browser can, as a picture. */
export function copySvg(address: string): Promise<Copied> {
  return copyFile('Drawing', 'Take the SVG as a file.', () => {
    const file = fetchFile(address);
    const asText = file.then((blob) => new Blob([blob], { type: 'text/plain' }));
    return { 'text/plain': asText, ...(canCopy('image/svg+xml') && { 'image/svg+xml': file }) };
  });
}

async function copyFile(what: string, instead: string, items: () => Record<string, Promise<Blob>>): Promise<Copied> {
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') {
    return { said: `This browser cannot copy pictures. ${instead}`, text: null };
  }
  try {
    // Promises go into the item: Safari lets a page write only while the click is being handled.
    await navigator.clipboard.write([new ClipboardItem(items())]);
    return { said: `${what} copied.`, text: null };
  } catch {
    return { said: `The ${what.toLowerCase()} could not be copied. ${instead}`, text: null };
  }
}

function canCopy(type: string): boolean {
  return ClipboardItem.supports?.(type) ?? false;
}

async function fetchFile(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const blob = await answer.blob();
  return blob.slice(0, blob.size, blob.type.split(';')[0] ?? '');
}
