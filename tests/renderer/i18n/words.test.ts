import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../../src-renderer/i18n')
const languages = ['en', 'ru'] as const
type Language = (typeof languages)[number]

const namespaces = readdirSync(resolve(root, 'en')).map((file) => file.replace('.json', ''))
const pluralSuffix = /_(zero|one|two|few|many|other)$/

/** Every text of a namespace under its whole key: `unsaved.title`. */
function textsOf(language: Language, namespace: string): Map<string, string> {
  const flat = (value: unknown, path: readonly string[]): [string, string][] =>
    typeof value === 'string'
      ? [[path.join('.'), value]]
      : Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => flat(inner, [...path, key]))
  return new Map(flat(JSON.parse(readFileSync(resolve(root, language, `${namespace}.json`), 'utf8')), []))
}

const baseKeys = (texts: Map<string, string>) => new Set([...texts.keys()].map((key) => key.replace(pluralSuffix, '')))

/** What is put into a text: `{{name}}`. */
const valuesIn = (text: string) => new Set(text.match(/\{\{[^}]+\}\}/g))

test('every language has the same files', () => {
  for (const language of languages) {
    expect(readdirSync(resolve(root, language))).toEqual(readdirSync(resolve(root, 'en')))
  }
})

describe.each(namespaces)('%s', (namespace) => {
  const english = textsOf('en', namespace)
  const russian = textsOf('ru', namespace)

  test('has the same keys in English and Russian', () => {
    expect(baseKeys(russian)).toEqual(baseKeys(english))
  })

  test.each(languages)('has every plural form of %s', (language) => {
    const texts = language === 'en' ? english : russian
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = [...english.keys(), ...russian.keys()].filter((key) => pluralSuffix.test(key))
    const missing = [...new Set(counted.map((key) => key.replace(pluralSuffix, '')))].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((form) => !texts.has(form)),
    )
    expect(missing).toEqual([])
  })

  test('leaves no text empty and puts the same values in', () => {
    for (const [key, text] of russian) {
      expect(text.trim(), key).not.toBe('')
      const counterpart = english.get(key) ?? english.get(key.replace(pluralSuffix, '_other')) ?? ''
      expect(counterpart.trim(), key).not.toBe('')
      // Where one says the number in words, the other may write it in figures.
      const said = (all: Set<string>) => [...all].filter((value) => value !== '{{count}}').sort()
      if (!pluralSuffix.test(key) || key.endsWith('_other')) {
        expect(said(valuesIn(text)), key).toEqual(said(valuesIn(counterpart)))
      }
    }
  })
})
