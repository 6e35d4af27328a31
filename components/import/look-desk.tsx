'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { v4 } from 'uuid';
import type { ListReading } from '@/lib/imports/files/file-choices';
import type { FileFormat } from '@/lib/imports/files/file-format';
import type { Look } from '@/lib/imports/files/look';
import { type FilingCompany, filerQuestion } from '@/lib/imports/files/same-filer';
import type { Upload } from '@/lib/imports/uploads/upload';
import { type Answers, chosenFiler, ordersOf } from './answers';
import { type CompanyDraft, CompanyFields } from './company-fields';
import { counted } from './count-words';
import { SelectField } from './field';
import { FilerChoice } from './filer-choice';
import { FilerQuestion } from './filer-question';
import { firstChoices, type Picked, withFilers, withNames } from './first-choices';
import type { Form } from './form-state';
import styles from './import.module.css';
import { ListDesk } from './list-desk';
import { ListFields } from './list-fields';
import { ListForm } from './list-form';
import { NameChoice } from './name-choice';
import type { ReadingOrder } from './reading-orders';
import { send } from './send';
import { TableDesk } from './table-desk';
import { useLook } from './use-look';

type Props = {
  upload: Pick<Upload, 'id' | 'name' | 'size'>;
  base: string;
  company: FilingCompany | null;
  start: Look;
  /** What was chosen before, by a form without script; null where nothing was. */
  kept: KeptAnswers | null;
  /** The sheet that is shown first, from 0. */
  firstSheet: number;
  formats: readonly (readonly [FileFormat, string])[];
};

/** What a form without script left: the answers, and what was wrong with them. */
export type KeptAnswers = Omit<Answers, 'mapping' | 'picked'> & {
  readonly picked: Picked | null;
  readonly form: Form;
  readonly problem: string | null;
};

/** A list as it shows itself. */
const plainReading: ListReading = {
  ...{ columns: [], headerRow: null, sheets: null, delimiter: null, dateOrder: null, shares: null },
};

