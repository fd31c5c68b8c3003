import { describe, expect, it } from 'vitest'
import { newSalon } from '../../src-main/database/new-salon.ts'
import { openBook } from '../support/open-book.ts'
import { readSalon } from '../../src-main/database/salon-store.ts'
import { openDesk } from './desk.ts'
import { at } from './massage-salon.ts'
import { settingsOf } from './salon-refusals.ts'

const shorter = { weekly: [{ weekday: 1, stretches: [{ from: '10:00', to: '14:00', breaks: [] }] }], exceptions: [] }

describe('the salon', () => {
  it('of an empty folder has a name, the wanted zone, and sensible hours', () => {
    const book = openBook({ salon: newSalon('Europe/Lisbon') })
    expect(readSalon(book)).toMatchObject({ zone: 'Europe/Lisbon', currency: 'EUR', noticeMinutes: 15, revision: 0 })
  })

  it('says what the time is there, and that it has no demo', async () => {
    const desk = openDesk({ now: '2026-03-02T23:30' })
    expect(await desk.api.salon.get({})).toMatchObject({
      ...{ zone: 'Europe/Riga', today: '2026-03-02', now: at('23:30'), hasDemo: false, readOnly: null },
    })
  })

  it('keeps its settings and opening hours', async () => {
    const desk = openDesk()
    const settings = { ...(await settingsOf(desk)), name: 'Studio Ā', currency: 'CHF', clientHorizonDays: 30 }
    const exceptions = [{ date: '2026-12-24', stretches: [] }]
    await desk.api.salon.save({ ...settings, openingHours: { ...shorter, exceptions } })
    expect(await settingsOf(desk)).toEqual({ ...settings, openingHours: { ...shorter, exceptions }, revision: 1 })
    await desk.api.salon.save({ ...(await settingsOf(desk)), openingHours: shorter })
    expect(await settingsOf(desk)).toMatchObject({ openingHours: shorter, revision: 2 })
  })

  it('is another one when only its hours were changed', async () => {
    const desk = openDesk()
    const settings = await settingsOf(desk)
    await desk.api.salon.save({ ...settings, openingHours: shorter })
    expect((await settingsOf(desk)).revision).toBe(settings.revision + 1)
  })
})
