import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast } from '../support/appointment-editor.ts'
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
  await expect.poll(async () => (await api.clients.search.call({ text: '29333', limit: 5 })).clients).toEqual([])
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

test('a new client of a refused visit stays in the draft only, and goes with it', async ({ api, openDesk, page }) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.ozola, at('10:00'), line(services.sauna))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Nadia Gray 26 777 888', 'Create Nadia Gray, 26 777 888')
  await editor.startAt('10:30')
  await editor.chooseService('Sauna')
  await page.keyboard.press('Control+Enter')
  await expect(editor.panel.getByText('Not saved. Everything you typed is still here.')).toBeVisible()
  await expect(editor.panel.getByLabel('Name', { exact: true })).toHaveValue('Nadia Gray')
  await expect.poll(async () => (await api.clients.search.call({ text: 'Nadia', limit: 5 })).clients).toEqual([])

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.panel).toBeHidden()
  await expect.poll(async () => (await api.clients.search.call({ text: 'Nadia', limit: 5 })).clients).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(toast(page, 'Undone: book Anna Ozola 10:00')).toBeVisible()
})

test('FD-E8 one undo takes the visit and its new client away', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Nadia Gray', 'Create Nadia Gray')
  await editor.startAt('14:00')
  await editor.chooseService('Sauna')
  await editor.save.click()
  await expect(toast(page, 'Booked: Nadia Gray, Mon, 2 Mar, 14:00')).toBeVisible()
  await expect.poll(async () => (await api.clients.search.call({ text: 'Nadia', limit: 5 })).clients).toHaveLength(1)
  await toast(page, 'Booked').getByRole('button', { name: 'Undo' }).click()
  await expect(toast(page, 'Undone: book Nadia Gray 14:00')).toBeVisible()
  await expect.poll(async () => (await api.clients.search.call({ text: 'Nadia', limit: 5 })).clients).toEqual([])
  await expect
    .poll(async () => (await api.calendar.day.call({ date: '2026-03-02', withResting: false })).cards)
    .toEqual([])
})

test('FD-K3 a phone that somebody has already is asked about before the visit is saved', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  const phone = editor.panel.getByLabel('Phone (optional)')
  const warning = editor.panel.getByRole('alert').filter({ hasText: 'This phone belongs to Eva Stone.' })
  await editor.openNew()
  await editor.chooseClient('E. Stone 26512345', 'Create E. Stone, 26512345')
  await expect(warning).toBeVisible()
  await expectAccessible(page)
  await editor.chooseService('Sauna')
  await page.keyboard.press('Control+Enter')
  await expect(editor.panel.getByText('Not saved yet: the phone of the new client belongs to somebody')).toBeVisible()
  await warning.getByRole('button', { name: 'Take Eva Stone' }).click()
  await expect(editor.panel.getByRole('group', { name: 'Client' })).toContainText('Eva Stone +371 26 512 345')

  await editor.panel.getByRole('button', { name: 'Choose another client' }).click()
  await editor.chooseClient('Ada Stone 2651', 'Create Ada Stone, 2651')
  await expect(warning).toBeHidden()
  await phone.fill('26 512 345')
  await warning.getByRole('button', { name: 'It is another person: create anyway' }).click()
  await expect(warning).toBeHidden()
  await editor.save.click()
  await expect(toast(page, 'Booked: Ada Stone')).toBeVisible()
  await expect.poll(async () => (await api.clients.withPhone.call({ phone: '26512345' })).clients).toHaveLength(2)
})

test('FD-K2 the phone of a new client is refused where it can be none, and asked about once where it lacks digits', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Nadia Gray', 'Create Nadia Gray')
  const phone = editor.panel.getByLabel('Phone (optional)')
  await phone.fill('abc')
  await editor.chooseService('Sauna')
  await page.keyboard.press('Control+Enter')
  await expect(phone).toBeFocused()
  await expect(phone).toHaveAccessibleDescription('A phone number has figures, such as 26 123 456.')
  await phone.fill('26 12')
  await page.keyboard.press('Control+Enter')
  await expect(phone).toHaveAccessibleDescription(/Digits may be missing/)
  await expect(editor.panel.getByText('Not saved yet: the phone of the new client lacks digits.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(toast(page, 'Booked: Nadia Gray')).toBeVisible()
  const found = await api.clients.search.call({ text: 'Nadia', limit: 5 })
  expect(found.clients.map(({ phone: kept }) => kept)).toEqual(['26 12'])
})