/** What a file turned out to be and how it is read: everything as it was detected, everything to be chosen. */
export function LookDesk({ upload, base, company, start, kept, firstSheet, formats }: Props) {
  const router = useRouter();
  const { look, mapping, form, isBusy, away, change, map } = useLook(upload.id, start, kept?.form);
  const [picked, setPicked] = useState(() => kept?.picked ?? firstChoices(start, upload.name, company));
  const [isReading, setReading] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const [problem, setProblem] = useState(kept?.problem ?? null);
  const keys = useRef(new Map<string, string>());
  const looked = look.ok ? look.looked : null;
  const format = look.ok ? look.looked.format : look.format;
  const isNew = company === null;
  const filer = chosenFiler(looked, picked.ciks);
  const question = filer && company && filerQuestion(filer, company);
  const [confirmed, setConfirmed] = useState(kept?.confirmed ?? null);
  const [seen, setSeen] = useState(format);
  if (look.ok && format !== seen) {
    setSeen(format);
    setPicked(firstChoices(look, upload.name, company));
  }

  // Pressed while the last answer is still on its way: what it changes counts too.
  useEffect(() => {
    if (!isWanted || isBusy) return;
    setWanted(false);
    void read();
  });

  async function read() {
    if (isReading || !looked) return;
    if (isBusy) return setWanted(true);
    const asked = ordersOf(look, { mapping, picked, confirmed }, company);
    if (!asked.ok) return setProblem(asked.sentence);
    setReading(true);
    setProblem(null);
    const ids: string[] = [];
    for (const order of asked.orders) {
      const answer = await send<{ id: string }>(`/import/uploads/${upload.id}/read`, { key: keyOf(order), ...order });
      if (answer.kind === 'refused') {
        setReading(false);
        return setProblem(order.newCompany ? `${order.newCompany.name}: ${answer.sentence}` : answer.sentence);
      }
      ids.push(answer.told.id);
    }
    router.push(ids.length === 1 ? `${base}/${ids[0]}` : base);
  }

  /** The same order pressed twice is one import. */
  function keyOf(order: ReadingOrder): string {
    const text = JSON.stringify(order);
    const key = keys.current.get(text) ?? v4();
    keys.current.set(text, key);
    return key;
  }

  function pickFormat(value: string) {
    setProblem(null);
    change({ format: value as FileFormat, table: {}, list: null });
  }

  function setList(list: ListReading) {
    setProblem(null);
    change({ list });
  }

  /** A list without days of its notices is read by the day on which it was published. */
  function setSource(source: Picked['source']) {
    setPicked({ ...picked, source });
    const publishedOn = /^\d{4}-\d{2}-\d{2}$/.test(source.publishedOn) ? source.publishedOn : null;
    if (publishedOn !== form.publishedOn) change({ publishedOn });
  }

  const draft = (at: number) => (next: CompanyDraft) =>
    setPicked({ ...picked, drafts: picked.drafts.map((each, index) => (index === at ? next : each)) });

  return (
    <form
      method="post"
      action={`/import/uploads/${upload.id}/answers`}
      className="control"
      aria-label="How the file is read"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <div className={styles.fields}>
        <SelectField
          name="What the file is"
          field="format"
          value={format ?? 'table'}
          options={formats}
          hint={look.ok ? undefined : 'Nothing could be detected'}
          onChange={pickFormat}
        />
      </div>
      <div role="status">
        {!look.ok && <p className={styles.problem}>{look.sentence}</p>}
        {away && <p className={styles.problem}>{away}</p>}
        {look.ok && (look.remembered || look.kept) && (
          <p className={styles.said}>Read like this company’s last file of this kind.</p>
        )}
        {looked?.format === 'companyfacts' && (
          <p>
            {looked.filer.name}, CIK {looked.filer.cik}: {counted(looked.values, 'value')} of metrics that are charted
            here. There is nothing to choose.
          </p>
        )}
      </div>
      {format === 'table' && (
        <TableDesk
          look={look}
          mapping={mapping}
          form={form}
          isBusy={isBusy}
          first={firstSheet}
          onForm={(table) => change({ table })}
          onMapping={(next) => {
            setProblem(null);
            map(next);
          }}
        />
      )}
      {looked?.format === 'statements' && (
        <FilerChoice
          filers={looked.filers}
          company={company}
          chosen={picked.ciks}
          search={picked.search ?? ''}
          onChoose={(ciks) => setPicked(withFilers(picked, looked.filers, ciks))}
        />
      )}
      {(looked?.format === 'layoffs' || looked?.format === 'notices') && (
        <>
          {look.ok && look.reading && <ListDesk looked={looked} reading={look.reading} onReading={setList} />}
          <NameChoice
            names={looked.names}
            chosen={picked.names}
            search={picked.search ?? ''}
            onChoose={(names) => setPicked(withNames(picked, names))}
          />
          <ListFields source={picked.source} onSource={setSource} />
        </>
      )}
      {(format === 'layoffs' || format === 'notices') && (
        <ListForm
          looked={looked?.format === format ? looked : null}
          reading={(look.ok && look.reading) || form.list || plainReading}
          onReading={setList}
        />
      )}
      {filer && question && (
        <FilerQuestion
          question={question}
          cik={filer.cik}
          isConfirmed={confirmed === filer.cik}
          onConfirm={(isOne) => setConfirmed(isOne ? filer.cik : null)}
        />
      )}
      {isNew &&
        picked.drafts.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name, which is edited here, is all that tells them apart
          <CompanyFields key={at} at={at} draft={each} onDraft={draft(at)} />
        ))}
      <div role="alert">{problem && <p className={styles.problem}>{problem}</p>}</div>
      <p className={styles.buttons}>
        <noscript>
          <button type="submit" name="do" value="apply" formNoValidate className={styles.plain}>
            Apply the answers
          </button>
        </noscript>
        <button type="submit" name="do" value="read" className={styles.main} aria-disabled={isReading || !looked}>
          {isReading || isWanted ? 'Reading …' : 'Continue'}
        </button>
      </p>
    </form>
  );
}
