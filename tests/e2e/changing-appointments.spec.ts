import type { Page } from '@playwright/test'
import type { Api } from '../../src-renderer/rpc/client.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast } from '../support/appointment-editor.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

/** What stands in the book on the Monday: who, from when, on which instances; resting visits are left out. */
async function monday(api: Api<DeskContract>) {
  const { cards, resources } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  const names = new Map<string, string>(
    resources.flatMap(({ instances }) => instances.map(({ id, name }) => [id, name] as const)),
  )
  return cards.map(({ who, startsAt, reservations }) => ({
    who,
    startsAt,
    on: reservations.flatMap(({ kind, holderId }) =>
      kind === 'instance' && holderId ? (names.get(holderId) ?? '') : [],
    ),
  }))
}

async function opened(page: Page, openDesk: () => Promise<Page>, who: RegExp) {
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openCard(who)
  return editor
}

test('editing shows what is stored and keeps what still fits', async ({ api, openDesk, page }) => {
  const { book, clients, services, staff, instance } = await smallSalon(api)
  const pinned = { staff: [{ oneOf: [staff.eva] }], instances: [{ oneOf: [instance('Room 2')] }], durationMinutes: 75 }
  await book(clients.stone, at('10:00'), line(services.hotStone, pinned), line(services.sauna))
  const editor = await opened(page, openDesk, /Eva Stone/)
  await expect(editor.panel.getByRole('group', { name: 'Client' })).toContainText('Eva Stone +371 26 512 345')
  await expect(editor.service('Hot stone massage')).toContainText('10:00–11:15')
  await expect(editor.seat('Hot stone massage', 'Staff member')).toHaveText('Eva Kalnina')
  await expect(editor.seat('Hot stone massage', 'Massage room')).toHaveText('Room 2 (chosen by hand)')
  await expect(editor.seat('Sauna', 'Sauna cabin')).toHaveText('Cabin (automatic)')

  // Another start: everything goes along, the hand-made choices too.
  await editor.startAt('12:00')
  await expect(editor.service('Sauna')).toContainText('13:15–14:45')
  await editor.note.fill('Prefers silence')
  await page.keyboard.press('Control+Enter')
  await expect(toast(page, 'Saved: Eva Stone, Mon, 2 Mar, 12:00')).toBeVisible()
  await expect
    .poll(() => monday(api))
    .toEqual([
      { who: 'Eva Stone', startsAt: at('12:00'), on: ['Room 2'] },
      { who: 'Eva Stone', startsAt: at('13:15'), on: ['Cabin'] },
    ])
})

test('S10 a resource assigned later is not added to an old appointment, moved or made longer, but by hand', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.stone, at('10:00'), line(services.cut))
  const { id: trolley } = await api.resources.add.call({
    ...{ name: 'Trolley', description: '', colour: null, serviceIds: [services.cut], instanceNames: ['Trolley 1'] },
  })
  await expect.poll(() => api.resources.lacking.call({ id: trolley })).toHaveLength(1)

  const editor = await opened(page, openDesk, /Eva Stone/)
  const seats = editor.service('Cut').getByRole('group')
  await expect(seats).toHaveCount(2)
  await editor.startAt('11:00')
  await editor.service('Cut').getByLabel('Length').fill('60')
  await expect(editor.service('Cut')).toContainText('11:00–12:00')
  await expect(seats).toHaveCount(2)
  await editor.save.click()
  await expect(toast(page, 'Saved')).toBeVisible()
  await expect.poll(() => monday(api)).toEqual([{ who: 'Eva Stone', startsAt: at('11:00'), on: ['Dryer 1'] }])

  await editor.openCard(/Eva Stone/)
  await editor.service('Cut').getByRole('button', { name: 'Add a resource' }).click()
  await page.keyboard.type('Trolley')
  await page.keyboard.press('Enter')
  await expect(editor.service('Cut')).toContainText('Trolley 1 (added by hand)')
  await editor.save.click()
  await expect(toast(page, 'Saved').last()).toBeVisible()
  await expect
    .poll(() => monday(api))
    .toEqual([{ who: 'Eva Stone', startsAt: at('11:00'), on: ['Dryer 1', 'Trolley 1'] }])
  await expect.poll(() => api.resources.lacking.call({ id: trolley })).toEqual([])

  // And it can be taken away again.
  await editor.openCard(/Eva Stone/)
  await editor.service('Cut').getByRole('button', { name: 'Take Trolley 1 away' }).click()
  await editor.save.click()
  await expect.poll(async () => (await monday(api))[0]?.on).toEqual(['Dryer 1'])
})

