'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { v4 } from 'uuid';
import type { ListReading } from '@/lib/imports/files/file-choices';
import type { FileFormat } from '@/lib/imports/files/file-format';
import type { Look } from '@/lib/imports/files/look';
import type { LookedAt } from '@/lib/imports/files/look-at-file';
import { type FiledBy, type FilingCompany, filerQuestion } from '@/lib/imports/files/same-filer';
import { openQuestions } from '@/lib/imports/tables/sheets/questions';
import type { Upload } from '@/lib/imports/uploads/upload';
import { type CompanyDraft, CompanyFields } from './company-fields';
import { counted } from './count-words';
import { SelectField } from './field';
import { FilerChoice } from './filer-choice';
import { FilerQuestion } from './filer-question';
import { firstChoices, type Picked, withFilers, withNames } from './first-choices';
import styles from './import.module.css';
import { ListDesk } from './list-desk';
import { ListFields } from './list-fields';
import { ListForm } from './list-form';
import { undecided } from './mapping-edits';
import { NameChoice } from './name-choice';
import { type ReadingOrder, readingOrders } from './reading-orders';
import { send } from './send';
import { TableDesk } from './table-desk';
import { useLook } from './use-look';

type Props = {
  upload: Pick<Upload, 'id' | 'name' | 'size'>;
  base: string;
  company: FilingCompany | null;
  start: Look;
  formats: readonly (readonly [FileFormat, string])[];
};

/** A list as it shows itself. */
const plainReading: ListReading = {
  ...{ columns: [], headerRow: null, sheets: null, delimiter: null, dateOrder: null, shares: null },
};

/** What a file turned out to be and how it is read: everything as it was detected, everything to be chosen. */
export function LookDesk({ upload, base, company, start, formats }: Props) {
  const router = useRouter();
  const { look, mapping, form, isBusy, away, change, map } = useLook(upload.id, start);
  const [picked, setPicked] = useState(() => firstChoices(start, upload.name, company));
  const [isReading, setReading] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const keys = useRef(new Map<string, string>());
  const looked = look.ok ? look.looked : null;
  const format = look.ok ? look.looked.format : look.format;
  const preview = looked?.format === 'table' ? looked.preview : null;
  const sheets = look.ok ? look.sheets : null;
  const open = preview && mapping && !sheets ? undecided(preview.rows, mapping) : [];
  const isNew = company === null;
  const filer = chosenFiler(looked, picked.ciks);
  const question = filer && company && filerQuestion(filer, company);
  const [confirmed, setConfirmed] = useState<string | null>(null);
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
    if (sheets && openQuestions(sheets.understanding).length > 0)
      return setProblem('Answer the questions about the file first.');
    if (filer && question && confirmed !== filer.cik)
      return setProblem('Say first that these are the filings of this company, or choose another company.');
    const chosen = {
      ...picked,
      confirmedFiler: confirmed,
      mapping,
      undecided: open,
      reading: look.ok ? look.reading : null,
    };
    const asked = readingOrders(looked, chosen, isNew);
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
          onChoose={(ciks) => setPicked(withFilers(picked, looked.filers, ciks))}
        />
      )}
      {(looked?.format === 'layoffs' || looked?.format === 'notices') && (
        <>
          {look.ok && look.reading && <ListDesk looked={looked} reading={look.reading} onReading={setList} />}
          <NameChoice
            names={looked.names}
            chosen={picked.names}
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
          isConfirmed={confirmed === filer.cik}
          onConfirm={(isOne) => setConfirmed(isOne ? filer.cik : null)}
        />
      )}
      {isNew &&
        picked.drafts.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name, which is edited here, is all that tells them apart
          <CompanyFields key={at} draft={each} onDraft={draft(at)} />
        ))}
      <div role="alert">{problem && <p className={styles.problem}>{problem}</p>}</div>
      <p className={styles.buttons}>
        <button type="submit" className={styles.main} aria-disabled={isReading || !looked}>
          {isReading || isWanted ? 'Reading …' : 'Continue'}
        </button>
      </p>
    </form>
  );
}

/** Whose filings are about to be read into a company. */
function chosenFiler(looked: LookedAt | null, ciks: readonly string[]): FiledBy | null {
  if (looked?.format === 'companyfacts') return looked.filer;
  if (looked?.format !== 'statements') return null;
  return looked.filers.find(({ cik }) => cik === ciks[0]) ?? null;
}
