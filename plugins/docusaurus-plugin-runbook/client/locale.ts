import { interpolate } from '@docusaurus/Interpolate';
import i18n from '@generated/i18n';

/** The languages to write dates and numbers in, the first one known: the site's, else English. */
export const languages: readonly string[] = known(i18n.localeConfigs[i18n.currentLocale]?.htmlLang);

function known(tag = 'en'): string[] {
  try {
    // English dates are British here: the day before the month.
    return Intl.getCanonicalLocales(tag)[0] === 'en' ? ['en-GB'] : [tag, 'en-GB'];
  } catch {
    // Somebody's own name for a language.
    return ['en-GB'];
  }
}

const numbers = onDemand(() => new Intl.NumberFormat(languages));
const rules = onDemand(() => new Intl.PluralRules(languages));
const lists = onDemand(() => new Intl.ListFormat(languages, { type: 'conjunction' }));
/** In the order of Docusaurus' own messages. */
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** `1,234`. */
export function formatNumber(value: number): string {
  return numbers().format(value);
}

/** `a, b and c`. */
export function formatList(items: readonly string[]): string {
  return lists().format(items);
}

/**
 * A message about so many things: `plural('{count} page|{count} pages', 2)`. Its forms are those of
 * the language, from the smallest number on.
 *
 * @param message translated already, with its values still open
 * @param values besides `count`
 */
export function plural(
  message: string,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return interpolate(formOf(message, count), { count: formatNumber(count), ...values }) as string;
}

/** The form of such a message for a number, with its values still open. */
export function formOf(message: string, count: number): string {
  const given = message.split('|');
  const { pluralCategories } = rules().resolvedOptions();
  const known = forms.filter((form) => pluralCategories.includes(form));
  const place = known.indexOf(rules().select(count));
  return given[Math.min(place, given.length - 1)] ?? message;
}

/** On a phone, to make all the formats while the page starts takes longer than a frame. */
export function onDemand<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