test('S11 a resource can be anything, under its own name', async ({ api, openDesk, page }) => {
  const { clients, services } = await smallSalon(api)
  for (const [name, instances] of [
    ['Blending shears', ['Shears A']],
    ['Parking place', ['Place 7']],
    ['Float tank', ['The tank']],
  ] as const) {
    await api.resources.add.call({
      ...{ name, description: '', colour: null, serviceIds: [services.cut], instanceNames: [...instances] },
    })
  }
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.chooseService('Cut')
  await expect(editor.seat('Cut', 'Blending shears')).toHaveText('Shears A (automatic)')
  await expect(editor.seat('Cut', 'Parking place')).toHaveText('Place 7 (automatic)')
  await expect(editor.seat('Cut', 'Float tank')).toHaveText('The tank (automatic)')
  await editor.save.click()
  await expect(toast(page, 'Booked')).toBeVisible()
  await expect
    .poll(async () => (await monday(api))[0]?.on.toSorted())
    .toEqual(['Dryer 1', 'Place 7', 'Shears A', 'The tank'])
  expect(clients.stone).toBeTruthy()
})

test('what somebody else changed meanwhile is taken over, and nothing typed here is lost', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  const booked = await book(clients.stone, at('10:00'), line(services.cut))
  const editor = await opened(page, openDesk, /Eva Stone/)
  await editor.note.fill('Prefers silence')
  const { revision, lines } = await api.appointments.get.call({ id: booked.id })
  const [cut] = lines
  if (!cut) throw new Error('nothing booked')
  await api.visits.move.call({
    ...{ lineId: cut.id, revision, startsAt: at('15:00'), moves: 'whole visit', lane: null, anyway: null },
  })
  await expect(
    editor.panel.getByText('Meanwhile somebody changed: the time. What you typed here was kept.'),
  ).toBeVisible()
  await expect(editor.note).toHaveValue('Prefers silence')
  await expect(editor.service('Cut')).toContainText('15:00–15:45')
  await editor.save.click()
  await expect(toast(page, 'Saved: Eva Stone, Mon, 2 Mar, 15:00')).toBeVisible()
  await expect.poll(async () => (await api.appointments.get.call({ id: booked.id })).note).toBe('Prefers silence')
})

test('a note that somebody else wrote meanwhile is read before the own one takes its place', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  const { id, revision } = await book(clients.stone, at('10:00'), line(services.cut))
  const editor = await opened(page, openDesk, /Eva Stone/)
  await editor.note.fill('Prefers silence')
  await api.appointments.edit.call({
    ...{ id, revision, clientId: clients.stone, note: 'Allergic to lavender', anyway: null },
    request: { startsAt: at('10:00'), lines: [line(services.cut)] },
  })
  await expect(editor.panel.getByText('The note there now: “Allergic to lavender”.')).toBeVisible()
  const drop = editor.panel.getByRole('button', { name: 'Drop mine' })
  expect(await drop.evaluate((button) => button.scrollWidth <= button.clientWidth)).toBe(true)
  await expect(editor.note).toHaveValue('Prefers silence')
  await editor.note.fill('Allergic to lavender')
  await expect(editor.panel.getByText('The note there now')).toBeHidden()
})

