import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast, typeTime } from '../support/appointment-editor.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

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

test('a service that was typed and not chosen stays, and Save says that it is to be chosen; Tab takes the only match', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.addService.fill('massage')
  await page.keyboard.press('Tab')
  await expect(editor.addService).toHaveValue('massage')
  await editor.save.click()
  await expect(editor.addService).toHaveAccessibleDescription('Please choose a service from the list.')
  await expect(editor.addService).toBeFocused()

  await editor.addService.fill('hot sto')
  await page.keyboard.press('Tab')
  await expect(editor.service('Hot stone massage')).toBeVisible()
  await expect(editor.addService).toHaveValue('')

  // On a line: what was typed stays until one is chosen; emptied, the chosen one stands.
  const chosen = editor.service('Hot stone massage').getByRole('combobox', { name: 'Service' })
  await chosen.fill('mass')
  await page.keyboard.press('Tab')
  await expect(chosen).toHaveValue('mass')
  await editor.save.click()
  await expect(chosen).toHaveAccessibleDescription('Please choose a service from the list.')
  await expectAccessible(page)
  await chosen.fill('')
  await page.keyboard.press('Tab')
  await expect(chosen).toHaveValue('Hot stone massage')
  await editor.save.click()
  await expect(toast(page, 'Booked: Eva Stone')).toBeVisible()
})

test('letters typed as a price stay, and a sentence says what is expected', async ({ api, openDesk, page }) => {
  const { services } = await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.chooseService('Sauna')
  const price = editor.service('Sauna').getByLabel('Price')
  await expect(price).toHaveValue('40.00')
  await price.fill('fifty')
  await editor.note.click()
  await expect(price).toHaveValue('fifty')
  await expect(price).toHaveAccessibleDescription('Please write an amount, such as 45.00.')
  await editor.save.click()
  await expect(price).toBeFocused()
  await expectAccessible(page)
  await price.fill('52,5')
  await editor.note.click()
  await expect(price).toHaveValue('52.50')
  await editor.save.click()
  await expect(toast(page, 'Booked: Eva Stone')).toBeVisible()
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  const booked = cards.find(({ serviceId }) => serviceId === services.sauna)
  if (booked?.visit.kind !== 'appointment') throw new Error('not booked')
  await expect.poll(async () => (await api.appointments.get.call({ id: booked.visit.id })).lines[0]?.price).toBe(5250)
})
