'use client';

import { useRef, useState } from 'react';
import { v4 } from 'uuid';
import { largestUpload } from '@/lib/imports/uploads/limits';
import { sizeWords } from './progress-words';

export type Uploading =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'sending';
      readonly name: string;
      readonly sent: number;
      readonly total: number;
      readonly since: number;
    }
  | { readonly kind: 'failed'; readonly sentence: string; readonly canRepeat: boolean };

type File = { readonly id: string; readonly name: string; readonly content: Blob };

/** Sends a file and shows how far it is. The same file sent again after a broken connection is one upload. */
export function useUpload(company: string | null, onStored: (id: string) => void) {
  const [uploading, setUploading] = useState<Uploading>({ kind: 'idle' });
  const under = useRef<XMLHttpRequest | null>(null);
  const last = useRef<File | null>(null);

  const fail = (sentence: string, canRepeat = false) => setUploading({ kind: 'failed', sentence, canRepeat });

  function start(name: string, content: Blob) {
    if (content.size === 0) return fail(`${name}: The file is empty.`);
    if (content.size > largestUpload) {
      const size = sizeWords(content.size);
      return fail(`${name} has ${size}; at most 1 GB can be uploaded. Split it, or import it by the command line.`);
    }
    transfer({ id: v4(), name, content });
  }

  function transfer(file: File) {
    last.current = file;
    const request = new XMLHttpRequest();
    under.current = request;
    const since = Date.now();
    const tell = (sent: number) =>
      setUploading({ kind: 'sending', name: file.name, sent, total: file.content.size, since });
    const search = new URLSearchParams({ name: file.name, ...(company !== null && { company }) });
    const address = `/import/uploads/${file.id}`;
    request.open('PUT', `${address}?${search}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => tell(loaded);
    request.onload = () =>
      request.status === 201 ? onStored(file.id) : fail(sentenceOf(request), request.status >= 500);
    request.onerror = async () => {
      if (await isThere(address)) return onStored(file.id);
      fail(`The connection broke off while ${file.name} was sent. Nothing was kept; send it again.`, true);
    };
    request.onabort = () => setUploading({ kind: 'idle' });
    tell(0);
    request.send(file.content);
  }

  return {
    uploading,
    start,
    repeat: () => last.current && transfer(last.current),
    cancel: () => under.current?.abort(),
    fail,
  };
}

async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function sentenceOf({ responseText }: XMLHttpRequest): string {
  try {
    return String(JSON.parse(responseText).detail);
  } catch {
    return 'The server could not receive the file. Nothing was kept; try again in a moment.';
  }
}
