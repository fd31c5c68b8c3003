import { appointmentEditor, toast } from '../support/appointment-editor.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

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

test('S7 an instance named and taken by Enter before the list has answered is added all the same', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseService('Sauna')
  let answered = () => {}
  const asked = new Promise<void>((resolve) => (answered = resolve))
  await page.route('**/rpc', async (route) => {
    if (route.request().postData()?.includes('"verb":"addable"')) await asked
    await route.continue()
  })
  await editor.service('Sauna').getByRole('button', { name: 'Add a resource' }).click()
  await page.keyboard.type('Room 2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Add a resource' })).toHaveValue('Room 2')
  answered()
  await expect(editor.service('Sauna')).toContainText('Room 2 (added by hand)')
})

test('S7 S10 what is added by hand is shown free, busy until when by whom, or kept for another service', async ({
  api,
  openDesk,
  page,
}) => {
  const { book, clients, services, resources, instance } = await smallSalon(api)
  await api.resources.addInstances.call({ resourceId: resources.room, names: ['Room 3'] })
  const added = (await api.resources.list.call({}))
    .flatMap(({ instances }) => instances)
    .find(({ name }) => name === 'Room 3')
  if (!added) throw new Error('no Room 3')
  const { id, name, revision } = added
  await api.resources.editInstance.call({ id, name, revision, serviceIds: [services.hotStone] })
  await book(clients.ozola, at('14:00'), line(services.hotStone))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('14:30')
  await editor.chooseService('Sauna')
  await editor.service('Sauna').getByRole('button', { name: 'Add a resource' }).click()
  await expect(
    page.getByRole('option', { name: 'Room 1 busy until 15:00: Anna Ozola, Hot stone massage' }),
  ).toBeVisible()
  const kept = page.getByRole('option', { name: 'Room 3 is kept for Hot stone massage' })
  await expect(kept).toHaveAttribute('data-combobox-disabled', 'true')
  await page.getByRole('option', { name: 'Room 2 free' }).click()
  await expect(editor.service('Sauna')).toContainText('Room 2 (added by hand)')
  await editor.save.click()
  await expect(toast(page, 'Booked: Eva Stone')).toBeVisible()
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  const held = cards.find(({ who }) => who === 'Eva Stone')?.reservations.map(({ holderId }) => holderId)
  expect(held).toContain(instance('Room 2'))
})

test('FD-A11 two bookings saved at the same instant never get the same instance', async ({ api }) => {
  const { book, clients, services } = await smallSalon(api)
  const both = await Promise.allSettled([
    book(clients.ozola, at('10:30'), line(services.sauna)),
    book(clients.marta, at('10:30'), line(services.sauna)),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
