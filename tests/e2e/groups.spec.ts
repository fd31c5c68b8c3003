import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast } from '../support/appointment-editor.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

test('S10 a group is planned with attendees found or created, and reserves its people and room once', async ({
  api,
  openDesk,
  page,
}) => {
  const { staff, instance } = await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.panel.getByText('Group', { exact: true }).click()
  await editor.panel.getByLabel('Title').fill('Partner evening')
  await editor.panel.getByLabel('Places').fill('3')
  await editor.startAt('18:00')
  await editor.chooseService('Couple’s massage')
  await expect(editor.seat('Couple’s massage', 'Massage room')).toHaveText('Room 1 (automatic)')
  const attendees = editor.panel.getByRole('region', { name: 'Attendees' })
  const add = attendees.getByRole('combobox', { name: 'Add an attendee' })
  await add.fill('Stone')
  await page.getByRole('option', { name: /Eva Stone/ }).click()
  await add.fill('Nadia Gray')
  await page.getByRole('option', { name: 'Create Nadia Gray' }).click()
  await expect(attendees).toContainText('2 of 3')
  await expectAccessible(page)
  await editor.save.click()
  await expect(toast(page, 'Booked: Partner evening, Mon, 2 Mar, 18:00')).toBeVisible()

  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  expect(cards).toHaveLength(1)
  expect(cards[0]?.places).toEqual({ taken: 2, capacity: 3 })
  expect(cards[0]?.reservations.map(({ holderId }) => holderId).toSorted()).toEqual(
    [staff.anna, staff.eva, instance('Room 1')].toSorted(),
  )
  await expect(page.locator('.fc-event').filter({ hasText: 'Partner evening' }).first()).toContainText('2 of 3')
})

test('attendees of a stored group are added and marked one by one; full is refused with a reason', async ({
  api,
  openDesk,
  page,
}) => {
  const { services, clients } = await smallSalon(api)
  await api.events.plan.call({
    ...{ title: 'Sauna morning', capacity: 2, note: '', anyway: null, clientIds: [clients.stone] },
    request: { startsAt: at('10:00'), lines: [line(services.sauna)] },
  })
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openCard('Sauna morning')
  const attendees = editor.panel.getByRole('region', { name: 'Attendees' })
  const add = attendees.getByRole('combobox', { name: 'Add an attendee' })
  await expect(attendees).toContainText('1 of 2')
  await add.fill('Ozola')
  await page.getByRole('option', { name: /Anna Ozola/ }).click()
  await expect(toast(page, 'Anna Ozola attends')).toBeVisible()
  await expect(attendees).toContainText('2 of 2')

  // Nothing is offered that cannot be done, and nothing covers the sentence.
  const full = attendees.getByText('Full: all 2 places are taken.')
  await expect(full).toBeVisible()
  await expect(add).toBeHidden()
  await expect(page.getByRole('listbox')).toBeHidden()

  await editor.choose(attendees.getByRole('combobox', { name: 'Status of Eva Stone' }), 'Arrived')
  await expect(toast(page, 'Eva Stone: Arrived')).toBeVisible()
  await editor.choose(attendees.getByRole('combobox', { name: 'Status of Anna Ozola' }), 'Cancelled')
  await expect(attendees).toContainText('1 of 2')
  await expect(full).toBeHidden()
  await add.fill('Marta')
  await page.getByRole('option', { name: /Marta Liepa/ }).click()
  await expect(attendees).toContainText('2 of 2')
  await expectAccessible(page)
})

test('a group is moved, its room changed by hand, cancelled and undone like an appointment', async ({
  api,
  openDesk,
  page,
}) => {
  const { services, clients, instance } = await smallSalon(api)
  const { id } = await api.events.plan.call({
    ...{ title: 'Partner evening', capacity: 4, note: '', anyway: null, clientIds: [clients.stone] },
    request: { startsAt: at('10:00'), lines: [line(services.couple)] },
  })
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openCard('Partner evening')
  await editor.startAt('11:00')
  await editor.choose(editor.seat('Couple’s massage', 'Massage room'), /Room 2/)
  await editor.save.click()
  await expect(toast(page, 'Saved: Partner evening, Mon, 2 Mar, 11:00')).toBeVisible()
  const stored = await api.events.get.call({ id })
  expect(stored.line.startsAt).toBe(at('11:00'))
  expect(stored.line.seats.at(-1)?.holderId).toBe(instance('Room 2'))

  await editor.openCard('Partner evening')
  await editor.panel.getByLabel('Places').fill('')
  await editor.save.click()
  await expect(editor.panel.getByLabel('Places')).toHaveAccessibleDescription('At least one place.')
  await editor.panel.getByLabel('Places').fill('4')
  await editor.panel.getByRole('button', { name: 'Status: Planned' }).click()
  await page.getByRole('menuitem', { name: 'Cancel group' }).click()
  await page.getByRole('button', { name: 'Cancel group' }).click()
  const told = toast(page, 'Partner evening: Cancelled')
  await expect(told).toBeVisible()
  await expect
    .poll(async () => (await api.calendar.day.call({ date: '2026-03-02', withResting: false })).cards)
    .toEqual([])
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(toast(page, 'Undone: Partner evening: Cancelled')).toBeVisible()
  await expect.poll(async () => (await api.events.get.call({ id })).status).toBe('planned')
})

