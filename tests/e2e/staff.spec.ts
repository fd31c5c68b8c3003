import { at, line, smallSalon } from '../support/small-salon.ts'
import { openSettings, pick, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('FD-W1 a staff member is added with services, shifts, a break and a date that differs', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Staff')
  await page.getByRole('button', { name: 'Add a staff member' }).click()
  const form = page.getByRole('dialog', { name: 'New staff member' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Jānis Bērziņš')
  await form.getByRole('radio', { name: 'Plum' }).check()
  await pick(page, 'Services', 'Cut', 'Hot stone massage')

  await form.getByRole('tab', { name: 'Shifts' }).click()
  await form.getByRole('switch', { name: 'Saturday' }).click()
  await form.getByRole('switch', { name: 'Sunday' }).click()
  await form.getByRole('spinbutton', { name: 'Monday, to, hours' }).fill('17')
  await form.getByRole('button', { name: 'Add a break to Monday' }).click()
  await form.getByRole('spinbutton', { name: 'Monday, break, from, hours' }).fill('21')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('A break must lie within the hours.')).toBeVisible()
  await form.getByRole('spinbutton', { name: 'Monday, break, from, hours' }).fill('12')
  await form.getByRole('button', { name: 'More for Monday' }).click()
  await page.getByRole('menuitem', { name: 'Copy to Mon–Fri' }).click()
  await form.getByRole('textbox', { name: 'Date' }).fill('17/03/2026')
  await form.getByRole('button', { name: 'Add a date' }).click()
  await expect(form.getByRole('switch', { name: 'Tue, 17 Mar 2026' })).not.toBeChecked()
  await form.getByRole('button', { name: 'Save' }).click()

  await expect(rowOf(page, 'Jānis Bērziņš')).toContainText('Mon–Fri 09:00–17:00')
  const janis = (await api.staff.list.call({})).find(({ name }) => name === 'Jānis Bērziņš')
  expect(janis?.serviceIds).toHaveLength(2)
  expect(janis?.shifts.weekly).toHaveLength(5)
  expect(janis?.shifts.weekly[4]?.stretches[0]?.breaks).toEqual([{ from: '12:00', to: '14:00' }])
  expect(janis?.shifts.exceptions).toEqual([{ date: '2026-03-17', stretches: [] }])
})

test('FD-W1 bookings that changed shifts would leave outside are listed first, and none moves unasked', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  await salon.book(salon.clients.stone, at('18:00'), line(salon.services.cut))
  const page = await openDesk()
  await openSettings(page, 'Staff')
  await rowOf(page, 'Ilze Ozola').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Ilze Ozola' })
  await form.getByRole('tab', { name: 'Shifts' }).click()
  await form.getByRole('spinbutton', { name: 'Monday, to, hours' }).fill('15')
  await form.getByRole('button', { name: 'Save' }).click()
  const outside = page.getByRole('dialog', { name: '1 future booking would lie outside these hours' })
  await expect(outside.getByRole('list', { name: '1 future booking finds no other place' })).toContainText(
    'Eva Stone, Cut',
  )
  await page.keyboard.press('Escape')
  await expect(outside).toHaveCount(0)
  await expect(form.getByRole('spinbutton', { name: 'Monday, to, hours' })).toHaveValue('15')

  await form.getByRole('button', { name: 'Save' }).click()
  await expect(outside.getByRole('radio', { name: 'All stay as they are, marked' })).toBeChecked()
  await outside.getByRole('button', { name: 'Save the hours' }).click()
  await expect(form).toBeHidden()
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  expect(cards).toMatchObject([{ startsAt: at('18:00') }])
})

test('FD-W1 who can goes to other people, and the rest is left to solve when that is chosen', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  const { anna } = salon.staff
  await salon.book(salon.clients.stone, at('18:00'), line(salon.services.hotStone))
  await salon.book(salon.clients.marta, at('17:00'), line(salon.services.hotStone, { staff: [{ oneOf: [anna] }] }))
  const page = await openDesk()
  await openSettings(page, 'Staff')
  await rowOf(page, 'Anna Berzina').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Anna Berzina' })
  await form.getByRole('tab', { name: 'Shifts' }).click()
  await form.getByRole('switch', { name: 'Monday' }).click()
  await form.getByRole('button', { name: 'Save' }).click()
  const outside = page.getByRole('dialog', { name: /would lie outside these hours/ })
  await expect(outside).toContainText('Marta Liepa, Hot stone massage')
  await outside.getByRole('radio', { name: /left open under “To solve”/ }).check()
  await outside.getByRole('button', { name: 'Save the hours' }).click()
  await expect(form).toBeHidden()
  await expect.poll(() => api.calendar.toSolve.call({ from: '2026-03-02' })).toEqual([{ date: '2026-03-02', count: 1 }])
})

