export const themeKey = 'turnaround-theme';

/** Runs before the first paint, so that a kept choice does not flash. The server's policy allows these very words. */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
