import { Window } from 'happy-dom';
import { textWidth } from '../layout/text-width';

// Recharts draws through effects, which need a document. This module is imported first, in a worker
// thread of its own: what it sets is global.
const window = new Window({ url: 'http://localhost/', width: 1024, height: 768 });

for (const name of [
  'window',
  'document',
  'navigator',
  'HTMLElement',
  'SVGElement',
  'Element',
  'Node',
  'Event',
  'ResizeObserver',
  'MutationObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const) {
  const value = name === 'window' ? window : window[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

// There is no text layout here: Recharts measures its tick labels by the box of a hidden span.
window.HTMLElement.prototype.getBoundingClientRect = function boxOfText() {
  const size = Number.parseFloat(this.style.fontSize) || 12;
  const width = this.tagName === 'SPAN' ? textWidth(this.textContent ?? '', size) : 0;
  return new window.DOMRect(0, 0, width, width > 0 ? size * 1.2 : 0);
};

/** The thread's one document. */
export const page = window.document;