test('S10 a resource assigned later is not added to an old group, and can be by hand', async ({
  api,
  openDesk,
  page,
}) => {
  const { services, clients } = await smallSalon(api)
  const { id } = await api.events.plan.call({
    ...{ title: 'Sauna morning', capacity: 2, note: '', anyway: null, clientIds: [clients.stone] },
    request: { startsAt: at('10:00'), lines: [line(services.sauna)] },
  })
  await api.resources.add.call({
    ...{ name: 'Towel rail', description: '', colour: null, serviceIds: [services.sauna], instanceNames: ['Rail 1'] },
  })
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openCard('Sauna morning')
  await editor.startAt('12:00')
  await expect(editor.service('Sauna').getByRole('group')).toHaveCount(1)
  await editor.service('Sauna').getByRole('button', { name: 'Add a resource' }).click()
  await page.keyboard.type('Rail 1')
  await page.keyboard.press('Enter')
  await expect(editor.service('Sauna')).toContainText('Rail 1 (added by hand)')
  await editor.save.click()
  await expect(toast(page, 'Saved')).toBeVisible()
  await expect
    .poll(async () => (await api.events.get.call({ id })).line.seats.map(({ kind }) => kind))
    .toEqual(['resource', 'added'])
})

test('FD-K3 an attendee who is new is added with the place; whose phone it is, is asked first', async ({
  api,
  openDesk,
  page,
}) => {
  const { services } = await smallSalon(api)
  const { id } = await api.events.plan.call({
    ...{ title: 'Sauna morning', capacity: 3, note: '', anyway: null, clientIds: [] },
    request: { startsAt: at('10:00'), lines: [line(services.sauna)] },
  })
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openCard('Sauna morning')
  const attendees = editor.panel.getByRole('region', { name: 'Attendees' })
  const add = attendees.getByRole('combobox', { name: 'Add an attendee' })
  await add.fill('E. Stone 26512345')
  await page.getByRole('option', { name: 'Create E. Stone, 26512345' }).click()
  await attendees.getByRole('button', { name: 'Take Eva Stone' }).click()
  await expect(toast(page, 'Eva Stone attends')).toBeVisible()
  await add.fill('Nadia Gray 26 777 888')
  await page.getByRole('option', { name: 'Create Nadia Gray' }).click()
  const told = toast(page, 'Nadia Gray attends')
  await expect(told).toBeVisible()
  await expect(attendees).toContainText('2 of 3')
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(attendees).toContainText('1 of 3')
  await expect.poll(async () => (await api.clients.search.call({ text: 'Nadia', limit: 5 })).clients).toEqual([])
  await expect
    .poll(async () => (await api.events.get.call({ id })).attendees.map(({ name }) => name))
    .toEqual(['Eva Stone'])
})

test('what was typed of a new attendee stays while nobody answers, and is added then', async ({
  api,
  openDesk,
  page,
}) => {
  const { services } = await smallSalon(api)
  await api.events.plan.call({
    ...{ title: 'Sauna morning', capacity: 3, note: '', anyway: null, clientIds: [] },
    request: { startsAt: at('10:00'), lines: [line(services.sauna)] },
  })
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openCard('Sauna morning')
  let deaf = true
  await page.route('**/rpc', (route) =>
    deaf && route.request().postData()?.includes('"verb":"withPhone"') ? route.abort() : route.continue(),
  )
  const attendees = editor.panel.getByRole('region', { name: 'Attendees' })
  const add = attendees.getByRole('combobox', { name: 'Add an attendee' })
  await add.fill('Nadia Gray 26 777 888')
  const create = page.getByRole('option', { name: 'Create Nadia Gray' })
  await create.click()
  await expect(add).toHaveAccessibleDescription(/Lanebook does not answer/)
  await expect(add).toHaveValue('Nadia Gray 26 777 888')
  deaf = false
  await add.click()
  await create.click()
  await expect(toast(page, 'Nadia Gray attends')).toBeVisible()
  await expect(attendees).toContainText('1 of 3')
})

test('two attendees are added one right after the other, before the book on the screen has caught up', async ({
  api,
  openDesk,
  page,
}) => {
  const { services } = await smallSalon(api)
  const { id } = await api.events.plan.call({
    ...{ title: 'Sauna morning', capacity: 3, note: '', anyway: null, clientIds: [] },
    request: { startsAt: at('10:00'), lines: [line(services.sauna)] },
  })
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openCard('Sauna morning')
  const attendees = editor.panel.getByRole('region', { name: 'Attendees' })
  await expect(attendees).toContainText('0 of 3')
  let slow = true
  await page.route('**/rpc', async (route) => {
    const asked = route.request().postData() ?? ''
    if (slow && asked.includes('"events"') && asked.includes('"get"')) await new Promise((go) => setTimeout(go, 3000))
    await route.continue()
  })
  const add = attendees.getByRole('combobox', { name: 'Add an attendee' })
  for (const name of ['Anna Ozola', 'Marta Liepa']) {
    await add.fill(name)
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
    await expect(toast(page, `${name} attends`)).toBeVisible()
  }
  slow = false
  await expect(attendees).toContainText('2 of 3')
  await expect
    .poll(async () => (await api.events.get.call({ id })).attendees.map(({ name }) => name))
    .toEqual(['Anna Ozola', 'Marta Liepa'])
})
