import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { openSettings, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const close = async (page: Page) => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('FD-E9 axe finds nothing on the lists of the settings, empty or full, light or dark', async ({
  api,
  openDesk,
}) => {
  test.slow()
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await expectAccessible(page)
  const salon = await smallSalon(api)
  await api.resources.add.call({
    ...{
      name: 'Laser',
      description: 'On loan',
      colour: '#9b3f8f',
      instanceNames: [],
      serviceIds: [salon.services.cut],
    },
  })
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expectAccessible(page)
  for (const place of ['Resources', 'Services', 'Staff', 'Salon', 'Import'] as const) {
    await openSettings(page, place)
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Eva Stone' })).toBeVisible()
  await expectAccessible(page)
})

test('FD-E9 axe finds nothing in the dialogs of the settings, light or dark', async ({ api, openDesk }) => {
  test.slow()
  const salon = await smallSalon(api)
  await salon.book(salon.clients.stone, at('12:00'), line(salon.services.cut))
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await rowOf(page, 'Massage room').getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('combobox', { name: 'Services' }).fill('Cut')
  await page.getByRole('option', { name: 'Cut' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Massage room')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Review' }).click()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Massage room', exact: true }).click()
  await page.getByRole('button', { name: 'Add 5' }).click()
  await expectAccessible(page)
  await close(page)

  await openSettings(page, 'Services')
  await rowOf(page, 'Cut').getByRole('button', { name: 'Edit' }).click()
  for (const tab of ['Details', 'Staff', 'Resources']) {
    await page.getByRole('tab', { name: tab }).click()
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Add resources' }).click()
  await expect(page.getByRole('option', { name: 'Sauna cabin' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await close(page)

  await openSettings(page, 'Staff')
  await rowOf(page, 'Ilze Ozola').getByRole('button', { name: 'Edit' }).click()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Shifts' }).click()
  await page.getByRole('button', { name: 'Add a break to Monday' }).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await rowOf(page, 'Ilze Ozola').getByRole('button', { name: 'Days off' }).click()
  await page.getByRole('textbox', { name: 'First day' }).fill('02/03/2026')
  await page.getByRole('textbox', { name: 'Reason' }).click()
  await expect(page.getByRole('checkbox', { name: 'Leave them open under “To solve”' })).toBeVisible()
  await expectAccessible(page)
})
