import { createInstance } from 'i18next'
import { createFormat } from '../../../src-renderer/app/format.ts'
import english from '../../../src-renderer/i18n/en/visit-words.json' with { type: 'json' }
import type { Speaker } from '../../../src-renderer/visit-words/speaker.ts'

/** Speaks English in Riga and knows the names it is given. */
export async function englishSpeaker(names: Readonly<Record<string, string>>): Promise<Speaker> {
  const i18n = createInstance()
  await i18n.init({
    lng: 'en',
    ns: ['visit-words'],
    defaultNS: 'visit-words',
    resources: { en: { 'visit-words': english } },
    interpolation: { escapeValue: false },
  })
  const named = (id: string) => names[id]
  return {
    t: i18n.getFixedT('en', 'visit-words'),
    format: createFormat({ language: 'en', country: 'GB', zone: 'Europe/Riga', currency: 'EUR' }),
    zone: 'Europe/Riga',
    nameOf: { holder: named, resource: named, service: named },
    keptFor: () => [],
  }
}
