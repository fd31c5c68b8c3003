import { smallSalon } from '../support/small-salon.ts'
import { openSettings, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('what another window saved meanwhile is never overwritten: both values are shown and one is chosen', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await rowOf(page, 'Massage room').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Massage room' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Quiet room')

  const room = () => api.resources.list.call({}).then((all) => all.find(({ id }) => id === salon.resources.room))
  const { serviceIds = [], revision = 0 } = (await room()) ?? {}
  const theirs = { id: salon.resources.room, name: 'Garden room', description: 'By the garden', colour: null }
  await api.resources.edit.call({ ...theirs, serviceIds, revision })

  await form.getByRole('button', { name: 'Save' }).click()
  const notice = form.getByRole('alert').filter({ hasText: 'Somebody else changed this meanwhile' })
  await expect(notice).toBeInViewport()
  await expect(notice).toContainText('Now: “Garden room”')
  await expect(notice).toContainText('You typed: “Quiet room”')
  await expect(notice).toContainText('Description was taken over: “By the garden”.')
  await expect(form.getByRole('textbox', { name: 'Description' })).toHaveValue('By the garden')
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Quiet room')

  await form.getByRole('button', { name: 'Save' }).click()
  await expect(notice).toBeFocused()
  await expect.poll(() => room()).toMatchObject({ name: 'Garden room' })

  await notice.getByRole('button', { name: 'Keep mine: Name' }).click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect.poll(() => room()).toMatchObject({ name: 'Quiet room', description: 'By the garden', serviceIds })
})

test('theirs can be taken, and a third change meanwhile asks again', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Services')
  await rowOf(page, 'Cut').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Cut' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Cut and finish')
  await form.getByRole('textbox', { name: 'Duration' }).fill('50')

  const cut = async () => {
    const found = (await api.services.list.call({})).find(({ id }) => id === salon.services.cut)
    if (!found) throw new Error('no Cut')
    return found
  }
  const rename = async (name: string) => {
    const { cannotBeBooked: _, archived: __, requirements, ...fields } = await cut()
    const drafts = requirements.map(({ id: ___, ...draft }) => draft)
    await api.services.edit.call({ ...fields, requirements: drafts, name })
  }
  await rename('Haircut')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Now: “Haircut”')).toBeVisible()
  await form.getByRole('button', { name: 'Keep mine: Name' }).click()
  await rename('Trim')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Now: “Trim”')).toBeVisible()
  await form.getByRole('button', { name: 'Take theirs: Name' }).click()
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Trim')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect.poll(() => cut()).toMatchObject({ name: 'Trim', durationMinutes: 50 })
})

test('S2 a resource that a service’s form was given meanwhile is not taken from it again', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await rowOf(page, 'Warm table').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Warm table' })
  await form.getByRole('textbox', { name: 'Description' }).fill('Heated')

  const cut = (await api.services.list.call({})).find(({ id }) => id === salon.services.cut)
  if (!cut) throw new Error('no Cut')
  const { cannotBeBooked: _, archived: __, requirements, ...fields } = cut
  const drafts = requirements.map(({ id: ___, ...draft }) => draft)
  const table = { kind: 'resource' as const, resourceIds: [salon.resources.table], quantity: 1, parts: [] }
  const added = { ...table, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  await api.services.edit.call({ ...fields, requirements: [...drafts, added] })
  await expect(
    page.getByRole('table').getByRole('row', { includeHidden: true }).filter({ hasText: 'Warm table' }),
  ).toContainText('Table 12')

  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText(/Services was taken over: “.*Cut.*”/)).toBeVisible()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  const stored = (await api.resources.list.call({})).find(({ id }) => id === salon.resources.table)
  expect(stored).toMatchObject({ description: 'Heated' })
  expect(stored?.serviceIds).toContain(salon.services.cut)
})

test('the same holds for staff, with their shifts in words', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Staff')
  await rowOf(page, 'Ilze Ozola').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Ilze Ozola' })
  await form.getByRole('tab', { name: 'Shifts' }).click()
  await form.getByRole('spinbutton', { name: 'Monday, to, hours' }).fill('19')

  const ilze = async () => {
    const found = (await api.staff.list.call({})).find(({ id }) => id === salon.staff.ilze)
    if (!found) throw new Error('no Ilze')
    return found
  }
  const { closures: _, archived: __, ...fields } = await ilze()
  const shifts = { weekly: [{ weekday: 2, stretches: [{ from: '10:00', to: '16:00', breaks: [] }] }], exceptions: [] }
  await api.staff.edit.call({ ...fields, shifts })

  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Now: “Tue 10:00–16:00”')).toBeVisible()
  await expect(form.getByText('You typed: “Mon 09:00–19:00, Tue–Sun 09:00–20:00”')).toBeVisible()
  await form.getByRole('button', { name: 'Take theirs: Shifts' }).click()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect.poll(async () => (await ilze()).shifts).toEqual(shifts)
})