test('a change that main has heard of before this page is refused kindly, and saving again works', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  const booked = await book(clients.stone, at('10:00'), line(services.cut))
  const editor = await opened(page, openDesk, /Eva Stone/)
  await editor.note.fill('Prefers silence')
  // The page does not see the new revision until it has been refused once.
  let deaf = true
  await page.route('**/rpc', async (route) => {
    if (deaf && route.request().postData()?.includes('"noun":"appointments","verb":"get"')) return route.abort()
    if (route.request().postData()?.includes('"verb":"edit"')) deaf = false
    return route.continue()
  })
  await api.appointments.setStatus.call({ id: booked.id, revision: booked.revision, status: 'arrived', reason: '' })
  await editor.save.click()
  await expect(editor.panel.getByText('somebody changed this a moment ago')).toBeVisible()
  await expect(editor.note).toHaveValue('Prefers silence')
  await expect(editor.panel.getByRole('button', { name: 'Status: Arrived' })).toBeVisible()
  await editor.save.click()
  await expect(toast(page, 'Saved')).toBeVisible()
  await expect
    .poll(() => api.appointments.get.call({ id: booked.id }))
    .toMatchObject({
      note: 'Prefers silence',
      status: 'arrived',
    })
})

test('statuses are set from the editor at once; cancelling asks for a reason, frees the place and can be restored', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.stone, at('10:00'), line(services.sauna))
  const editor = await opened(page, openDesk, /Eva Stone/)
  await editor.panel.getByRole('button', { name: 'Status: Confirmed' }).click()
  await page.getByRole('menuitem', { name: 'No-show' }).click()
  await expect(editor.panel.getByRole('alert')).toContainText('That makes no sense before it has begun')
  await editor.panel.getByRole('button', { name: 'Status: Confirmed' }).click()
  await page.getByRole('menuitem', { name: 'Arrived' }).click()
  await expect(toast(page, 'Eva Stone: Arrived')).toBeVisible()
  await expect(editor.panel.getByRole('button', { name: 'Status: Arrived' })).toBeVisible()

  await editor.panel.getByRole('button', { name: 'Status: Arrived' }).click()
  await page.getByRole('menuitem', { name: 'Cancel appointment' }).click()
  await page.getByLabel('Reason (optional)').fill('Ill')
  await page.getByRole('button', { name: 'Cancel appointment' }).click()
  await expect(toast(page, 'Eva Stone: Cancelled')).toBeVisible()
  await expect(editor.panel.getByText('It holds no place now')).toBeVisible()
  await expect.poll(() => monday(api)).toEqual([])

  // Its place is taken: restoring is refused with the reason; free again: it is restored.
  const other = await book(clients.ozola, at('10:30'), line(services.sauna))
  await editor.panel.getByRole('button', { name: 'Status: Cancelled' }).click()
  await page.getByRole('menuitem', { name: 'Restore as Confirmed' }).click()
  await expect(editor.panel.getByRole('alert')).toContainText(
    'It cannot be restored at this time. No Sauna cabin is free 10:00–11:30. Cabin: busy until 12:00: Anna Ozola, Sauna',
  )
  await api.appointments.setStatus.call({ id: other.id, revision: other.revision, status: 'cancelled', reason: '' })
  await editor.panel.getByRole('button', { name: 'Status: Cancelled' }).click()
  await page.getByRole('menuitem', { name: 'Restore as Confirmed' }).click()
  await expect(toast(page, 'Eva Stone: Restored')).toBeVisible()
  await expect.poll(() => monday(api)).toEqual([{ who: 'Eva Stone', startsAt: at('10:00'), on: ['Cabin'] }])
  await expectAccessible(page)
})

