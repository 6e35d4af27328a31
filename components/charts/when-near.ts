/** How long after loading the browser is left alone before a chart near the reader comes alive. */
const calm = 3_500;

/**
 * Calls `take` once: when the element is on screen and the page has been calm for a while, or at once
 * when it is pointed at or focused. Returns a function that forgets it.
 */
export function whenNearAndIdle(element: HTMLElement, take: () => void): () => void {
  const turns = ['pointerenter', 'focusin', 'touchstart'] as const;
  const figure = element.closest('figure') ?? element;
  let idle = 0;
  let timer = 0;
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) timer = window.setTimeout(rest, calm);
  });

  function forget() {
    observer.disconnect();
    window.clearTimeout(timer);
    if ('cancelIdleCallback' in window) window.cancelIdleCallback(idle);
    for (const turn of turns) figure.removeEventListener(turn, now);
  }

  function now() {
    forget();
    take();
  }

  function rest() {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) idle = window.requestIdleCallback(now);
    else now();
  }

  observer.observe(element);
  for (const turn of turns) figure.addEventListener(turn, now, { passive: true });
  return forget;
}
