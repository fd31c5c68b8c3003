import { describe, expect, it } from 'vitest'
import { openDesk, type Desk } from './desk.ts'
import { aMassageSalon, at } from './massage-salon.ts'

const only = (name: string, phone = '', email = '') => ({ name, phone, email, note: '', popUpNote: '' })

async function added({ api }: Desk, ...clients: readonly (readonly [name: string, phone?: string, email?: string])[]) {
  for (const client of clients) await api.clients.add(only(...client))
}
const found = async ({ api }: Desk, text: string, limit = 20) =>
  (await api.clients.search({ text, limit })).clients.map(({ name }) => name)

describe('clients are found', () => {
  it('by any part of the name, whatever the accents, the case or the script', async () => {
    const desk = openDesk()
    await added(desk, ['Jürgen Müller'], ['Ирина Иванова'], ['Žanete Ābola'], ['Anna Ozola'], ['Uwe Weiß'])
    expect(await found(desk, 'weiß')).toEqual(['Uwe Weiß'])
    expect(await found(desk, 'muller')).toEqual(['Jürgen Müller'])
    expect(await found(desk, 'RGEN mül')).toEqual(['Jürgen Müller'])
    expect(await found(desk, 'иван')).toEqual(['Ирина Иванова'])
    expect(await found(desk, 'zan abo')).toEqual(['Žanete Ābola'])
    expect(await found(desk, 'olga')).toEqual([])
  })

  it('by the beginning of a word when only a letter or two are typed', async () => {
    const desk = openDesk()
    await added(desk, ['Žanete Ābola'], ['Anna Ozola'], ['Eva Stone'])
    expect(await found(desk, 'a')).toEqual(['Anna Ozola', 'Žanete Ābola'])
    expect(await found(desk, 'za')).toEqual(['Žanete Ābola'])
    expect(await found(desk, 'oz an')).toEqual(['Anna Ozola'])
    expect(await found(desk, 'zo')).toEqual([])
  })

  it('by any digits of the number, as it is said at home or abroad', async () => {
    const desk = openDesk()
    await added(
      desk,
      ['Eva Stone', '26 12-34 56'],
      ['Jörg Stein', '+49 151 22445566'],
      ['Ugnė Kask', 'ask at the desk 7'],
    )
    for (const text of ['3456', '26123', '+371 2612 3456', '00371 26123456', '26-12'])
      expect(await found(desk, text), text).toEqual(['Eva Stone'])
    expect(await found(desk, '0151 2244')).toEqual(['Jörg Stein'])
    expect(await found(desk, '99')).toEqual([])
    expect(await found(desk, '7')).toEqual(['Eva Stone', 'Ugnė Kask'])
  })

  it('by name and number together, and by e-mail', async () => {
    const desk = openDesk()
    await added(desk, ['Eva Stone', '26123456', 'eva@example.com'], ['Eva Berg', '29999999'])
    expect(await found(desk, 'eva 3456')).toEqual(['Eva Stone'])
    expect(await found(desk, '29 eva')).toEqual(['Eva Berg'])
    expect(await found(desk, 'eva@exa')).toEqual(['Eva Stone'])
  })

  it('with the closest name first, and word of more', async () => {
    const desk = openDesk()
    await added(desk, ['Joanna Berg'], ['Berta Ann'], ['Anna Zila'], ['Anna Berg'])
    expect(await found(desk, 'ann')).toEqual(['Anna Berg', 'Anna Zila', 'Berta Ann', 'Joanna Berg'])
    expect(await desk.api.clients.search({ text: 'ann', limit: 3 })).toMatchObject({
      more: true,
      clients: { length: 3 },
    })
    expect(await desk.api.clients.search({ text: 'ann', limit: 4 })).toMatchObject({ more: false })
  })

  it('as the latest while nothing is typed', async () => {
    const desk = openDesk()
    await added(desk, ['First'], ['Second'], ['Third'])
    expect(await found(desk, ' ', 2)).toEqual(['Third', 'Second'])
  })

  it('whatever is typed', async () => {
    const desk = openDesk()
    await added(desk, ['Eva "Evi" Stone'], ['100% Natural'], ["O'Brien AND OR NOT"])
    for (const text of ['"', '""', "' or 1=1 --", '%', '_', '*', 'AND', 'name:eva', '()', '-', '\\', '^eva', 'NEAR('])
      await expect(found(desk, text), text).resolves.toBeInstanceOf(Array)
    expect(await found(desk, '"evi"')).toEqual(['Eva "Evi" Stone'])
    expect(await found(desk, '00%')).toEqual(['100% Natural'])
    expect(await found(desk, "o'br")).toEqual(["O'Brien AND OR NOT"])
  })

  it('among fifty thousand within a tenth of a second', { timeout: 120_000 }, async () => {
    const desk = openDesk()
    desk.database.connection.exec(`
      with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 50000)
      insert into client (id, name, name_key)
        select printf('00000000-0000-7000-8000-%012d', n), 'Anna Kalniņa ' || n, 'anna kalniņa ' || n from numbers;
      insert into client_phone (client_id, position, typed, digits)
        select id, 0, '', '371' || (20000000 + substr(id, 30)) from client;`)
    /** The best of some tries: other work of this machine is not what is measured. */
    const fastest = async (text: string) => {
      const times: number[] = []
      for (let attempt = 0; attempt < 5; attempt++) {
        const began = performance.now()
        await desk.api.clients.search({ text, limit: 20 })
        times.push(performance.now() - began)
      }
      return Math.min(...times)
    }
    for (const text of ['kalnina 4242', '20012345', '4242', 'nobody', ''])
      expect(await fastest(text), text).toBeLessThan(100)
  })
})

