import { expectAccessible } from '../support/accessible.ts'
import { smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

test('FD-K1 clients are found by any part of the name or the phone, and accents do not matter', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  await api.clients.add.call({ name: 'Jürgen Müller', phone: '0151 1234567', email: '', note: '', popUpNote: '' })
  const page = await openDesk()
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  const search = page.getByRole('searchbox', { name: 'Find a client' })
  await expect(search).toBeFocused()
  const rows = page.getByRole('table', { name: 'Clients' }).getByRole('row')
  await expect(rows).toHaveCount(5)
  for (const [typed, found] of [
    ['muller', 'Jürgen Müller'],
    ['liep', 'Marta Liepa'],
    ['2345', 'Eva Stone'],
    ['9999', 'Anna Ozola'],
  ] as const) {
    await search.fill(typed)
    await expect(rows.nth(1)).toContainText(found)
  }
  await search.fill('nobody at all')
  await expect(page.getByText('0 clients found')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create “nobody at all”' })).toBeVisible()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'New client' })
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('nobody at all')
})

test('FD-K3 a client needs only a name; the same phone is said, and their card opens', async ({ api, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  await page.getByRole('button', { name: 'Add a client' }).click()
  const form = page.getByRole('dialog', { name: 'New client' })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(/Please give it a name/)
  await form.getByRole('textbox', { name: 'Name' }).fill('Evita Stone')
  await form.getByRole('textbox', { name: 'Phone' }).fill('26512345')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Evita Stone' })).toBeVisible()
  const said = page.getByRole('alert').filter({ hasText: 'Eva Stone has this phone number too.' })
  await said.getByRole('button', { name: 'Open' }).click()
  const card = page.getByRole('dialog', { name: 'Eva Stone' })
  await expect(card.getByRole('textbox', { name: 'Pop-up note' })).toHaveValue('Allergic to lavender oil.')
  await card.getByRole('textbox', { name: 'Note', exact: true }).fill('Prefers mornings')
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(card).toHaveCount(0)
  const { clients } = await api.clients.search.call({ text: 'Eva Stone', limit: 1 })
  const [eva] = clients
  if (!eva) throw new Error('Eva Stone is not there')
  await expect.poll(() => api.clients.get.call({ id: eva.id })).toMatchObject({ note: 'Prefers mornings' })
})

test('FD-K2 what can be no phone or e-mail is refused beside its field, a doubtful number is asked about once', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  await page.getByRole('button', { name: 'Add a client' }).click()
  const form = page.getByRole('dialog', { name: 'New client' })
  const phone = form.getByRole('textbox', { name: 'Phone' })
  const email = form.getByRole('textbox', { name: 'E-mail' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Nadia Gray')
  await phone.fill('abc')
  await email.fill('nadia.example.com')
  await page.keyboard.press('Control+Enter')
  await expect(phone).toBeFocused()
  await expect(phone).toHaveAccessibleDescription('A phone number has figures, such as 26 123 456.')
  await expect(email).toHaveAccessibleDescription('An e-mail address looks like name@example.com.')
  await expect(phone).toHaveValue('abc')
  await expectAccessible(page)

  await email.fill('nadia@example.com')
  await phone.fill('26 12')
  await page.keyboard.press('Control+Enter')
  await expect(phone).toHaveAccessibleDescription(/Digits may be missing/)
  await expect(phone).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  const { clients } = await api.clients.search.call({ text: 'Nadia Gray', limit: 1 })
  expect(clients).toMatchObject([{ name: 'Nadia Gray', phone: '26 12' }])

  // What stands there already is no hindrance to a note.
  await page.getByRole('button', { name: 'Nadia Gray' }).click()
  const card = page.getByRole('dialog', { name: 'Nadia Gray' })
  await card.getByRole('textbox', { name: 'Note', exact: true }).fill('Prefers mornings')
  await page.keyboard.press('Control+Enter')
  await expect(card).toHaveCount(0)
  await expect
    .poll(async () => api.clients.get.call({ id: clients[0]?.id ?? fail() }))
    .toMatchObject({ note: 'Prefers mornings', phone: '26 12' })
})

function fail(): never {
  throw new Error('Nadia Gray is not there')
}
