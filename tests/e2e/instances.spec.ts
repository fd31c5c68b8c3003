import { expectAccessible } from '../support/accessible.ts'
import type { Page } from '@playwright/test'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { openSettings, pick, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

async function openInstances(page: Page, resource: string) {
  await openSettings(page, 'Resources')
  await page.getByRole('button', { name: resource, exact: true }).click()
  return page.getByRole('dialog', { name: resource })
}

test('S3 FD-R4 a click on the name opens the window, where instances are added, numbered and renamed', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  const window = await openInstances(page, 'Massage room')
  const rows = window.getByRole('list', { name: 'Instances' }).getByRole('listitem')
  await expect(rows).toHaveText([/Room 1/, /Room 2/])

  await window.getByRole('button', { name: 'Add resource' }).click()
  await expect(window.getByRole('textbox', { name: 'Name' })).toHaveValue('Room 3')
  await window.getByRole('textbox', { name: 'Name' }).fill('room 2')
  await window.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(/is taken/)
  await window.getByRole('textbox', { name: 'Name' }).fill('Garden room')
  await window.getByRole('button', { name: 'Save' }).click()
  await expect(rows).toHaveText([/Room 1/, /Room 2/, /Garden room/])

  await window.getByRole('button', { name: 'Add 5' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('Room')
  await expect(window.getByText('Will be added: Room 3, Room 4, Room 5, Room 6 and Room 7')).toBeVisible()
  await window.getByRole('button', { name: 'Save' }).click()
  await expect(rows).toHaveCount(8)

  await rows.nth(2).getByRole('button', { name: 'Edit' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('Balcony room')
  await pick(page, 'Only for these services', 'Aroma massage')
  await window.getByRole('button', { name: 'Save' }).click()
  await expect(rows.nth(2)).toContainText('Balcony room')
  await expect(rows.nth(2)).toContainText('Only for Aroma massage')

  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Massage room').getByRole('cell').nth(3)).toHaveText(/^8\s*Room 1, Room 2, Balcony room/)
})

test('FD-R5 the order of instances is changed by dragging and by the arrows, and is the automatic order', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  await api.resources.addInstances.call({ resourceId: salon.resources.room, names: ['Room 3'] })
  const page = await openDesk()
  const window = await openInstances(page, 'Massage room')
  const rows = window.getByRole('list', { name: 'Instances' }).getByRole('listitem')

  const up = window.getByRole('button', { name: 'Move Room 3 up' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveText([/Room 1/, /Room 3/, /Room 2/])
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveText([/Room 3/, /Room 1/, /Room 2/])
  await expect(window.getByText('Room 3 is now number 1 of 3.')).toBeAttached()

  await rows.nth(2).getByTestId('drag-handle').dragTo(rows.nth(1), { steps: 8 })
  await expect(rows).toHaveText([/Room 3/, /Room 2/, /Room 1/])
  const stored = async () =>
    (await api.resources.list.call({})).find(({ name }) => name === 'Massage room')?.instances.map(({ name }) => name)
  await expect.poll(stored).toEqual(['Room 3', 'Room 2', 'Room 1'])
  await page.reload()
  await openInstances(page, 'Massage room')
  await expect(rows).toHaveText([/Room 3/, /Room 2/, /Room 1/])

  const { id } = await salon.book(null, at('10:00'), line(salon.services.hotStone))
  const { lines } = await api.appointments.get.call({ id })
  expect(lines[0]?.seats.map((seat) => seat.holderId)).toContain((await roomNamed('Room 3')).id)

  async function roomNamed(name: string) {
    const [found] = (await api.resources.list.call({})).flatMap((resource) =>
      resource.instances.filter((instance) => instance.name === name),
    )
    if (!found) throw new Error(`no ${name}`)
    return found
  }
})

test('FD-R7 archiving an instance shows first what moves by itself and what is left to solve', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  await salon.book(salon.clients.stone, at('10:00'), line(salon.services.hotStone))
  await salon.book(salon.clients.marta, at('12:00'), line(salon.services.hotStone))
  await salon.book(salon.clients.ozola, at('12:00'), line(salon.services.hotStone))
  const page = await openDesk()
  const window = await openInstances(page, 'Massage room')
  await window.getByRole('listitem').filter({ hasText: 'Room 1' }).getByRole('button', { name: 'Archive' }).click()

  const asked = page.getByRole('dialog', { name: 'Archive Room 1?' })
  await expect(asked.getByRole('list', { name: '1 future booking moves by itself' })).toContainText(
    'Eva Stone, Hot stone massageRoom 1 → Room 2',
  )
  await expect(asked.getByRole('list', { name: '1 future booking finds no other place' })).toContainText(
    'Marta Liepa, Hot stone massage',
  )
  await page.keyboard.press('Escape')
  await expect(asked).toHaveCount(0)
  await expect(window).toBeVisible()
  await window.getByRole('listitem').filter({ hasText: 'Room 1' }).getByRole('button', { name: 'Archive' }).click()
  await asked.getByRole('button', { name: 'Archive' }).click()
  await expect(asked.getByText('Please say so, or move these bookings first.')).toBeVisible()
  await asked.getByRole('checkbox', { name: 'Leave them open under “To solve”' }).check()
  await asked.getByRole('button', { name: 'Archive' }).click()

  await expect(window.getByRole('list', { name: 'Instances' }).getByRole('listitem')).toHaveText([/Room 2/])
  await expect.poll(() => api.calendar.toSolve.call({ from: '2026-03-02' })).toEqual([{ date: '2026-03-02', count: 1 }])
})

test('FD-R4 one more can be added without scrolling past forty', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  const names = Array.from({ length: 38 }, (_, index) => `Cabin ${String(index + 1)}`)
  await api.resources.addInstances.call({ resourceId: salon.resources.room, names })
  const page = await openDesk()
  const window = await openInstances(page, 'Massage room')
  await expect(window.getByRole('list', { name: 'Instances' }).getByRole('listitem')).toHaveCount(40)
  await expect(window.getByRole('button', { name: 'Add resource' })).toBeInViewport({ ratio: 1 })
})

test('FD-R6 an instance is closed for repair: what moves and what is left is seen first, and one undo opens it again', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  await salon.book(salon.clients.stone, at('10:00'), line(salon.services.hotStone))
  await salon.book(salon.clients.marta, at('12:00'), line(salon.services.hotStone))
  await salon.book(salon.clients.ozola, at('12:00'), line(salon.services.hotStone))
  const page = await openDesk()
  const window = await openInstances(page, 'Massage room')
  const row = window.getByRole('listitem').filter({ hasText: 'Room 1' })
  await row.getByRole('button', { name: 'Close for repair' }).click()

  const repair = page.getByRole('dialog', { name: 'Close for repair: Room 1' })
  await repair.getByRole('textbox', { name: 'First day' }).fill('02/03/2026')
  const days = page.locator('[data-dates-dropdown]')
  await expect(days).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(days).toBeHidden()
  await repair.getByRole('textbox', { name: 'Reason' }).fill('Boiler')
  await expect(repair.getByRole('list', { name: '1 future booking moves by itself' })).toContainText(
    'Eva Stone, Hot stone massageRoom 1 → Room 2',
  )
  await expect(repair.getByRole('list', { name: '1 future booking finds no other place' })).toContainText(
    /Marta Liepa, Hot stone massage\s*Room 2: busy until 13:00: Anna Ozola, Hot stone massage/,
  )
  await expect.poll(async () => (await api.calendar.toSolve.call({ from: '2026-03-02' })).length).toBe(0)

  await repair.getByRole('button', { name: 'Close for this time' }).click()
  await expect(repair.getByText('Please say so, or move these bookings first.')).toBeVisible()
  await repair.getByRole('checkbox', { name: 'Leave them open under “To solve”' }).check()
  await repair.getByRole('button', { name: 'Close for this time' }).click()
  await expect(repair.getByRole('list', { name: 'Closed for repair' })).toContainText(/2 Mar.*Boiler/)
  await expect.poll(() => api.calendar.toSolve.call({ from: '2026-03-02' })).toEqual([{ date: '2026-03-02', count: 1 }])

  await page.keyboard.press('Escape')
  await expect(row).toContainText(/Closed .*2 Mar.*: Boiler/)
  await expect(row.getByRole('button', { name: 'Close for repair' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).not.toContainText('Boiler')
  await expect.poll(() => api.calendar.toSolve.call({ from: '2026-03-02' })).toEqual([])
})

test('what closing would leave to solve says what would help, and one click does it with an undo of its own', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  const inRoom1 = { instances: [{ oneOf: [salon.instance('Room 1')] }] }
  await salon.book(salon.clients.stone, at('10:00'), line(salon.services.hotStone, inRoom1))
  const page = await openDesk()
  const window = await openInstances(page, 'Massage room')
  await window.getByRole('listitem').filter({ hasText: 'Room 1' }).getByRole('button', { name: 'Archive' }).click()
  const asked = page.getByRole('dialog', { name: 'Archive Room 1?' })
  const left = asked.getByRole('list', { name: '1 future booking finds no other place' })
  await expect(left).toContainText(/Eva Stone, Hot stone massage\s*Room 1 was asked for/)
  const helps = left.getByRole('group', { name: 'It stays booked with' }).getByRole('button')
  await expect(helps).toHaveText(['Room 2 instead of Room 1'])
  await expectAccessible(page)
  await helps.first().click()
  await expect(asked).toContainText('No future booking is touched.')
  const done = page.getByRole('alert').filter({ hasText: 'Eva Stone: Room 2 instead of Room 1' })
  await done.getByRole('button', { name: 'Undo' }).click()
  await expect(left).toContainText('Eva Stone, Hot stone massage')
})

test('an instance is given hours: what falls outside is listed first, and moves when it is agreed to', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  await salon.book(salon.clients.stone, at('15:00'), line(salon.services.hotStone))
  const page = await openDesk()
  const window = await openInstances(page, 'Massage room')
  const row = window.getByRole('listitem').filter({ hasText: 'Room 1' })
  await row.getByRole('button', { name: 'Edit' }).click()
  await window.getByRole('switch', { name: 'Available at certain hours only' }).check()
  await window.getByRole('spinbutton', { name: 'Monday, to, hours' }).fill('12')
  await page.keyboard.press('Enter')

  const outside = page.getByRole('dialog', { name: '1 future booking would lie outside these hours' })
  await expect(outside.getByRole('list', { name: '1 future booking moves by itself' })).toContainText(
    'Eva Stone, Hot stone massageRoom 1 → Room 2',
  )
  await page.keyboard.press('Escape')
  await expect(outside).toBeHidden()
  await window.getByRole('button', { name: 'Save' }).click()
  await outside.getByRole('button', { name: 'Save the hours' }).click()
  await expect(row).toContainText('Available Mon 09:00–12:00, Tue–Sun 09:00–20:00')
  await expect(row.getByRole('button', { name: 'Edit' })).toBeFocused()

  await row.getByRole('button', { name: 'Edit' }).click()
  await window.getByRole('switch', { name: 'Available at certain hours only' }).uncheck()
  await window.getByRole('button', { name: 'Save' }).click()
  await expect(row).not.toContainText('Available')
})

test('what was typed for one instance is not lost by turning to another', async ({ api, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  const window = await openInstances(page, 'Massage room')
  await window.getByRole('listitem').filter({ hasText: 'Room 1' }).getByRole('button', { name: 'Edit' }).click()
  const name = window.getByRole('textbox', { name: 'Name' })
  await name.fill('Garden room')
  const other = window.getByRole('listitem').filter({ hasText: 'Room 2' })
  await other.getByRole('button', { name: 'Archive' }).click()
  const asked = page.getByRole('dialog', { name: 'Leave without saving?' })
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
  await expect(name).toHaveValue('Garden room')
  await window.getByRole('button', { name: 'Cancel' }).click()
  await asked.getByRole('button', { name: 'Keep editing' }).click()
  await expect(name).toHaveValue('Garden room')

  await other.getByRole('button', { name: 'Edit' }).click()
  await asked.getByRole('button', { name: 'Discard' }).click()
  await expect(name).toHaveValue('Room 2')
})
