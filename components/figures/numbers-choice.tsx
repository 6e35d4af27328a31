import { type Locale, locales } from '@/lib/figures/units';

type Props = { locale: Locale; className?: string | undefined; nameClass?: string | undefined };

const names: Readonly<Record<Locale, string>> = {
  'en-US': '1,234.5 (US)',
  'en-GB': '1,234.5 (UK)',
  'de-DE': '1.234,5 (German)',
};

/** A form's choice of the marks in numbers. The usual ones are sent as nothing. */
export function NumbersChoice({ locale, className, nameClass }: Props) {
  return (
    <label className={className}>
      <span className={nameClass}>Numbers as</span>{' '}
      <select key={locale} name="numbers" defaultValue={locale === 'en-US' ? '' : locale}>
        {locales.map((each) => (
          <option key={each} value={each === 'en-US' ? '' : each}>
            {names[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
