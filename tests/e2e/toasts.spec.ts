import type { Locator } from '@playwright/test'
import { appointmentEditor, toast } from '../support/appointment-editor.ts'
import { openSettings } from '../support/settings.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

/** Whether two things on the screen share any place. */
async function doOverlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()]
  if (!a || !b) throw new Error('not on the screen')
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

test('a toast covers nothing of the editor, whose Save stays in sight when it is refused', async ({
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
  await editor.startAt('10:00')
  await editor.chooseService('Sauna')
  await editor.save.click()
  const booked = toast(page, 'Booked: Eva Stone')
  await expect(booked).toBeVisible()
  await booked.hover()

  await editor.openNew()
  await editor.chooseClient('Liepa', /Marta Liepa/)
  await editor.startAt('14:45')
  await editor.chooseService('Couple’s massage')
  await editor.chooseService('Hot stone massage')
  await expect(editor.refusal).toBeVisible()
  expect(await doOverlap(booked, editor.panel)).toBe(false)
  await expect(editor.save).toBeInViewport({ ratio: 1 })
  await expect(editor.panel.getByText('Ctrl+Enter saves')).toBeInViewport({ ratio: 1 })
  await editor.refusal.getByRole('button').last().scrollIntoViewIfNeeded()
  await expect(editor.save).toBeInViewport({ ratio: 1 })
  expect(await doOverlap(editor.refusal.getByRole('button').last(), editor.save)).toBe(false)
})

test('a toast covers nothing of a dialog, nor what adds one more instance', async ({ api, openDesk }) => {
  const { resources } = await smallSalon(api)
  const names = Array.from({ length: 12 }, (_, n) => `Room ${n + 3}`)
  await api.resources.addInstances.call({ resourceId: resources.room, names })
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await page.getByRole('button', { name: 'Massage room', exact: true }).click()
  const window = page.getByRole('dialog', { name: 'Massage room' })
  await window.getByRole('button', { name: 'Move Room 2 up' }).click()
  const said = page.getByRole('alert').first()
  await expect(said).toBeVisible()
  await expect.poll(() => doOverlap(said, window)).toBe(false)
  await expect(window.getByRole('button', { name: 'Add resource' })).toBeInViewport({ ratio: 1 })
})

test('toasts cover no lane and no card, however many there are', async ({ api, openDesk, page }) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.ozola, at('14:00'), line(services.hotStone))
  await book(clients.marta, at('14:30'), line(services.hotStone))
  await openDesk()
  const lanes = page.getByRole('region', { name: /^Lanes of/ })
  const before = await lanes.boundingBox()
  for (const who of ['Anna Ozola', 'Marta Liepa']) {
    await lanes
      .getByRole('button', { name: new RegExp(`^${who}`) })
      .first()
      .click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Check in' }).click()
    await expect(toast(page, `${who}: Arrived`)).toBeVisible()
    await expect.poll(() => doOverlap(toast(page, `${who}: Arrived`), lanes)).toBe(false)
  }
  expect((await lanes.boundingBox())?.y).toBe(before?.y)
  for (const left of [1, 0]) {
    await page.getByRole('alert').first().getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('alert')).toHaveCount(left)
  }
  await expect.poll(() => lanes.boundingBox()).toEqual(before)
})

test('FD-E8 Ctrl+Z closes the toast whose change it took back', async ({ api, openDesk }) => {
  const { book, clients, services } = await smallSalon(api)
  await book(clients.ozola, at('14:00'), line(services.hotStone))
  const page = await openDesk()
  const lanes = page.getByRole('region', { name: /^Lanes of/ })
  await lanes
    .getByRole('button', { name: /^Anna Ozola/ })
    .first()
    .click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Check in' }).click()
  await expect(toast(page, 'Anna Ozola: Arrived').getByRole('button', { name: 'Undo' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(toast(page, 'Undone')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
})
