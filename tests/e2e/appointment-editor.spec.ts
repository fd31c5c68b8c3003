import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast, typeTime } from '../support/appointment-editor.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

test('FD-A1 FD-A3 FD-A14 a known client is booked with few keys and no mouse', async ({ api, openDesk, page }) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.stone, at('16:00', '2026-03-05'), line(services.cut))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()

  await page.keyboard.type('2345')
  await expect(page.getByRole('option', { name: /Eva Stone.*26 512 345.*never here/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(editor.panel.getByText('Allergic to lavender oil.')).toBeVisible()
  await expect(editor.panel.getByText('next: Thu, 5 Mar, 16:00')).toBeVisible()
  await expect(editor.addService).toBeFocused()
  await page.keyboard.type('hot')
  await page.keyboard.press('Enter')
  await expect(editor.seat('Hot stone massage', 'Massage room')).toHaveText('Room 1 (automatic)')
  await page.keyboard.press('Control+Enter')

  await expect(toast(page, 'Booked: Eva Stone, Mon, 2 Mar, 09:0')).toBeVisible()
  await expect(editor.panel).toBeHidden()
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  expect(cards.map(({ who, serviceName }) => [who, serviceName])).toEqual([['Eva Stone', 'Hot stone massage']])
})

test('FD-A1 letters find names and digits find phones, and the answer to older letters never wins', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  // The answer to the first letters comes last.
  await page.route('**/rpc', async (route) => {
    if (route.request().postData()?.includes('"text":"Ev"')) await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  const editor = appointmentEditor(page)
  await editor.openNew()
  await page.keyboard.type('Ev')
  await editor.client.fill('Mart')
  await expect(page.getByRole('option', { name: /Marta Liepa/ })).toBeVisible()
  await page.waitForTimeout(1000)
  await expect(page.getByRole('option', { name: /Eva Stone/ })).toBeHidden()
  await editor.client.fill('6519')
  await expect(page.getByRole('option', { name: /Anna Ozola/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /Marta Liepa/ })).toBeHidden()
})

test('FD-A2 a client who is not in the book is created in the same list; only a name is required', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await page.keyboard.type('Nadia Gray 26 777 888')
  await page.getByRole('option', { name: 'Create Nadia Gray, 26 777 888' }).click()
  await expect(editor.panel.getByLabel('Name', { exact: true })).toHaveValue('Nadia Gray')
  await expect(editor.panel.getByLabel('Phone (optional)')).toHaveValue('26 777 888')
  await editor.panel.getByLabel('Phone (optional)').fill('')
  await editor.chooseService('Sauna')
  await editor.save.click()
  await expect(toast(page, 'Booked: Nadia Gray')).toBeVisible()
  const found = await api.clients.search.call({ text: 'Nadia', limit: 5 })
  expect(found.clients.map(({ name, phone }) => [name, phone])).toEqual([['Nadia Gray', '']])
})

test('a dropped draft leaves no new client behind, and a new client with a phone only is asked for a name', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await page.keyboard.type('29 333 444')
  await page.getByRole('option', { name: 'Create a client with phone 29 333 444' }).click()
  await expect(editor.panel.getByLabel('Name', { exact: true })).toBeFocused()
  await editor.chooseService('Sauna')
  await page.keyboard.press('Control+Enter')
  await expect(editor.panel.getByLabel('Name', { exact: true })).toBeFocused()
  await expect(editor.panel.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
    'Please give the client a name.',
  )
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.panel).toBeHidden()
  expect((await api.clients.search.call({ text: '29333', limit: 5 })).clients).toEqual([])
})

test('a walk-in needs no name', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.client.click()
  await page.getByRole('option', { name: 'Walk-in, without a name' }).click()
  await editor.chooseService('Sauna')
  await editor.save.click()
  await expect(toast(page, 'Booked: Walk-in')).toBeVisible()
})

test('S4 FD-A6 FD-A10 one free instance of each resource is filled in and reserved by itself; both or none', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('10:00')
  await editor.chooseService('Aroma massage')
  await expect(editor.seat('Aroma massage', 'Massage room')).toHaveText('Room 1 (automatic)')
  await expect(editor.seat('Aroma massage', 'Warm table')).toHaveText('Table 1 (automatic)')
  await editor.save.click()
  await expect(toast(page, 'Booked')).toBeVisible()

  // The only table is taken now: a second one is refused, and the free room is not reserved for it either.
  await expect(book(clients.ozola, at('10:30'), line(services.aroma))).rejects.toMatchObject({
    refusal: { reason: 'does-not-fit' },
  })
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  expect(cards).toHaveLength(1)
  expect(cards[0]?.reservations.map(({ kind }) => kind).sort()).toEqual(['instance', 'instance', 'staff'])
})

