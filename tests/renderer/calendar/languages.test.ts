import { expect, test } from 'vitest'
import english from '../../../src-renderer/i18n/en/calendar.json' with { type: 'json' }
import russian from '../../../src-renderer/i18n/ru/calendar.json' with { type: 'json' }

/** Every text by its path, without the plural forms, which differ, reduced to the names it fills in. */
function placeholders(words: object, path = ''): Record<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[(path + key).replace(/_(one|few|many|other)$/, ''), namesIn(value)] as const]
      : Object.entries(placeholders(value as object, `${path}${key}.`)),
  )
  return Object.fromEntries(entries)
}

function namesIn(text: string): string {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
  return names.sort().join()
}

test('Russian says all that English says, with the same names filled in', () => {
  expect(placeholders(russian)).toEqual(placeholders(english))
})
