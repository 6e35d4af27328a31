/**
 * Puts the picture at this address on the clipboard.
 * @returns a sentence on how it went
 */
export async function copyPng(address: string): Promise<string> {
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') {
    return 'This browser cannot copy pictures. Take the PNG as a file.';
  }
  try {
    // The promise goes into the item: Safari lets a page write only while the click is being handled.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': fetchPicture(address) })]);
    return 'Copied.';
  } catch {
    return 'The picture could not be copied. Take the PNG as a file.';
  }
}

async function fetchPicture(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.blob();
}
