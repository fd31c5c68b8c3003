import { createInstance, type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { rememberLanguage, startLanguage, type Language } from './language.ts'

/** The words of one page in every language it speaks; the document's language follows the choice. */
export function createWords(resources: Record<Language, Resource[string]>): i18n {
  const words = createInstance()
  words.on('languageChanged', (chosen) => {
    document.documentElement.lang = chosen
    document.documentElement.dir = words.dir(chosen)
  })
  void words.use(initReactI18next).init({
    resources,
    lng: startLanguage(),
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return words
}

/** Switches the language at once and remembers it. */
export function switchLanguage(words: i18n, chosen: Language): void {
  rememberLanguage(chosen)
  void words.changeLanguage(chosen)
}
