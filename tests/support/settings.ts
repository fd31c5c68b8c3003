import type { Locator, Page } from '@playwright/test'

type Place = 'Resources' | 'Services' | 'Staff' | 'Salon' | 'Missed bookings' | 'Import'

/** Settings › Main settings › …, as a person goes there. */
export async function openSettings(page: Page, place: Place): Promise<void> {
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name: place }).click()
  await page.getByRole('heading', { level: 1, name: place }).waitFor()
}

/** The row of a list that begins with this name. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
}

/** Chooses from a searchable list, several in a row, and closes it again. */
export async function pick(page: Page, label: string, ...names: string[]): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  for (const name of names) {
    await field.fill(name)
    await page.getByRole('option', { name }).click()
  }
  await field.press('Escape')
}