test('FD-W2 the order of staff is changed by drag and by the arrows, and is the order of the lanes', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Staff')
  const rows = page.getByRole('table', { name: 'Staff' }).locator('[data-row]')
  await page.getByRole('button', { name: 'Move Ilze Ozola up' }).click()
  await expect(rows).toHaveText([/Anna Berzina/, /Ilze Ozola/, /Eva Kalnina/])
  await expect(page.getByText('The new order is saved.')).toBeVisible()
  await rows.nth(2).getByTestId('drag-handle').dragTo(rows.nth(0), { steps: 8 })
  await expect(rows).toHaveText([/Eva Kalnina/, /Anna Berzina/, /Ilze Ozola/])
  await expect
    .poll(async () =>
      (await api.calendar.day.call({ date: '2026-03-02', withResting: false })).staff.map(({ name }) => name),
    )
    .toEqual(['Eva Kalnina', 'Anna Berzina', 'Ilze Ozola'])
})

test('FD-W3 a day off is added after seeing what moves by itself and what is left to solve', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  const { hotStone, cut } = salon.services
  await salon.book(salon.clients.stone, at('10:00', '2026-03-04'), line(hotStone, { staff: [] }))
  await salon.book(salon.clients.marta, at('12:00', '2026-03-04'), line(cut))
  const page = await openDesk()
  await openSettings(page, 'Staff')
  await rowOf(page, 'Ilze Ozola').getByRole('button', { name: 'Days off' }).click()
  const window = page.getByRole('dialog', { name: 'Days off: Ilze Ozola' })
  await window.getByRole('button', { name: 'Add day off' }).click()
  await expect(window.getByRole('textbox', { name: 'First day' })).toHaveAccessibleDescription(
    /Please give the first day/,
  )
  await window.getByRole('textbox', { name: 'First day' }).fill('04/03/2026')
  await window.getByRole('textbox', { name: 'Reason' }).fill('Dentist')
  const left = window.getByRole('list', { name: '1 future booking finds no other place' })
  await expect(left).toContainText('Marta Liepa, Cut')
  await window.getByRole('button', { name: 'Add day off' }).click()
  await expect(window.getByText('Please say so, or move these bookings first.')).toBeVisible()
  await window.getByRole('checkbox', { name: 'Leave them open under “To solve”' }).check()
  await window.getByRole('button', { name: 'Add day off' }).click()

  const ahead = window.getByRole('list', { name: 'Days off' })
  await expect(ahead).toContainText('Wed, 4 Mar 2026')
  await expect(ahead).toContainText('Dentist')
  await expect.poll(() => api.calendar.toSolve.call({ from: '2026-03-02' })).toEqual([{ date: '2026-03-04', count: 1 }])
  await ahead.getByRole('button', { name: 'Remove Wed, 4 Mar 2026' }).click()
  await expect(window.getByText('No days off ahead.')).toBeVisible()
})

test('FD-W3 archiving a staff member re-homes what others can take', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  const { anna } = salon.staff
  await salon.book(salon.clients.stone, at('10:00'), line(salon.services.hotStone))
  const page = await openDesk()
  await openSettings(page, 'Staff')
  await rowOf(page, 'Anna Berzina').getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click()
  const asked = page.getByRole('dialog', { name: 'Archive Anna Berzina?' })
  await expect(asked).toContainText('Anna Berzina → Eva Kalnina')
  await asked.getByRole('button', { name: 'Archive' }).click()
  await expect(rowOf(page, 'Anna Berzina')).toHaveCount(0)
  await expect.poll(async () => (await api.staff.list.call({})).find(({ id }) => id === anna)?.archived).toBe(true)
})
