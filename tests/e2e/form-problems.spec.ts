import type { Locator } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast, typeTime } from '../support/appointment-editor.ts'
import { openSettings, rowOf } from '../support/settings.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

const colourOfExample = (field: Locator) =>
  field.evaluate((input) => getComputedStyle(input, '::placeholder').getPropertyValue('color'))

test('the example in an empty field keeps its colour when the field is refused', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  const colours = [await colourOfExample(editor.client), await colourOfExample(editor.addService)]
  await editor.save.click()
  await expect(editor.client).toHaveAccessibleDescription(/Please choose a client/)
  await expect(editor.addService).toHaveAccessibleDescription(/Please choose a service/)
  expect([await colourOfExample(editor.client), await colourOfExample(editor.addService)]).toEqual(colours)
})

/** Whether what is said of one field lies over the other. */
async function covers(said: Locator, field: Locator): Promise<boolean> {
  const [above, below] = [await said.boundingBox(), await field.boundingBox()]
  if (!above || !below) throw new Error('one of them is not on the screen')
  const apartSideways = above.x + above.width <= below.x || below.x + below.width <= above.x
  return !apartSideways && above.y + above.height > below.y && below.y + below.height > above.y
}

test('the sentence about a price covers no other field', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseService('Sauna')
  const sauna = editor.service('Sauna')
  await sauna.getByLabel('Price').fill('fifty')
  const said = sauna.getByText('Please write an amount, such as 45.00.')
  await expect(said).toBeVisible()
  expect(await covers(said, sauna.getByLabel('Length'))).toBe(false)
  expect(await covers(said, sauna.getByLabel('Price'))).toBe(false)
})

test('no length and no time that is typed is changed in silence: it is refused, and stays', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.chooseService('Sauna')
  const length = editor.service('Sauna').getByLabel('Length')
  await length.fill('7')
  await page.keyboard.press('Control+Enter')
  await expect(length).toBeFocused()
  await expect(length).toHaveAccessibleDescription('Minutes come in steps of 5.')
  await expect(length).toHaveValue('7 min')
  await length.fill('30')

  const hours = editor.panel.getByLabel('Start: hours')
  const minutes = editor.panel.getByLabel('Start: minutes')
  await typeTime(hours, '12:07')
  await editor.save.click()
  await expect(hours).toBeFocused()
  await expect(hours).toHaveAccessibleDescription('Minutes come in steps of 5.')
  await expect(minutes).toHaveValue('07')
  await expectAccessible(page)
  await typeTime(hours, '25')
  await expect(hours).toHaveAccessibleDescription('Hours go from 0 to 23.')
  await expect(hours).toHaveValue('02')
  await hours.press('Backspace')
  await typeTime(hours, '14:30')
  await expect(editor.service('Sauna')).toContainText('14:30–15:00')
  await page.keyboard.press('Control+Enter')
  await expect(toast(page, 'Booked: Eva Stone, Mon, 2 Mar, 14:30')).toBeVisible()
})

test('FD-E12 Escape closes an open date picker first, then what is around it', async ({ api, openDesk, page }) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.ozola, at('10:00'), line(services.sauna))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.panel.getByLabel('Date').click()
  // Its days have no role of their own that the calendar behind would not have too.
  const days = page.locator('[data-dates-dropdown]')
  await expect(days).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(days).toBeHidden()
  await expect(editor.panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor.panel).toBeHidden()

  await openSettings(page, 'Staff')
  await rowOf(page, 'Ilze Ozola').getByRole('button', { name: 'Days off' }).click()
  const window = page.getByRole('dialog').filter({ has: page.getByLabel('First day') })
  await window.getByLabel('First day').click()
  await expect(days).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(days).toBeHidden()
  await expect(window).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(window).toHaveCount(0)
})

test('FD-E12 after saving by mouse was refused, the editor still hears its keys', async ({ api, openDesk, page }) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.ozola, at('10:00'), line(services.sauna))
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.startAt('10:30')
  await editor.chooseService('Sauna')
  await expect(editor.refusal).toBeVisible()
  await editor.save.click()
  await expect(editor.panel.getByText('Not saved. Everything you typed is still here.')).toBeVisible()
  await expect(editor.save).toBeEnabled()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.panel).toBeHidden()
})

test('FD-W1 a shift into the next day says so while it is typed and in the list, a very long one asks', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Staff')
  await rowOf(page, 'Ilze Ozola').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Ilze Ozola' })
  await form.getByRole('tab', { name: 'Shifts' }).click()
  const until = form.getByRole('spinbutton', { name: 'Monday, to, hours' })
  await until.fill('8')
  await expect(form.getByText('That is 23 h: is it meant so?')).toBeVisible()
  await expect(form.getByText('next day', { exact: true })).toBeVisible()
  await expectAccessible(page)
  const minutes = form.getByRole('spinbutton', { name: 'Monday, to, minutes' })
  await minutes.fill('7')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Times come in steps of 5 minutes.')).toBeVisible()
  await expect(minutes).toHaveValue('07')
  await minutes.fill('0')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(rowOf(page, 'Ilze Ozola')).toContainText('Mon 09:00–08:00 next day')
})

test('a number out of bounds stays and is said: how many people, how many places', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.panel.getByText('Group', { exact: true }).click()
  const places = editor.panel.getByLabel('Places')
  await editor.panel.getByLabel('Title').fill('Yoga')
  await places.fill('0')
  await editor.save.click()
  await expect(places).toHaveAccessibleDescription('At least one place.')
  await expect(places).toHaveValue('0')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()

  await openSettings(page, 'Services')
  await rowOf(page, 'Cut').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Cut' })
  await form.getByRole('tab', { name: 'Staff' }).click()
  await expect(form.getByRole('textbox', { name: 'Own price of Ilze Ozola' })).toHaveAttribute('placeholder', '40.00')
  const people = form.getByLabel('How many people')
  await people.fill('25')
  await form.getByRole('tab', { name: 'Resources' }).click()
  await form.getByLabel('How many').fill('0')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(people).toHaveAccessibleDescription('From 1 to 20.')
  await expect(people).toHaveValue('25')
  await form.getByRole('tab', { name: 'Resources' }).click()
  await expect(form.getByLabel('How many')).toHaveAccessibleDescription('From 1 to 20.')
  await expect(form.getByLabel('How many')).toHaveValue('0')
})

test('in another language prices and days are written its way at once, also where they are typed', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseService('Sauna')
  const price = editor.service('Sauna').getByRole('textbox', { name: 'Price' })
  await expect(price).toHaveValue('40.00')
  await expect(editor.panel.getByLabel('Date')).toHaveValue('Mon 2 Mar 2026')
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: 'Русский' }).click()
  await expect(page.getByRole('textbox', { name: 'Цена' })).toHaveValue('40,00')
  await expect(page.getByLabel('Дата')).toHaveValue(/^пн 2 мар/)
  await expect(page.getByLabel('Дата')).toHaveAttribute('placeholder', 'ДД.ММ.ГГГГ')
})
