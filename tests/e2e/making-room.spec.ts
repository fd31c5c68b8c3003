import { salonSettings } from '../../src-shared/contract/salon.ts'
import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast } from '../support/appointment-editor.ts'
import { CalendarPage } from '../support/calendar-page.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

type Salon = Awaited<ReturnType<typeof smallSalon>>

/** Room 1 is held by itself 10–11, Room 2 by hand 11–12, both by Anna: at 10:30 no room is free, though Eva is. */
async function fullRooms({ services, staff, clients, instance, book }: Salon) {
  const byAnna = { staff: [{ oneOf: [staff.anna] }] }
  await book(clients.stone, at('10:00'), line(services.hotStone, byAnna))
  const inRoom2 = { instances: [{ oneOf: [instance('Room 2')] }] }
  await book(clients.marta, at('11:00'), line(services.hotStone, { ...byAnna, ...inRoom2 }))
}

const isShaded = /linear-gradient/

test('a booking that fits if others make room shows who moves, in words and on the calendar; agreed to, it is one step', async ({
  api,
  openDesk,
}) => {
  test.slow()
  await fullRooms(await smallSalon(api))
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Ozola', /Anna Ozola/)
  await editor.chooseService('Hot stone massage')
  await editor.startAt('10:30')
  const room = editor.panel.getByRole('region', { name: 'Who makes room' })
  await expect(room).toContainText('Eva Stone, 10:00, moves from Room 1 to Room 2')
  await expect(calendar.lane('Room 2')).toHaveCSS('background-image', isShaded)
  await expect(calendar.card('Eva Stone', 'Room 1')).toHaveCSS('outline-style', 'dashed')
  await expectAccessible(page)

  await room.getByRole('button', { name: 'Not now' }).click()
  await expect(room).toBeHidden()
  await expect(calendar.card('Eva Stone', 'Room 1')).not.toHaveCSS('outline-style', 'dashed')
  await editor.startAt('10:35')
  await editor.startAt('10:40')
  await room.getByRole('button', { name: 'Book and move' }).click()
  await expect(editor.panel).toBeHidden()
  await expect(toast(page, 'Eva Stone, 10:00, moves from Room 1 to Room 2')).toBeVisible()
  await expect(calendar.card('Anna Ozola', 'Room 1')).toBeVisible()
  await expect(calendar.card('Eva Stone', 'Room 2')).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(calendar.card('Anna Ozola')).toHaveCount(0)
  await expect(calendar.card('Eva Stone', 'Room 1')).toBeVisible()
})

test('restoring from the editor asks before others make room, and tells who did', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  const { services, staff, clients, book } = salon
  const byEva = { staff: [{ oneOf: [staff.eva] }] }
  const { id, revision } = await book(clients.ozola, at('10:30'), line(services.hotStone, byEva))
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const editor = appointmentEditor(page)
  await editor.openCard(/Anna Ozola/)
  await api.appointments.setStatus.call({ id, revision, status: 'cancelled', reason: '' })
  await expect(editor.panel.getByText('It holds no place now')).toBeVisible()
  await fullRooms(salon)
  await expect(calendar.card('Eva Stone', 'Room 1')).toBeVisible()
  await editor.panel.getByRole('button', { name: 'Status: Cancelled' }).click()
  await page.getByRole('menuitem', { name: 'Restore as Confirmed' }).click()
  const room = editor.panel.getByRole('region', { name: 'Who makes room' })
  await expect(room).toContainText('Eva Stone, 10:00, moves from Room 1 to Room 2')
  await expect(calendar.card('Eva Stone', 'Room 1')).toHaveCSS('outline-style', 'dashed')
  await room.getByRole('button', { name: 'Restore and move' }).click()
  const told = toast(page, 'Anna Ozola: Restored. Eva Stone, 10:00, moves from Room 1 to Room 2')
  await expect(told).toBeVisible()
  await expect(calendar.card('Anna Ozola', 'Room 1')).toBeVisible()
  await expect(calendar.card('Eva Stone', 'Room 2')).toBeVisible()
  await expect(room).toBeHidden()
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(calendar.card('Eva Stone', 'Room 1')).toBeVisible()
})

test('a drop that fits if others make room asks first, and moves them with it', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  await fullRooms(salon)
  const { services, staff, clients, book } = salon
  await book(clients.ozola, at('14:00'), line(services.hotStone, { staff: [{ oneOf: [staff.eva] }] }))
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const dialog = page.getByRole('dialog', { name: 'Make room?' })
  await calendar.drag(calendar.card('Anna Ozola', 'Eva Kalnina'), { time: '10:30' })
  await calendar.toast('No Massage room is free').getByRole('button', { name: 'Make room…' }).click()
  await expect(dialog).toContainText('Eva Stone, 10:00, moves from Room 1 to Room 2')
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(calendar.card('Eva Stone', 'Room 1')).toBeVisible()

  await calendar.drag(calendar.card('Anna Ozola', 'Eva Kalnina'), { time: '10:30' })
  await calendar.toast('No Massage room is free').getByRole('button', { name: 'Make room…' }).last().click()
  await dialog.getByRole('button', { name: 'Move and make room' }).click()
  await expect(calendar.card('Eva Stone', 'Room 2')).toBeVisible()
  await expect(calendar.card('Anna Ozola', 'Room 1')).toBeVisible()
})