test('a refused restoring offers the starts that are free; one click restores there, with its Undo', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services } = await smallSalon(api)
  const { id, revision } = await book(clients.stone, at('10:00'), line(services.sauna))
  const editor = await opened(page, openDesk, /Eva Stone/)
  await api.appointments.setStatus.call({ id, revision, status: 'cancelled', reason: '' })
  await expect(editor.panel.getByText('It holds no place now')).toBeVisible()
  await book(clients.ozola, at('10:30'), line(services.sauna))
  await editor.panel.getByRole('button', { name: 'Status: Cancelled' }).click()
  await page.getByRole('menuitem', { name: 'Restore as Confirmed' }).click()
  await expect(editor.refusal).toContainText('Cabin: busy until 12:00: Anna Ozola, Sauna')
  const starts = editor.panel.getByRole('group', { name: 'It can be restored at' }).getByRole('button')
  await expect(starts).toHaveText(['12:00', '12:05', '12:10'])
  await expect(editor.panel.getByRole('button', { name: 'Book anyway' })).toHaveCount(0)
  await expectAccessible(page)

  await starts.filter({ hasText: '12:00' }).click()
  const told = toast(page, 'Eva Stone: Restored, now at 12:00')
  await expect(told).toBeVisible()
  await expect(editor.refusal).toBeHidden()
  await expect(editor.panel).toBeFocused()
  await expect(editor.panel.getByRole('button', { name: 'Status: Confirmed' })).toBeVisible()
  await expect(editor.service('Sauna')).toContainText('12:00–13:30')
  await editor.panel.getByText('History').click()
  await expect(editor.panel.getByRole('listitem').first()).toContainText('Eva Stone: Confirmed, from 10:00 to 12:00')
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(editor.panel.getByText('It holds no place now')).toBeVisible()
  await expect.poll(() => monday(api)).toEqual([{ who: 'Anna Ozola', startsAt: at('10:30'), on: ['Cabin'] }])
})

test('FD-A15 the history says what was done, from where and when', async ({ api, openDesk, page }) => {
  const { book, clients, services } = await smallSalon(api)
  const { id, revision } = await book(clients.stone, at('10:00'), line(services.cut))
  await api.appointments.setStatus.call({ id, revision, status: 'arrived', reason: '' })
  const editor = await opened(page, openDesk, /Eva Stone/)
  await editor.panel.getByText('History').click()
  await expect(editor.panel.getByRole('listitem')).toContainText([
    /Mon, 2 Mar, 09:0\d\s*Eva Stone: Arrived · at the desk/,
    /Mon, 2 Mar, 09:0\d\s*book Eva Stone 10:00 · at the desk/,
  ])
})

test('FD-E7 FD-E8 a booking is undone from its toast, and a change with Ctrl+Z, which says what it undid', async ({
  api,
  openDesk,
  page,
}) => {
  const { clients, services, book } = await smallSalon(api)
  await book(clients.ozola, at('10:00'), line(services.sauna))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('14:00')
  await editor.chooseService('Sauna')
  await editor.save.click()
  const told = toast(page, 'Booked: Eva Stone')
  await expect(told).toBeVisible()
  await told.hover()
  await page.waitForTimeout(13_000)
  await expect(told).toBeVisible()
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(toast(page, 'Undone: book Eva Stone 14:00')).toBeVisible()
  await expect.poll(async () => (await monday(api)).map(({ who }) => who)).toEqual(['Anna Ozola'])

  await editor.openCard(/Anna Ozola/)
  await editor.startAt('12:00')
  await editor.save.click()
  await expect(toast(page, 'Saved: Anna Ozola')).toBeVisible()
  await page.getByRole('main').click({ position: { x: 300, y: 20 } })
  await page.keyboard.press('Control+z')
  await expect(toast(page, 'Undone: move Anna Ozola 10:00 to 12:00')).toBeVisible()
  await expect.poll(() => monday(api)).toEqual([{ who: 'Anna Ozola', startsAt: at('10:00'), on: ['Cabin'] }])
})