describe('a client', () => {
  it('is added with only a name, told who has the number already, and edited', async () => {
    const desk = openDesk()
    const { id: eva } = await desk.api.clients.add(only('Eva Stone', '+371 26123456'))
    const second = await desk.api.clients.add(only('Eve Stone', '26 123 456'))
    expect(second.samePhone).toMatchObject([{ id: eva, name: 'Eva Stone', phone: '+371 26123456' }])
    expect((await desk.api.clients.add(only('No phone'))).samePhone).toEqual([])
    await desk.api.clients.edit({
      id: eva,
      revision: 0,
      ...only('Eva Berg', '29 99 99 99', 'eva@example.com'),
      note: 'Tea',
    })
    expect(await desk.api.clients.get({ id: eva })).toMatchObject({
      ...{ name: 'Eva Berg', phone: '29 99 99 99', email: 'eva@example.com', note: 'Tea', revision: 1 },
    })
    expect([await found(desk, 'stone'), await found(desk, '9999')]).toEqual([['Eve Stone'], ['Eva Berg']])
    await desk.api.clients.edit({ id: eva, revision: 1, ...only('Eva Berg') })
    expect([await found(desk, '9999'), (await desk.api.clients.get({ id: eva })).phone]).toEqual([[], ''])
  })

  it('has visits, no-shows, a last and a next one', async () => {
    const desk = openDesk()
    const { massage } = await aMassageSalon(desk)
    const { id: clientId } = await desk.api.clients.add(only('Eva Stone'))
    const book = async (time: string) => {
      const line = { serviceId: massage, begins: { kind: 'after' as const }, staff: [], instances: [], added: [] }
      const request = { startsAt: at(time), lines: [line, line] }
      return (await desk.api.appointments.book({ clientId, note: '', request, anyway: null })).id
    }
    const [early, missed, , cancelled] = [
      await book('09:00'),
      await book('11:00'),
      await book('15:00'),
      await book('17:00'),
    ]
    desk.clock.set(at('12:00'))
    await desk.api.appointments.setStatus({ id: missed, revision: 0, status: 'no-show', reason: '' })
    await desk.api.appointments.setStatus({ id: cancelled, revision: 0, status: 'cancelled', reason: '' })
    await desk.api.appointments.setStatus({ id: early, revision: 0, status: 'completed', reason: '' })
    const times = { lastVisitAt: at('09:00'), nextVisitAt: at('15:00') }
    expect(await desk.api.clients.get({ id: clientId })).toMatchObject({ visits: 1, noShows: 1, ...times })
    expect((await desk.api.clients.search({ text: 'eva', limit: 5 })).clients).toMatchObject([times])
  })
})

describe('FD-K2 what a client is reached by', () => {
  it('is refused where it can be none, and doubtful where a number lacks figures', async () => {
    const { api } = openDesk()
    const refusalOf = async (phone: string, email: string) => {
      const outcome = await api.clients.add.outcome(only('Eva Stone', phone, email))
      return outcome.ok ? null : outcome.refusal.reason
    }
    for (const phone of ['abc', '-', '+', 'no phone'])
      expect(await refusalOf(phone, ''), phone).toBe('phone-unreadable')
    for (const email of ['eva', 'eva@', '@example.com', 'eva@example', 'eva stone@example.com', 'a@b@c.lv'])
      expect(await refusalOf('', email), email).toBe('email-unreadable')
    for (const email of ['eva@example.com', 'e.va+salon@mail.example.lv', 'ева@почта.рф'])
      expect(await refusalOf('', email), email).toBeNull()
    const isDoubtful = async (phone: string) => (await api.clients.withPhone({ phone })).doubtful
    for (const phone of ['123', '26 12-34 5', '26123456 and 7', '+0 26123456'])
      expect([await refusalOf(phone, ''), await isDoubtful(phone)], phone).toEqual([null, true])
    for (const phone of ['', '26 12-34 56', '+49 151 22445566'])
      expect([await refusalOf(phone, ''), await isDoubtful(phone)], phone).toEqual([null, false])
  })

  it('stays as it is while something else is changed, however odd', async () => {
    const { api, database } = openDesk()
    const { id } = await api.clients.add(only('Eva Stone', '26123456', 'eva@example.com'))
    // As an older Lanebook kept it.
    database.connection.prepare("update client_phone set typed = 'at the desk', digits = '', e164 = null").run()
    database.connection.prepare("update client set email = 'none'").run()
    const stored = only('Eva Stone', 'at the desk', 'none')
    await api.clients.edit({ id, revision: 0, ...stored, note: 'Prefers quiet' })
    expect(await api.clients.get({ id })).toMatchObject({ ...stored, note: 'Prefers quiet' })
    const other = await api.clients.edit.outcome({ id, revision: 1, ...stored, phone: 'on the list' })
    expect(other).toMatchObject({ refusal: { reason: 'phone-unreadable' } })
  })
})
