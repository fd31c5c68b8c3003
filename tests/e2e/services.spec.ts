import { smallSalon } from '../support/small-salon.ts'
import { openSettings, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('FD-S1 S2 the Resources tab adds several at once, with quantity, alternatives, parts and buffers', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  await expect(rowOf(page, 'Cut')).toContainText('one Dryer')
  await rowOf(page, 'Cut').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Cut' })
  await form.getByRole('tab', { name: 'Resources' }).click()

  await form.getByRole('button', { name: 'Add resources' }).click()
  await page.getByRole('option', { name: 'Massage room' }).click()
  await page.getByRole('option', { name: 'Warm table' }).click()
  await page.keyboard.press('Escape')
  await expect(form.getByText('one Massage room', { exact: true })).toBeVisible()
  await form.getByRole('button', { name: 'Remove Warm table' }).click()
  await expect(form.getByText('one Warm table')).toHaveCount(0)

  const dryer = form.getByRole('group', { name: 'one Dryer' })
  await dryer.getByRole('textbox', { name: 'How many' }).fill('2')
  await form.getByRole('group', { name: '2 of Dryer' }).getByLabel('When').selectOption('Only at the end')
  await expect(form.getByText('2 of Dryer, last 20 min')).toBeVisible()
  const room = form.getByRole('group', { name: 'one Massage room' })
  await room.getByRole('button', { name: 'Or another one' }).click()
  await page.getByRole('option', { name: 'Sauna cabin' }).click()
  await page.keyboard.press('Escape')
  await form.getByRole('tab', { name: 'Details' }).click()
  await form.getByRole('textbox', { name: 'After' }).fill('15')
  await form.getByRole('button', { name: 'Save' }).click()

  await expect(rowOf(page, 'Cut')).toContainText('2 of Dryer, last 20 min, 15 min after')
  await expect(rowOf(page, 'Cut')).toContainText('one Massage room or Sauna cabin, 15 min after')
})

test('FD-S2 S2 the link is seen at once from both sides, in the same words', async ({ api, context, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  const address = page.url()
  await rowOf(page, 'Sauna').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Sauna' })
  await form.getByRole('tab', { name: 'Resources' }).click()
  await form.getByRole('button', { name: 'Add resources' }).click()
  await page.getByRole('option', { name: 'Dryer' }).click()
  await page.keyboard.press('Escape')
  await form.getByRole('group', { name: 'one Dryer' }).getByLabel('When').selectOption('Only at the end')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toHaveCount(0)

  await openSettings(page, 'Resources')
  await rowOf(page, 'Dryer').getByRole('button', { name: 'Edit' }).click()
  const assigned = page.getByRole('list', { name: 'Services' })
  await expect(assigned.getByRole('listitem').filter({ hasText: 'Sauna' })).toContainText('one Dryer, last 20 min')
  await assigned.getByRole('button', { name: 'Remove Sauna' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('1 service changed')).toBeVisible()
  await openSettings(page, 'Services')
  await expect(rowOf(page, 'Sauna')).not.toContainText('Dryer')
  expect(context.pages()).toHaveLength(1)
  expect(page.url()).toBe(address)
})

test('FD-S3 a service with its own people, price, duration and an assistant for the first minutes', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  await page.getByRole('button', { name: 'Add a service' }).click()
  const form = page.getByRole('dialog', { name: 'New service' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Laser')
  await form.getByRole('combobox', { name: 'Category' }).fill('Face')
  await form.getByRole('textbox', { name: 'Duration' }).fill('32')
  await form.getByRole('textbox', { name: 'Price' }).fill('45.5')
  await form.getByRole('tab', { name: 'Staff' }).click()
  await form.getByRole('checkbox', { name: 'Ilze Ozola' }).uncheck()
  await form.getByRole('textbox', { name: 'Own duration of Eva Kalnina' }).fill('40')
  await form.getByRole('textbox', { name: 'Own price of Eva Kalnina' }).fill('60')
  await form.getByRole('button', { name: 'Add people for a part of it' }).click()
  await form.getByLabel('When').last().selectOption('Only at the beginning')
  await form.getByRole('button', { name: 'Save' }).click()

  const duration = form.getByRole('textbox', { name: 'Duration' })
  await expect(duration).toHaveAccessibleDescription(/steps of 5/)
  await expect(duration).toBeFocused()
  await duration.fill('30')
  await form.getByRole('button', { name: 'Save' }).click()

  const row = rowOf(page, 'Laser')
  await expect(row).toContainText('30 min')
  await expect(row).toContainText('€45.50')
  await expect(row).toContainText('one person, first 20 min')
  const laser = (await api.services.list.call({})).find(({ name }) => name === 'Laser')
  expect(laser?.category).toBe('Face')
  expect(laser?.performers.map(({ durationMinutes, price }) => [durationMinutes, price])).toEqual([
    [null, null],
    [40, 6000],
  ])
})

test('FD-S3 a part that a short duration leaves empty is refused beside its requirement', async ({ api, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  await rowOf(page, 'Cut').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Cut' })
  await form.getByRole('tab', { name: 'Resources' }).click()
  await form.getByLabel('When').selectOption('Only at the end')
  await form.getByRole('textbox', { name: 'Minutes' }).fill('90')
  await form.getByRole('tab', { name: 'Details' }).click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('it must last at least 90 minutes')
})

test('FD-S3 S2 no people, two people, and archived instead of deleted', async ({ api, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  await expect(rowOf(page, 'Sauna')).toContainText('nobody')
  await expect(rowOf(page, 'Couple’s massage')).toContainText('2 people')
  await rowOf(page, 'Sauna').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('tab', { name: 'Staff' }).click()
  await form.getByRole('textbox', { name: 'How many people' }).fill('1')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(rowOf(page, 'Sauna')).toContainText('Cannot be booked: nobody performs it.')

  await rowOf(page, 'Sauna').getByRole('button', { name: 'Edit' }).click()
  await form.getByRole('button', { name: 'Archive' }).click()
  await page.getByRole('dialog', { name: 'Archive Sauna?' }).getByRole('button', { name: 'Archive' }).click()
  await expect(rowOf(page, 'Sauna')).toHaveCount(0)
  await page.getByRole('switch', { name: 'Show 1 archived' }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(rowOf(page, 'Sauna')).toBeVisible()
})

test('FD-S4 a service whose resource has no active instance is marked', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  await expect(page.getByText('Cannot be booked')).toHaveCount(0)

  await openSettings(page, 'Resources')
  await page.getByRole('button', { name: 'Warm table', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click()
  await page.getByRole('dialog', { name: 'Archive Table 1?' }).getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Nothing can be reserved until there is at least one')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Warm table')).toContainText('None yet')
  await openSettings(page, 'Services')
  await expect(rowOf(page, 'Aroma massage')).toContainText('Cannot be booked: Warm table has no instance.')
  await api.resources.addInstances.call({ resourceId: salon.resources.table, names: ['Table 2'] })
  await expect(page.getByText('Cannot be booked')).toHaveCount(0)
})
