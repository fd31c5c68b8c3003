import { expect, test } from 'vitest'
import english from '../../../src-renderer/i18n/en/visit-words.json' with { type: 'json' }
import russian from '../../../src-renderer/i18n/ru/visit-words.json' with { type: 'json' }

/** Every text by its path, reduced to the names it fills in. */
function placeholders(words: object, path = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(words).map(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? {
            [path + key]: [...value.matchAll(/\{\{(\w+)\}\}/g)]
              .map(([, name]) => name)
              .sort()
              .join(),
          }
        : placeholders(value as object, `${path + key}.`),
    ),
  ) as Record<string, string>
}

test('Russian says all that English says, with the same names filled in', () => {
  expect(placeholders(russian)).toEqual(placeholders(english))
})
