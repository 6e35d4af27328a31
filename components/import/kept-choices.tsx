type Props = { field: string; values: readonly string[] };

/** What is chosen and not listed at the moment, for a form that is sent without script. */
export function KeptChoices({ field, values }: Props) {
  return values.map((value) => <input key={value} type="hidden" name={field} value={value} />);
}
