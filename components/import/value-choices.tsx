import type { Mapping } from '@/lib/imports/tables/mapping';
import { SelectField } from './field';

type Props = { readonly mapping: Mapping; readonly onMapping: (mapping: Mapping) => void };

const credits = [
  ['', 'Refuse them'],
  ['positive', '1,234 CR is above zero'],
  ['negative', '1,234 CR is below zero'],
] as const;
const dashes = [
  ['none', 'No figure'],
  ['zero', 'Zero'],
] as const;
const shares = [
  ['', 'Refuse them'],
  ['percent', '29 is 29%'],
  ['plain', '29 is 2,900%'],
] as const;

/** What a file's values mean where they can mean two things. */
export function ValueChoices({ mapping, onMapping }: Props) {
  return (
    <>
      <SelectField
        name="Shares without a percent sign"
        field="shares"
        value={mapping.shares ?? ''}
        options={shares}
        onChange={(value) => onMapping({ ...mapping, shares: (value || null) as Mapping['shares'] })}
      />
      <SelectField
        name="A dash is"
        field="dashes"
        value={mapping.dashes}
        options={dashes}
        onChange={(value) => onMapping({ ...mapping, dashes: value as Mapping['dashes'] })}
      />
      <SelectField
        name="CR and DR"
        field="credits"
        value={mapping.credits ?? ''}
        options={credits}
        onChange={(value) => onMapping({ ...mapping, credits: (value || null) as Mapping['credits'] })}
      />
    </>
  );
}