test('S5 FD-A8 nothing free is refused with who has what until when, and one click takes a start where all is free', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.ozola, at('14:00'), line(services.hotStone))
  await book(clients.marta, at('14:30'), line(services.hotStone))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('14:45')
  await editor.note.fill('Window seat')
  await editor.chooseService('Hot stone massage')

  await expect(editor.refusal).toContainText('No Massage room is free 14:45–15:45.')
  await expect(editor.refusal).toContainText('Room 1: busy until 15:00: Anna Ozola, Hot stone massage')
  await expect(editor.refusal).toContainText('Room 2: busy until 15:30: Marta Liepa, Hot stone massage')
  await expect(editor.nearest).toHaveText(['15:00', '15:15', '15:30'])
  await expect(editor.refusal.getByRole('button', { name: 'Book anyway' })).toBeHidden()
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  await expect(editor.panel.getByText('Not saved. Everything you typed is still here.')).toBeVisible()
  expect((await api.calendar.day.call({ date: '2026-03-02', withResting: false })).cards).toHaveLength(2)
  await expect(editor.note).toHaveValue('Window seat')

  await editor.nearest.first().click()
  await expect(editor.refusal).toBeHidden()
  await expect(editor.service('Hot stone massage')).toContainText('15:00–16:00')
  await expect(editor.save).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(toast(page, 'Booked: Eva Stone, Mon, 2 Mar, 15:00')).toBeVisible()
})

test('S6 a resource counts only when it was assigned to the service', async ({ api, openDesk, page }) => {
  const { book, services, staff } = await smallSalon(api)
  const talk = await api.services.add.call({
    ...{ name: 'Advice', category: '', durationMinutes: 30, price: null, colour: null, bookableByClients: true },
    performers: [
      { staffId: staff.anna, durationMinutes: null, price: null },
      { staffId: staff.eva, durationMinutes: null, price: null },
      { staffId: staff.ilze, durationMinutes: null, price: null },
    ],
    requirements: [
      { kind: 'staff', staffIds: [], quantity: 1, parts: [], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
    ],
  })
  await book(null, at('10:00'), line(services.hotStone))
  await book(null, at('10:00'), line(services.hotStone))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('10:00')
  await editor.chooseService('Advice')
  await expect(editor.seat('Advice', 'Staff member')).toHaveText('Ilze Ozola (anyone)')
  await expect(editor.service('Advice').getByRole('group')).toHaveCount(1)
  await editor.save.click()
  await expect(toast(page, 'Booked')).toBeVisible()
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  const booked = cards.find(({ serviceId }) => serviceId === talk.id)
  expect(booked?.reservations.map(({ kind }) => kind)).toEqual(['staff'])
})

test('S7 FD-A7 the room is changed by hand, marked, kept over another time, and refused with a cure when not free', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services, instance } = await smallSalon(api)
  await book(clients.ozola, at('14:00'), line(services.hotStone))
  await book(clients.marta, at('16:00'), line(services.hotStone, { instances: [{ oneOf: [instance('Room 2')] }] }))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('13:30')
  await editor.chooseService('Hot stone massage')
  const room = editor.seat('Hot stone massage', 'Massage room')
  await expect(room).toHaveText('Room 2 (automatic)')
  await room.click()
  await expect(
    page.getByRole('option', { name: 'Room 1 busy until 15:00: Anna Ozola, Hot stone massage' }),
  ).toBeVisible()
  await page.getByRole('option', { name: 'Room 2 free' }).click()
  await expect(room).toHaveText('Room 2 (chosen by hand)')

  await editor.startAt('12:00')
  await expect(editor.service('Hot stone massage')).toContainText('12:00–13:00')
  await expect(room).toHaveText('Room 2 (chosen by hand)')

  await editor.startAt('16:15')
  await expect(editor.refusal).toContainText(
    'Room 2 is not free 16:15–17:15: busy until 17:00: Marta Liepa, Hot stone massage.',
  )
  await editor.choose(room, 'Choose automatically')
  await expect(editor.refusal).toBeHidden()
  await expect(room).toHaveText('Room 1 (automatic)')
})

