import { smallSalon } from '../support/small-salon.ts'
import { openSettings, pick, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('S1 FD-R1 a first resource is added from the empty screen, and edited', async ({ openDesk }) => {
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await expect(page.getByText('Add your rooms and machines')).toBeVisible()

  await page.getByRole('button', { name: 'Add a resource' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('  Massage room ')
  await page.getByRole('textbox', { name: 'Description' }).fill('Ground floor, with a shower')
  await page.getByRole('button', { name: 'Save' }).click()
  const row = rowOf(page, 'Massage room')
  await expect(row).toContainText('Ground floor, with a shower')
  await expect(row.getByRole('cell').nth(3)).toHaveText(/^1\s*Massage room 1$/)

  await row.getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Quiet room')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'Quiet room')).toContainText('Ground floor, with a shower')
  await page.reload()
  await expect(rowOf(page, 'Quiet room')).toBeVisible()
})

test('S1 FD-R2 what cannot be kept is said beside the field, and nothing typed is lost', async ({ api, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await page.getByRole('button', { name: 'Add a resource' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  const description = page.getByRole('textbox', { name: 'Description' })
  await description.fill('Typed before')

  await page.getByRole('button', { name: 'Save' }).click()
  await expect(name).toHaveAccessibleDescription(/Please give it a name/)
  await expect(name).toBeFocused()

  await name.fill('x'.repeat(101))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(name).toHaveAccessibleDescription(/at most 100 characters; this one has 101/)

  await name.fill(' MASSAGE room')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(name).toHaveAccessibleDescription(/is taken/)
  await expect(name).toBeFocused()
  await expect(description).toHaveValue('Typed before')

  await name.fill('Hammock')
  await expect(page.getByRole('textbox', { name: 'First instance' })).toHaveValue('Hammock 1')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(rowOf(page, 'Hammock')).toContainText('Typed before')
})

test('S1 FD-R3 services are searched, assigned several at once and taken out by a cross', async ({ api, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await expect(rowOf(page, 'Dryer').getByRole('cell').nth(4)).toHaveText('1')

  await rowOf(page, 'Dryer').getByRole('button', { name: 'Edit' }).click()
  const assigned = page.getByRole('list', { name: 'Services' })
  await expect(assigned.getByRole('listitem')).toHaveText([/^Cut\s*one Dryer$/])
  await pick(page, 'Services', 'Sauna', 'Aroma')
  await expect(assigned.getByRole('listitem')).toHaveCount(3)
  await assigned.getByRole('button', { name: 'Remove Cut' }).click()
  await page.getByRole('button', { name: 'Save' }).click()

  await expect(page.getByText('3 services changed')).toBeVisible()
  await expect(rowOf(page, 'Dryer').getByRole('cell').nth(4)).toHaveText('2')
})

test('FD-R7 an archived resource leaves the list and comes back, unless its name is taken', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await rowOf(page, 'Dryer').getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click()
  await page.getByRole('dialog', { name: 'Archive Dryer?' }).getByRole('button', { name: 'Archive' }).click()
  await expect(rowOf(page, 'Dryer')).toHaveCount(0)

  await api.resources.add.call({
    ...{ name: 'dryer', description: '', colour: null, serviceIds: [], instanceNames: [] },
  })
  await page.getByRole('switch', { name: 'Show 1 archived' }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('cannot be restored: another one bears this name now')).toBeVisible()

  await rowOf(page, 'dryer').getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Small dryer')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(rowOf(page, 'Dryer')).toBeVisible()
})

test('FD-E13 the list stays where it is while a form above it is loaded, and the focus comes back to it', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  for (let number = 1; number <= 25; number += 1) {
    const name = `Cabin ${String(number)}`
    await api.resources.add.call({ name, description: '', colour: null, serviceIds: [], instanceNames: [name] })
  }
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/rpc', async (route) => {
    if (route.request().postData()?.includes('"noun":"services","verb":"list"')) await answered
    await route.continue()
  })
  await openDesk()
  await openSettings(page, 'Resources')
  const edit = rowOf(page, 'Cabin 25').getByRole('button', { name: 'Edit' })
  await edit.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(edit).toBeInViewport()
  answer()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(edit).toBeFocused()
  await expect(edit).toBeInViewport()
})
