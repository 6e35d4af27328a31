// Runs in a page before anything of it: when it and its first chart were painted, and how long it blocked.
const seen = { firstPaint: 0, firstChart: 0, blocking: 0, longest: 0 };
Object.assign(window, { seen });

new PerformanceObserver((list) => {
  const paint = list.getEntriesByName('first-contentful-paint')[0];
  if (paint) seen.firstPaint = paint.startTime;
}).observe({ type: 'paint', buffered: true });

new PerformanceObserver((list) => {
  for (const task of list.getEntries()) {
    seen.blocking += Math.max(0, task.duration - 50);
    seen.longest = Math.max(seen.longest, task.duration);
  }
}).observe({ type: 'longtask', buffered: true });

requestAnimationFrame(function look() {
  if (!document.querySelector('figure svg')?.getClientRects().length) return requestAnimationFrame(look);
  // The frame that holds the drawing is painted once the next one begins.
  return requestAnimationFrame((now) => {
    seen.firstChart = now;
  });
});
