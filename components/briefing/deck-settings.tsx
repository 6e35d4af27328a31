'use client';

import { type ReactNode, useId } from 'react';
import { tierNames } from '@/components/ui/tier-names';
import type { BriefingContent } from '@/lib/briefings/briefing';
import type { Edit } from '@/lib/briefings/editing';
import { longestTitle } from '@/lib/briefings/limits';
import { basisNames } from '@/lib/turnaround/basis/basis';
import { tiers } from '@/lib/turnaround/case';
import styles from './briefing.module.css';

type Props = { content: BriefingContent; today: string; onEdit(edit: Edit): void };

const pages = { wide: 'Wide, 16:9', standard: 'Standard, 4:3', a4: 'A4, lying' } as const;
const themes = { light: 'Light', dark: 'Dark' } as const;
const locales = {
  'en-US': 'English (US): 1,234.5',
  'en-GB': 'English (UK): 1,234.5',
  'de-DE': 'German: 1.234,5',
} as const;

/** What holds for the whole deck: its title, its pages, and how it looks at the company. */
export function DeckSettings({ content, today, onEdit }: Props) {
  const id = useId();
  const set = (settings: Partial<Omit<BriefingContent, 'items'>>) => onEdit({ kind: 'set', settings });
  const { title, page, theme, locale, asKnownOn, without, basis } = content;
  return (
    <div className={`${styles.settings} control`}>
      <label htmlFor={`${id}-title`}>Title</label>
      <input
        id={`${id}-title`}
        maxLength={longestTitle}
        value={title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <Select label="Page" value={page} options={pages} onChange={(chosen) => set({ page: chosen })} />
      <Select label="Theme" value={theme} options={themes} onChange={(chosen) => set({ theme: chosen })} />
      <Select label="Numbers" value={locale} options={locales} onChange={(chosen) => set({ locale: chosen })} />
      <Select
        label="Compared"
        value={basis ?? 'usual'}
        options={{ usual: 'The longest that both sides have', ...basisNames }}
        onChange={(chosen) => set({ basis: chosen === 'usual' ? null : chosen })}
      />
      <label htmlFor={`${id}-day`}>As known on</label>
      <input
        id={`${id}-day`}
        type="date"
        max={today}
        value={asKnownOn ?? ''}
        onChange={({ target }) => set({ asKnownOn: target.value || null })}
      />
      <fieldset>
        <legend>Leave out sources</legend>
        {tiers.map((tier) => (
          <label key={tier}>
            <input
              type="checkbox"
              checked={without.includes(tier)}
              onChange={({ target }) =>
                set({ without: tiers.filter((each) => (each === tier ? target.checked : without.includes(each))) })
              }
            />
            {tierNames[tier]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

type SelectProps<Word extends string> = {
  label: string;
  value: Word;
  options: Readonly<Record<Word, string>>;
  onChange(chosen: Word): void;
};

function Select<Word extends string>({ label, value, options, onChange }: SelectProps<Word>): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value as Word)}>
        {Object.entries<string>(options).map(([word, name]) => (
          <option key={word} value={word}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