test('a drop that does not fit offers another room with one click', async ({ api, openDesk }) => {
  const { services, staff, clients, instance, book } = await smallSalon(api)
  const inRoom1 = { instances: [{ oneOf: [instance('Room 1')] }] }
  await book(clients.stone, at('10:00'), line(services.hotStone, { staff: [{ oneOf: [staff.anna] }], ...inRoom1 }))
  await book(clients.ozola, at('14:00'), line(services.hotStone, { staff: [{ oneOf: [staff.eva] }], ...inRoom1 }))
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  await calendar.drag(calendar.card('Anna Ozola', 'Eva Kalnina'), { time: '10:00' })
  const refused = calendar.toast('Room 1 is not free')
  await refused.getByRole('button', { name: 'Room 2 instead of Room 1' }).click()
  await expect(calendar.card('Anna Ozola', 'Room 2')).toBeVisible()
  const moved = calendar.toast('Anna Ozola moved to 10:00')
  await moved.getByRole('button', { name: 'Undo' }).click()
  await expect(calendar.card('Anna Ozola', 'Room 1')).toBeVisible()
})

test('where somebody booked in between, the panel says so and shows the new plan, which can be agreed to', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  await fullRooms(salon)
  const { services, staff, clients, book } = salon
  const page = await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Ozola', /Anna Ozola/)
  await editor.chooseService('Hot stone massage')
  await editor.startAt('10:30')
  const room = editor.panel.getByRole('region', { name: 'Who makes room' })
  await expect(room).toContainText('Eva Stone, 10:00, moves from Room 1 to Room 2')

  // From here on the page hears nothing of what others book.
  const held = Promise.withResolvers<undefined>()
  await page.route('**/rpc', async (route) => {
    if (route.request().postData()?.includes('"verb":"preview"')) await held.promise
    await route.continue()
  })
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  const stone = cards.find(({ who }) => who === 'Eva Stone')
  if (stone?.visit.kind !== 'appointment') throw new Error('Eva Stone is not in the book')
  const { id } = stone.visit
  await api.appointments.setStatus.call({ id, revision: stone.revision, status: 'cancelled', reason: '' })
  await book(clients.marta, at('10:00'), line(services.hotStone, { staff: [{ oneOf: [staff.anna] }] }))

  await room.getByRole('button', { name: 'Book and move' }).click()
  await expect(editor.panel.getByText('Not saved yet: who would make room for it has changed.')).toBeVisible()
  await expect(room).toContainText('Marta Liepa, 10:00, moves from Room 1 to Room 2')
  await expect(room).not.toContainText('Eva Stone')
  held.resolve(undefined)
  await room.getByRole('button', { name: 'Book and move' }).click()
  await expect(editor.panel).toBeHidden()
  await expect(toast(page, 'Marta Liepa, 10:00, moves from Room 1 to Room 2')).toBeVisible()
})

test('where the salon says "do it and tell", rooms change with the saving and are told', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  await fullRooms(salon)
  const { revision, ...settings } = await api.salon.get.call({})
  const told = salonSettings.parse({ ...settings, makesRoom: 'do it and tell' })
  await api.salon.save.call({ ...told, revision })
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Ozola', /Anna Ozola/)
  await editor.chooseService('Hot stone massage')
  await editor.startAt('10:30')
  const room = editor.panel.getByRole('region', { name: 'Who makes room' })
  await expect(room).toContainText('To make room, with saving:')
  await expect(room).toContainText('Eva Stone, 10:00, moves from Room 1 to Room 2')
  await expect(room.getByRole('button')).toHaveCount(0)
  await editor.save.click()
  await expect(editor.panel).toBeHidden()
  const done = toast(page, 'Eva Stone, 10:00, moves from Room 1 to Room 2')
  await expect(done).toBeVisible()
  await expect(calendar.card('Eva Stone', 'Room 2')).toBeVisible()
  await done.getByRole('button', { name: 'Undo' }).click()
  await expect(calendar.card('Eva Stone', 'Room 1')).toBeVisible()
  await expect(calendar.card('Anna Ozola')).toHaveCount(0)
})

test('free starts are shaded in every lane while a service is chosen, looked for, or a card is carried', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  await fullRooms(salon)
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const editor = appointmentEditor(page)
  await editor.openNew()
  await expect(calendar.lane('Anna Berzina')).toHaveCSS('background-image', 'none')
  await editor.chooseService('Hot stone massage')
  for (const lane of ['Anna Berzina', 'Eva Kalnina', 'Room 1', 'Room 2']) {
    await expect(calendar.lane(lane)).toHaveCSS('background-image', isShaded)
  }
  await expect(calendar.lane('Ilze Ozola')).toHaveCSS('background-image', 'none')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(calendar.lane('Room 1')).toHaveCSS('background-image', 'none')

  await page.keyboard.press('f')
  const search = page.getByRole('dialog', { name: 'Find a time' })
  await search.getByRole('combobox', { name: 'Service' }).fill('Sauna')
  await page.getByRole('option', { name: 'Sauna' }).first().click()
  await expect(calendar.lane('Cabin')).toHaveCSS('background-image', isShaded)
  await expect(calendar.lane('Room 1')).toHaveCSS('background-image', 'none')
  await page.keyboard.press('Escape')
  await expect(calendar.lane('Cabin')).toHaveCSS('background-image', 'none')

  await calendar.drag(calendar.card('Eva Stone', 'Anna Berzina'), {
    time: '12:00',
    before: async () => {
      await expect(calendar.lane('Anna Berzina')).toHaveCSS('background-image', isShaded)
      await expect(calendar.lane('Eva Kalnina')).toHaveCSS('background-image', isShaded)
      await expect(calendar.lane('Room 1')).toHaveCSS('background-image', 'none')
    },
  })
  await expect(calendar.toast('Eva Stone moved to 12:00')).toBeVisible()
  await expect(calendar.lane('Eva Kalnina')).toHaveCSS('background-image', 'none')
})
