import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** The language times are written in. */
export function useLanguage(): string {
  const { currentLocale, localeConfigs } = useDocusaurusContext().i18n;
  return localeConfigs[currentLocale]?.htmlLang ?? currentLocale;
}
