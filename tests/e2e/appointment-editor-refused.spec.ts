import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast } from '../support/appointment-editor.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

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
  await expect(editor.nearest).toHaveText(['15:00', '15:05', '15:10'])
  await expect(editor.refusal.getByRole('button', { name: 'Book anyway' })).toBeHidden()
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  await expect(editor.panel.getByText('Not saved. Everything you typed is still here.')).toBeVisible()
  await expect
    .poll(async () => (await api.calendar.day.call({ date: '2026-03-02', withResting: false })).cards)
    .toHaveLength(2)
  await expect(editor.note).toHaveValue('Window seat')

  await editor.nearest.first().click()
  await expect(editor.refusal).toBeHidden()
  await expect(editor.service('Hot stone massage')).toContainText('15:00–16:00')
  await expect(editor.save).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(toast(page, 'Booked: Eva Stone, Mon, 2 Mar, 15:00')).toBeVisible()
})

test('what would help is one click: another room for the one wished, another person, a shorter service', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services, staff, instance } = await smallSalon(api)
  const inRoom1 = { instances: [{ oneOf: [instance('Room 1')] }] }
  await book(clients.ozola, at('14:50'), line(services.hotStone, { staff: [{ oneOf: [staff.anna] }], ...inRoom1 }))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('14:00')
  await editor.chooseService('Hot stone massage')
  await editor.choose(editor.seat('Hot stone massage', 'Massage room'), /Room 1/)
  const helps = editor.refusal.getByRole('group', { name: 'It fits with' }).getByRole('button')
  await expect(helps).toHaveText(['Room 2 instead of Room 1', 'Hot stone massage 10 min shorter: 50 min'])
  await expectAccessible(page)
  await helps.last().click()
  await expect(editor.refusal).toBeHidden()
  await expect(editor.service('Hot stone massage')).toContainText('14:00–14:50')

  await editor.choose(editor.seat('Hot stone massage', 'Staff member'), /Anna Berzina/)
  await editor.startAt('14:30')
  await expect(helps).toHaveCount(0)
  await editor.choose(editor.seat('Hot stone massage', 'Massage room'), 'Choose automatically')
  await expect(helps).toHaveText(['Eva Kalnina instead of Anna Berzina'])
  await helps.first().click()
  await expect(editor.refusal).toBeHidden()
  await expect(editor.save).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(toast(page, 'Booked: Eva Stone, Mon, 2 Mar, 14:30')).toBeVisible()
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  const reservations = cards.find(({ who }) => who === 'Eva Stone')?.reservations ?? []
  expect(reservations.map(({ holderId }) => holderId)).toEqual([staff.eva, instance('Room 2')])
  await toast(page, 'Booked: Eva Stone').getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(async () => (await api.calendar.day.call({ date: '2026-03-02', withResting: false })).cards)
    .toHaveLength(1)
})

test('who only does not work then works longer with one click, which has an undo of its own, and saving goes through', async ({
  api,
  openDesk,
  page,
}) => {
  const { staff } = await smallSalon(api)
  const ilze = async () => {
    const found = (await api.staff.list.call({})).find(({ id }) => id === staff.ilze)
    if (!found) throw new Error('no Ilze')
    return found
  }
  const { id, revision, name, colour, serviceIds, shifts } = await ilze()
  const until = (to: string) => ({ date: '2026-03-02', stretches: [{ from: '09:00', to, breaks: [] }] })
  await api.staff.edit.call({
    ...{ id, revision, name, colour, serviceIds },
    shifts: { ...shifts, exceptions: [until('18:00')] },
  })
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('17:45')
  await editor.chooseService('Cut')
  const opens = editor.refusal.getByRole('group', { name: 'Opened at once, for that day only' }).getByRole('button')
  await expect(opens).toHaveText(['Open Ilze Ozola 17:45–18:30'])
  await expectAccessible(page)
  await opens.click()
  const opened = toast(page, 'Ilze Ozola works 17:45–18:30 on Mon, 2 Mar, too')
  await expect(opened).toBeVisible()
  await expect(editor.refusal).toBeHidden()
  await expect(editor.save).toBeFocused()

  await opened.getByRole('button', { name: 'Undo' }).click()
  await expect(opens).toHaveText(['Open Ilze Ozola 17:45–18:30'])
  expect((await ilze()).shifts.exceptions).toEqual([until('18:00')])

  await opens.click()
  await expect(editor.refusal).toBeHidden()
  await expect(editor.save).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(toast(page, 'Booked: Eva Stone, Mon, 2 Mar, 17:45')).toBeVisible()
  expect((await ilze()).shifts.exceptions).toEqual([until('18:30')])
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

  await expectAccessible(page)
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
