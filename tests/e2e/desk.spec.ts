import { smallSalon } from '../support/small-salon.ts'
import { openSettings, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('FD-E12 FD-E13 a dialog takes the focus, Escape asks once where something was typed, and the focus returns', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  const edit = rowOf(page, 'Dryer').getByRole('button', { name: 'Edit' })
  await edit.focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Edit Dryer' })
  const name = form.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(edit).toBeFocused()

  await page.keyboard.press('Enter')
  await name.fill('Big dryer')
  await page.keyboard.press('Escape')
  const asked = page.getByRole('dialog', { name: 'Leave without saving?' })
  await expect(asked.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(asked).toHaveCount(0)
  await expect(name).toHaveValue('Big dryer')
  await expect(name).toBeFocused()
  await form.getByRole('button', { name: 'Close' }).click()
  await asked.getByRole('button', { name: 'Discard' }).click()
  await expect(form).toHaveCount(0)
  await expect(edit).toBeFocused()
  await expect(rowOf(page, 'Dryer')).toBeVisible()
})

test('FD-E13 the browser’s Back shows the screen before, and asks where a form is changed', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name: 'Salon' }).click()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Services' })).toBeVisible()
  await page.goForward()
  await page.getByRole('textbox', { name: 'Name of the salon' }).fill('Another')
  await page.goBack()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the salon' })).toHaveValue('Another')
  await page.goBack()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Services' })).toBeVisible()
})

test('FD-E7 FD-E8 every change offers Undo for 10 s and longer while hovered; Ctrl+Z takes the newest back on any screen', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  const rename = async (from: string, to: string) => {
    await rowOf(page, from).getByRole('button', { name: 'Edit' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(to)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(rowOf(page, to)).toBeVisible()
  }
  await rename('Dryer', 'Big dryer')
  const toast = page.getByRole('alert').filter({ hasText: '“Big dryer” is saved.' })
  await toast.hover()
  await page.waitForTimeout(13_000)
  await expect(toast).toBeVisible()
  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Undone: change Big dryer' })).toBeVisible()
  await expect(rowOf(page, 'Dryer')).toBeVisible()

  await rename('Warm table', 'Cold table')
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  const search = page.getByRole('searchbox', { name: 'Find a client' })
  await search.fill('x')
  await page.keyboard.press('Control+z')
  await expect(search).toHaveValue('')
  await expect(page.getByText(/^Undone/)).toHaveCount(1)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: change Cold table')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('Done again: change Cold table')).toBeVisible()
  await openSettings(page, 'Resources')
  await expect(rowOf(page, 'Cold table')).toBeVisible()
})

test('FD-E9 FD-E11 language and appearance change at once and are remembered, by the next start too', async ({
  api,
  host,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: 'Русский' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Услуги' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.getByRole('button', { name: 'Оформление' }).click()
  await page.getByRole('menuitemradio', { name: 'Тёмное' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Услуги' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await host.stop()
  await host.start()
  await page.goto(host.address)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('S12 client booking opens on a page of its own that never gets the desk’s token', async ({
  context,
  openDesk,
}) => {
  const page = await openDesk()
  const opening = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Client booking' }).click()
  const booking = await opening
  await booking.waitForLoadState()
  expect(new URL(booking.url()).pathname).toBe('/book.html')
  expect(
    await booking.evaluate(() => [window.opener as unknown, sessionStorage.getItem('lanebook.token.desk')]),
  ).toEqual([null, null])
})

test('FD-E2 a lost line is said, and what was typed is kept until it is back', async ({ api, host, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await page.getByRole('button', { name: 'Add a resource' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Hammock')
  await host.kill()
  await expect(page.getByText('Lanebook does not answer. Trying again by itself')).toBeAttached()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('What you typed is still here')
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Hammock')
})