test('FD-A5 free people first, the others below with the reason; anyone, one, or any of several', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services, staff } = await smallSalon(api)
  await book(clients.ozola, at('14:00'), line(services.hotStone, { staff: [{ oneOf: [staff.anna] }] }))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('14:00')
  await editor.chooseService('Hot stone massage')
  const person = editor.seat('Hot stone massage', 'Staff member')
  await expect(person).toHaveText('Eva Kalnina (anyone)')
  await person.click()
  await expect(page.getByRole('listbox', { name: 'Staff member' }).getByRole('option')).toHaveText([
    'Anyone',
    'Eva Kalnina',
    'Anna Berzina busy until 15:00: Anna Ozola, Hot stone massage',
    'Ilze Ozola does not perform this service',
  ])
  await expect(page.getByRole('option', { name: /Ilze/ })).toBeDisabled()
  await page.getByRole('option', { name: /Eva Kalnina/ }).click()
  await expect(person).toHaveText('Eva Kalnina')

  // Any of several, by keys: Space marks, Enter would take only this one.
  await person.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(person).toHaveText('Eva Kalnina (of Eva Kalnina or Anna Berzina)')
  await expect(editor.panel).toBeVisible()
  await editor.save.click()
  await expect(toast(page, 'Booked')).toBeVisible()
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  const card = cards.find(({ who }) => who === 'Eva Stone')
  if (card?.visit.kind !== 'appointment') throw new Error('not booked')
  const { lines } = await api.appointments.get.call({ id: card.visit.id })
  expect(lines[0]?.seats[0]?.wish.toSorted()).toEqual([staff.anna, staff.eva].toSorted())
})

test('FD-A4 several services: order by buttons, one after another or side by side, start and duration each', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('10:00')
  await editor.chooseService('Hot stone massage')
  await editor.chooseService('Cut')
  await editor.chooseService('Sauna')
  await expect(editor.service('Cut')).toContainText('11:00–11:45')
  await expect(editor.service('Sauna')).toContainText('11:45–13:15')

  await editor.choose(editor.service('Cut').getByRole('combobox', { name: 'Begins' }), 'Side by side')
  await expect(editor.service('Cut')).toContainText('10:00–10:45')
  await expect(editor.service('Sauna')).toContainText('10:45–12:15')
  await editor.service('Sauna').getByRole('button', { name: 'Move Sauna up' }).click()
  await expect(editor.service('Sauna')).toContainText('10:00–11:30')
  await expect(editor.service('Cut')).toContainText('11:30–12:15')
  await editor.choose(editor.service('Cut').getByRole('combobox', { name: 'Begins' }), 'At…')
  await typeTime(editor.service('Cut').getByLabel('Start of this service: hours'), '12:05')
  await editor.service('Cut').getByLabel('Length').fill('30')
  await expect(editor.service('Cut')).toContainText('12:05–12:35')
  await editor.service('Hot stone massage').getByRole('button', { name: 'Remove Hot stone massage' }).click()
  await expect(editor.service('Hot stone massage')).toBeHidden()
  await expectAccessible(page)
  await editor.save.click()
  await expect(toast(page, 'Booked')).toBeVisible()
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  expect(cards.map(({ serviceName, startsAt, endsAt }) => [serviceName, startsAt, endsAt]).sort()).toEqual([
    ['Cut', at('12:05'), at('12:35')],
    ['Sauna', at('10:00'), at('11:30')],
  ])
})

test('a couple’s massage takes two people, each with a wish of their own', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.chooseService('Couple’s massage')
  const first = editor.seat('Couple’s massage', 'Staff member 1')
  const second = editor.seat('Couple’s massage', 'Staff member 2')
  await editor.choose(second, /Anna Berzina/)
  await expect(second).toHaveText('Anna Berzina')
  await expect(first).toHaveText('Eva Kalnina (anyone)')
})

test('FD-A9 Book anyway lays a person’s time over with a reason, and never a room', async ({ api, openDesk, page }) => {
  const { book, clients, services, staff, instance } = await smallSalon(api)
  await book(clients.ozola, at('14:00'), line(services.hotStone, { staff: [{ oneOf: [staff.anna] }] }))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('14:30')
  await editor.chooseService('Hot stone massage')
  await editor.choose(editor.seat('Hot stone massage', 'Staff member'), /Anna Berzina/)
  await expect(editor.refusal).toContainText('Anna Berzina is not free 14:30–15:30: busy until 15:00')

  // A room twice is never covered.
  await editor.choose(editor.seat('Hot stone massage', 'Massage room'), /Room 1/)
  await expect(editor.refusal).toContainText('Room 1 is not free')
  await expect(editor.refusal.getByRole('button', { name: 'Book anyway' })).toBeHidden()
  await editor.choose(editor.seat('Hot stone massage', 'Massage room'), 'Choose automatically')

  await editor.refusal.getByRole('button', { name: 'Book anyway' }).click()
  const reason = editor.refusal.getByLabel('Why is it booked anyway?')
  await expect(reason).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reason).toHaveAccessibleDescription('Please give a reason: the calendar shows it.')
  await reason.fill('She insists on Anna')
  await page.keyboard.press('Enter')
  await expect(toast(page, 'Booked: Eva Stone')).toBeVisible()

  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  const reservations = cards.find(({ who }) => who === 'Eva Stone')?.reservations ?? []
  expect(reservations.map(({ holderId, marked, markReason }) => [holderId, marked, markReason])).toEqual([
    [staff.anna, true, 'She insists on Anna'],
    [instance('Room 2'), false, null],
  ])
})

