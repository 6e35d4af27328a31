'use client';

import { useRouter } from 'next/navigation';
import { useReducer, useState } from 'react';
import { v4 } from 'uuid';
import type { BriefingItem } from '@/lib/briefings/briefing';
import type { NewItem } from '@/lib/briefings/choices';
import { type Draft, type Edit, edit, isSame, startEditing } from '@/lib/briefings/editing';
import type { ListedBriefing, SavedBriefing } from '@/lib/briefings/saved-briefing';
import type { SlideList } from '@/lib/briefings/slide-list';
import { queryOf } from '@/lib/turnaround/address';
import { AddItems } from './add-items';
import styles from './briefing.module.css';
import { ConflictNotice } from './conflict-notice';
import { DeckSettings } from './deck-settings';
import { editWords } from './edit-words';
import { ItemList } from './item-list';
import { SaveBar } from './save-bar';
import { SavedList } from './saved-list';
import { SlidePreviews } from './slide-previews';
import { TakeBriefing } from './take-briefing';
import { UnsavedNotice } from './unsaved-notice';
import { useKeys } from './use-keys';
import { useSave } from './use-save';
import { useSlides } from './use-slides';
import { useUnsaved } from './use-unsaved';

export type BriefingEditorProps = {
  company: string;
  /** The saved briefing that the page shows; null for the first one. */
  start: SavedBriefing | null;
  draft: Draft;
  slides: SlideList;
  /** Of the pictures of the slides that the page came with. */
  query: string;
  saved: readonly ListedBriefing[];
  today: string;
  /** The briefing on the screen has an id now. */
  onNamed(id: string): void;
};

/** A briefing to look at and to change: what is in it, in which order, and every slide as it will be. */
export function BriefingEditor({ company, start, draft, slides, query, saved, today, onNamed }: BriefingEditorProps) {
  const place = `/companies/${encodeURIComponent(company)}/briefing`;
  const router = useRouter();
  const [editing, change] = useReducer(edit, draft, startEditing);
  const [said, setSaid] = useState('');
  const [stored, setStored] = useState<{ base: SavedBriefing | null; draft: Draft }>({ base: start, draft });
  const { base } = stored;
  const { now } = editing;
  const isChanged = !isSame(now, stored.draft);
  const { saving, save, settle } = useSave(company, store);
  const { found, decide } = useUnsaved(company, base, now, isChanged);
  const { shown, state, again } = useSlides(place, now.content, slides);
  const isDeleted = base?.deleted ?? false;

  function onEdit(made: Edit) {
    setSaid(editWords(made, now.content.items));
    change(made);
  }

  function store(next: SavedBriefing, sent: Draft) {
    setStored({ base: next, draft: sent });
    onNamed(next.id);
    window.history.replaceState(null, '', `${place}?briefing=${next.id}`);
    router.refresh();
  }

  function open(next: Draft, from: SavedBriefing | null) {
    onEdit({ kind: 'open', draft: next });
    setStored({ base: from, draft: from ? draftOf(from) : stored.draft });
    settle();
  }

  const saveNow = () => (base && !isChanged && !isDeleted ? settle() : save(now, base));
  const copy = () => {
    const draftOfCopy = { ...now, name: `${now.name} (copy)`.slice(0, 200) };
    onEdit({ kind: 'name', name: draftOfCopy.name });
    return save(draftOfCopy, null);
  };
  useKeys(onEdit, saveNow);

  return (
    <>
      <SavedList company={company} saved={saved} current={base?.id ?? null} />
      <TakeBriefing
        address={place}
        query={base ? queryOf({ briefing: base.id, revision: String(base.revision) }) : query}
        isChanged={isChanged}
      />
      <SaveBar
        editing={editing}
        isSaved={base !== null}
        isChanged={isChanged}
        isDeleted={isDeleted}
        saving={saving}
        onEdit={onEdit}
        onSave={saveNow}
        onCopy={copy}
        onDelete={() => base && save(draftOf(base), base, true)}
      />
      {saving.kind === 'conflict' && (
        <ConflictNotice
          mine={now}
          theirs={saving.theirs}
          onTheirs={() => open(draftOf(saving.theirs), saving.theirs)}
          onCopy={copy}
          onMine={() => save(now, saving.theirs)}
        />
      )}
      {found && (
        <UnsavedNotice
          found={found}
          onRestore={() => {
            open(found.draft, base && found.revision ? { ...base, revision: found.revision } : base);
            decide();
          }}
          onDiscard={decide}
        />
      )}
      <div className={styles.desk}>
        <div className={styles.choosing}>
          <h2>In this briefing</h2>
          <p role="status" className="visually-hidden">
            {said}
          </p>
          <DeckSettings content={now.content} today={today} onEdit={onEdit} />
          <ItemList items={now.content.items} list={shown.list} onEdit={onEdit} />
          <AddItems choices={shown.list.choices} onAdd={(item) => onEdit({ kind: 'add', item: withId(item) })} />
        </div>
        <section className={styles.seeing} aria-labelledby="slides" aria-busy={state === 'asking'}>
          <h2 id="slides">
            {shown.list.slides.length} slides{state === 'asking' && <span className={styles.quiet}> changing …</span>}
          </h2>
          {typeof state === 'object' && (
            <p role="status" className={styles.problem}>
              {state.problem}{' '}
              <button type="button" onClick={again}>
                Try again
              </button>
            </p>
          )}
          <SlidePreviews place={place} shown={shown} first={slides} query={query} />
        </section>
      </div>
    </>
  );
}

function draftOf({ name, content }: SavedBriefing): Draft {
  return { name, content };
}

function withId(item: NewItem): BriefingItem {
  return { id: v4(), ...item };
}
