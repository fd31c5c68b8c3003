import { describe, expect, it } from 'vitest'
import { newSalon } from '../../src-main/database/new-salon.ts'
import { openBook } from '../support/open-book.ts'
import { readSalon } from '../../src-main/database/salon-store.ts'
import { booking, lineOf } from './ask-visit.ts'
import { openDesk } from './desk.ts'
import { aMassageSalon, anHour, at } from './massage-salon.ts'
import { settingsOf } from './salon-settings.ts'

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

describe('changed opening hours', () => {
  /** Anna massages two at 18:00, the second anyway. */
  async function aTwin(desk: ReturnType<typeof openDesk>) {
    const salon = await aMassageSalon(desk)
    await salon.book(salon.massage, '18:00')
    const line = lineOf(salon.massage, { staff: [[salon.anna]] })
    const { id } = await desk.api.appointments.book(booking(at('18:00'), line, { anyway: { reason: 'A twin' } }))
    const room2 = (await salon.instance(salon.rooms, 'Room 2')).id
    const save = async (outside?: { fingerprint: string; reason: string }) =>
      desk.api.salon.save.outcome({
        ...(await settingsOf(desk)),
        openingHours: shorter,
        ...(outside ? { outside } : {}),
      })
    return { ...salon, massage: id, room2, save }
  }

  /** A massage and a sauna at 18:00 (nobody stands in the sauna), another massage at 12:00. */
  async function anEvening() {
    const desk = openDesk()
    const salon = await aMassageSalon(desk)
    const { id: sauna } = await desk.api.services.add(anHour('Sauna', { requirements: [] }))
    const massage = await salon.book(salon.massage, '18:00')
    await salon.book(sauna, '18:00')
    await salon.book(salon.massage, '12:00')
    const save = async (outside?: { fingerprint: string; reason: string }) =>
      desk.api.salon.save.outcome({
        ...(await settingsOf(desk)),
        openingHours: shorter,
        ...(outside ? { outside } : {}),
      })
    const first = await save()
    if (first.ok || first.refusal.reason !== 'would-leave-outside') throw new Error('what lies outside was not told')
    return { desk, massage, save, refusal: first.refusal }
  }

  it('are not saved before what would lie outside them was seen', async () => {
    const { desk, save, refusal } = await anEvening()
    expect(refusal.visits).toHaveLength(2)
    expect(refusal.visits).toMatchObject([{ startsAt: at('18:00') }, { startsAt: at('18:00') }])
    expect((await settingsOf(desk)).openingHours).not.toEqual(shorter)
    expect(await save({ fingerprint: 'another', reason: 'Changed' })).toMatchObject({ ok: false, refusal })
  })

  it('leave as it is what lies outside them, its people marked, and can be undone', async () => {
    const { desk, massage, save, refusal } = await anEvening()
    const { fingerprint } = refusal
    expect(await save({ fingerprint, reason: 'Closed earlier' })).toMatchObject({ ok: true })
    expect((await settingsOf(desk)).openingHours).toEqual(shorter)
    const kept = await desk.api.appointments.get({ id: massage })
    expect(kept.lines[0]).toMatchObject({ startsAt: at('18:00'), seats: [{ marked: true }, { marked: false }] })
    expect(kept.anywayReason).toBe('Closed earlier')
    const change = await desk.api.changes.latest({})
    await desk.api.changes.undo({ id: change?.id ?? '' })
    expect((await settingsOf(desk)).openingHours).not.toEqual(shorter)
    expect((await desk.api.appointments.get({ id: massage })).anywayReason).toBeNull()
  })

  it('tell of who is laid over somebody else, too, and leave the reason that was given then', async () => {
    const desk = openDesk()
    const { massage, anna, room2, save } = await aTwin(desk)
    const first = await save()
    if (first.ok || first.refusal.reason !== 'would-leave-outside') throw new Error('nothing was told')
    expect(first.refusal.visits.map(({ startsAt }) => startsAt)).toEqual([at('18:00'), at('18:00')])
    const { fingerprint } = first.refusal
    expect(await save({ fingerprint, reason: 'Closed earlier' })).toMatchObject({ ok: true })
    const twin = await desk.api.appointments.get({ id: massage })
    expect(twin).toMatchObject({
      anywayReason: 'A twin',
      lines: [{ seats: [{ holderId: anna, marked: true }, { holderId: room2 }] }],
    })
  })

  it('leave nothing outside without a reason', async () => {
    const { save, refusal } = await anEvening()
    await expect(save({ fingerprint: refusal.fingerprint, reason: ' ' })).rejects.toThrow('invalid-input')
  })

  it('name in the change log the list that was seen, and not the words that were given', async () => {
    const { desk, save, refusal } = await anEvening()
    await save({ fingerprint: refusal.fingerprint, reason: 'Anna moves house' })
    const shown = desk.database.connection.prepare(
      'select plan_shown from change order by changed_at desc, sequence desc',
    )
    expect(shown.pluck().get()).toBe(JSON.stringify(refusal.fingerprint))
  })

  it('ask nothing again about what lay outside before', async () => {
    const { desk, save, refusal } = await anEvening()
    await save({ fingerprint: refusal.fingerprint, reason: 'Changed' })
    const openingHours = { ...shorter, exceptions: [{ date: '2026-12-24', stretches: [] }] }
    await desk.api.salon.save({ ...(await settingsOf(desk)), openingHours })
  })
})