test('the same holds for clients and for the salon', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  const page = await openDesk()
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  await page.getByRole('button', { name: 'Eva Stone' }).click()
  const card = page.getByRole('dialog', { name: 'Eva Stone' })
  await card.getByRole('textbox', { name: 'Note', exact: true }).fill('Likes tea')
  const stone = await api.clients.get.call({ id: salon.clients.stone })
  const { noShows: _, visits: __, lastVisitAt: ___, nextVisitAt: ____, ...fields } = stone
  await api.clients.edit.call({ ...fields, note: 'Likes coffee', phone: '26 500 000' })
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(card.getByText('Now: “Likes coffee”')).toBeVisible()
  await expect(card.getByRole('textbox', { name: 'Phone' })).toHaveValue('26 500 000')
  await card.getByRole('button', { name: 'Keep mine: Note' }).click()
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(card).toBeHidden()
  await expect
    .poll(() => api.clients.get.call({ id: salon.clients.stone }))
    .toMatchObject({
      note: 'Likes tea',
      phone: '26 500 000',
    })

  await openSettings(page, 'Salon')
  const name = page.getByRole('textbox', { name: 'Name of the salon' })
  await name.fill('Salon Ozols')
  const {
    zone: _z,
    now: _n,
    today: _t,
    readOnly: _r,
    hasDemo: _d,
    version: _v,
    ...settings
  } = await api.salon.get.call({})
  await api.salon.save.call({ ...settings, name: 'Salon Berzs', usesInService: !settings.usesInService })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Now: “Salon Berzs”')).toBeVisible()
  await page.getByRole('button', { name: 'Keep mine: Name of the salon' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The salon is saved.')).toBeVisible()
  await expect
    .poll(() => api.salon.get.call({}))
    .toMatchObject({
      name: 'Salon Ozols',
      usesInService: !settings.usesInService,
    })
})

test('an instance that another window renamed meanwhile is not renamed over it unasked', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await page.getByRole('button', { name: 'Massage room', exact: true }).click()
  const window = page.getByRole('dialog', { name: 'Massage room' })
  await window.getByRole('listitem').filter({ hasText: 'Room 1' }).getByRole('button', { name: 'Edit' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('Quiet room')

  const rooms = async () =>
    (await api.resources.list.call({})).find(({ id }) => id === salon.resources.room)?.instances ?? []
  const [room] = await rooms()
  if (!room) throw new Error('no room')
  const { id, revision } = room
  await api.resources.editInstance.call({ id, revision, name: 'Garden room', serviceIds: [salon.services.aroma] })

  const save = window.getByRole('button', { name: 'Save' })
  await save.click()
  const notice = window.getByRole('alert').filter({ hasText: 'Somebody else changed this meanwhile' })
  await expect(notice).toContainText('Now: “Garden room”')
  await expect(notice).toContainText('Only for these services was taken over: “Aroma massage”.')
  await save.click()
  await expect(notice).toBeFocused()
  expect((await rooms())[0]).toMatchObject({ name: 'Garden room' })
  await notice.getByRole('button', { name: 'Keep mine: Name' }).click()
  await save.click()
  await expect(window.getByRole('listitem').filter({ hasText: 'Quiet room' })).toContainText('Only for Aroma massage')
})

test('archiving from a form asks before what was typed there is lost', async ({ api, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await rowOf(page, 'Sauna cabin').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Sauna cabin' })
  await form.getByRole('textbox', { name: 'Description' }).fill('By the garden')
  await form.getByRole('button', { name: 'Archive' }).click()
  const asked = page.getByRole('dialog', { name: 'Leave without saving?' })
  await asked.getByRole('button', { name: 'Keep editing' }).click()
  await expect(form.getByRole('textbox', { name: 'Description' })).toHaveValue('By the garden')
  await form.getByRole('button', { name: 'Archive' }).click()
  await asked.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('dialog', { name: 'Archive Sauna cabin?' }).getByRole('button', { name: 'Archive' }).click()
  await expect(form).toBeHidden()
  await expect(rowOf(page, 'Sauna cabin')).toHaveCount(0)
})
