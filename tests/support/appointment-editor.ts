import { expect, type Locator, type Page } from '@playwright/test'

/** The appointment editor on a page of the desk, by what a person sees and reads there. */
export function appointmentEditor(page: Page) {
  const panel = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Save' }) })
  const service = (name: string) => panel.getByRole('region', { name, exact: true })
  return {
    panel,
    client: panel.getByRole('combobox', { name: 'Client', exact: true }),
    addService: panel.getByRole('combobox', { name: /^(Service|Add another service)$/ }).last(),
    note: panel.getByLabel('Note'),
    save: panel.getByRole('button', { name: 'Save' }),
    /** One service of the visit. */
    service,
    /** Who or what holds a seat: `seat('Hot stone massage', 'Massage room')`. */
    seat: (name: string, label: string) => service(name).getByRole('combobox', { name: new RegExp(`^${label}: `) }),
    /** Why it does not fit. */
    refusal: panel.getByRole('region', { name: 'Why it does not fit' }),
    nearest: panel.getByRole('group', { name: 'Everything is free at' }).getByRole('button'),

    /** Opens a new appointment by key, the calendar being on the screen. */
    async openNew() {
      await expect(page.getByRole('button', { name: 'New appointment' })).toBeVisible()
      await page.keyboard.press('n')
      await expect(this.client).toBeFocused()
    },
    /** Opens a visit from the calendar by the name on its card. */
    async openCard(who: string | RegExp) {
      // FullCalendar hides its bars from roles.
      await page.locator('.fc-event').filter({ hasText: who }).first().click()
      await expect(panel).toBeVisible()
    },
    async chooseClient(typed: string, option: string | RegExp) {
      await this.client.fill(typed)
      await page.getByRole('option', { name: option }).click()
    },
    async chooseService(name: string) {
      await this.addService.fill(name)
      await page.getByRole('option', { name }).first().click()
      await expect(service(name)).toBeVisible()
    },
    /** Types a start as people do: four digits. */
    async startAt(time: string) {
      await typeTime(panel.getByLabel('Start: hours'), time)
    },
    async choose(picker: Locator, option: string | RegExp) {
      await picker.click()
      await page.getByRole('option', { name: option }).click()
    },
  }
}

/** Types `14:15` into a time field whose hours these are. */
export async function typeTime(hours: Locator, time: string): Promise<void> {
  await hours.focus()
  await hours.page().keyboard.type(time.replace(':', ''))
}

/** The note at the foot of the page that says what was done. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.getByRole('alert').filter({ hasText: text })
}
