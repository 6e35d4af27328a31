'use client';

import { useEffect, useState } from 'react';
import { isTheme, type Theme, themeKey, themes } from './theme';
import styles from './theme-choice.module.css';

/** Light, dark, or as the system says. Kept in this browser only. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>('system');

  useEffect(() => {
    const kept = document.documentElement.dataset.theme;
    if (isTheme(kept)) setTheme(kept);
  }, []);

  function choose(next: Theme) {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      if (next === 'system') localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, next);
    } catch {
      // Storage can be switched off; the choice then lasts for this page.
    }
  }

  return (
    <fieldset className={`${styles.choice} control`}>
      <legend>Appearance</legend>
      {themes.map((name) => (
        <label key={name}>
          <input type="radio" name="theme" value={name} checked={theme === name} onChange={() => choose(name)} />
          {name === 'system' ? 'System' : name === 'light' ? 'Light' : 'Dark'}
        </label>
      ))}
    </fieldset>
  );
}