test('FD-A11 two bookings saved at the same instant never get the same instance', async ({ api }) => {
  const { book, clients, services } = await smallSalon(api)
  const both = await Promise.allSettled([
    book(clients.ozola, at('10:30'), line(services.sauna)),
    book(clients.marta, at('10:30'), line(services.sauna)),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('says what is allowed but worth saying: a past start, the same client elsewhere', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.stone, at('15:00'), line(services.sauna))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('15:30')
  await editor.chooseService('Cut')
  await expect(editor.panel).toContainText('The client is already booked at this time: 15:00 Eva Stone, Sauna.')
  await editor.panel.getByLabel('Date').fill('Sun 1 Mar 2026')
  await page.keyboard.press('Tab')
  await expect(editor.panel).toContainText('This start is in the past.')
  await editor.save.click()
  await expect(toast(page, 'Booked: Eva Stone, Sun, 1 Mar, 15:30')).toBeVisible()
})

test('FD-A14 errors stand beside the field and are read out; Ctrl+Enter saves from any field', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.note.fill('x')
  await page.keyboard.press('Control+Enter')
  await expect(editor.client).toBeFocused()
  await expect(editor.client).toHaveAccessibleDescription('Please choose a client, create one, or say walk-in.')
  await expect(editor.addService).toHaveAccessibleDescription('Please choose a service.')
  await expectAccessible(page)
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.chooseService('Sauna')
  await editor.note.press('Control+Enter')
  await expect(toast(page, 'Booked')).toBeVisible()
})

test('FD-E12 FD-E13 Escape closes, a changed form asks once, and the focus goes back', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  const opener = page.getByRole('button', { name: 'New appointment' })
  await opener.click()
  await expect(editor.client).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor.panel).toBeHidden()
  await expect(opener).toBeFocused()

  await page.keyboard.press('Enter')
  await page.keyboard.type('Nadia')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(editor.client).toHaveValue('Nadia')
  await editor.panel.getByRole('button', { name: 'Close', exact: true }).last().click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.panel).toBeHidden()
})

test('FD-C4 FD-C6 what was drawn is taken over: the person wished, the room by hand, and the length asked about once', async ({
  api,
  openDesk,
  page,
}) => {
  const { staff, instance } = await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await draw(page, staff.anna, '14:00', '14:45')
  await expect(editor.client).toBeFocused()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.chooseService('Hot stone massage')
  await expect(editor.seat('Hot stone massage', 'Staff member')).toHaveText('Anna Berzina')
  const question = editor.panel.getByText('You drew 45 min, the service takes 60.')
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await editor.panel.getByRole('button', { name: 'Keep 45 min' }).click()
  await expect(question).toBeHidden()
  await expect(editor.service('Hot stone massage')).toContainText('14:00–14:45')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()

  await draw(page, instance('Room 2'), '14:00', '14:30')
  await editor.chooseService('Hot stone massage')
  await expect(editor.seat('Hot stone massage', 'Massage room')).toHaveText('Room 2 (chosen by hand)')
  await expect(editor.seat('Hot stone massage', 'Staff member')).toContainText('(anyone)')
  await editor.panel.getByRole('button', { name: 'Use 60 min' }).click()
  await expect(editor.service('Hot stone massage')).toContainText('14:00–15:00')
})

/** Draws free time in a lane with the mouse. */
async function draw(page: Page, lane: string, from: string, to: string): Promise<void> {
  const row = page.locator(`.fc-timeline-lane[data-resource-id="${lane}"]`)
  await row.scrollIntoViewIfNeeded()
  const box = await row.boundingBox()
  const hour = async (time: string) => {
    const label = page.locator(`.fc-timeline-slot[data-date="2026-03-02T${time.slice(0, 2)}:00:00"]`).first()
    const slot = await label.boundingBox()
    if (!slot) throw new Error(`no slot at ${time}`)
    return slot
  }
  const [begin, next] = [await hour(from), await hour(`${Number(from.slice(0, 2)) + 1}:00`)]
  const minute = (next.x - begin.x) / 60
  const x = (time: string) =>
    begin.x + ((Number(time.slice(0, 2)) - Number(from.slice(0, 2))) * 60 + Number(time.slice(3))) * minute
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2
  await page.mouse.move(x(from) + 2, y)
  await page.mouse.down()
  await page.mouse.move(x(from) + 12, y)
  await page.mouse.move(x(to) - 2, y, { steps: 10 })
  await page.mouse.up()
}
