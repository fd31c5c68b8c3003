import type { Page, Request, Response } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import type { Host } from '../support/host.ts'
import { openSettings } from '../support/settings.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

test.use({ viewport: { width: 390, height: 844 } })

/** The page on which clients book, as the desk hands it out. */
async function openBooking(page: Page, host: Host): Promise<void> {
  const { address } = await host.api.host.openClientBooking.call({})
  await page.goto(address ?? '')
  await expect(page.getByRole('heading', { name: 'What would you like to book?' })).toBeVisible()
}

async function chooseTime(page: Page, day: string, time: string): Promise<void> {
  await page.getByRole('group', { name: 'Day' }).getByRole('button', { name: day }).click()
  await page.getByRole('button', { name: time, exact: true }).click()
}

test('S4 FD-B1 a client books for anyone in four steps by touch; all it needs is reserved, and nobody is named', async ({
  api,
  host,
  browser,
}) => {
  const { instance } = await smallSalon(api)
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await phone.newPage()
  await openBooking(page, host)
  await page.getByRole('button', { name: /Aroma massage/ }).tap()
  await page.getByRole('button', { name: /Anyone/ }).tap()
  await expect(page.getByRole('region', { name: 'Your choice so far' })).toContainText('with anyone')
  await page.getByRole('group', { name: 'Day' }).getByRole('button', { name: 'Tue 3 Mar' }).tap()
  await page.getByRole('button', { name: '10:00', exact: true }).tap()
  await page.getByLabel('Name').fill('Laura Kalna')
  await page.getByLabel('Phone').fill('26 123 456')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Book Tue, 3 Mar, 10:00' }).tap()

  await expect(page.getByRole('heading', { name: 'You are booked' })).toBeFocused()
  const done = page.getByRole('main')
  await expect(done).toContainText('Aroma massage')
  await expect(done).toContainText('Tuesday, 3 March 2026')
  await expect(done).toContainText('10:00–10:45')
  await expect(done).toContainText('Salon Liepa')
  // No number is known yet: nobody is told to call it.
  await expect(done).toContainText('To change it, please ask at the desk.')
  await expect(done).toContainText('No message will be sent')
  await expect(done).not.toContainText(/Anna|Eva/)
  await expectAccessible(page)

  const { cards } = await api.calendar.day.call({ date: '2026-03-03', withResting: false })
  expect(cards.map(({ who, source }) => [who, source])).toEqual([['Laura Kalna', 'client booking']])
  const instances = cards[0]?.reservations.flatMap(({ kind, holderId }) => (kind === 'instance' ? [holderId] : []))
  expect(instances?.toSorted()).toEqual([instance('Room 1'), instance('Table 1')].toSorted())
  await phone.close()
})

test('the confirmation says which number to call, once the settings of the salon have one', async ({
  api,
  host,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  const desk = await openDesk()
  await openSettings(desk, 'Salon')
  await desk.getByLabel('Phone').fill('+371 67 222 333')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await api.salon.get.call({})).phone).toBe('+371 67 222 333')

  await openBooking(page, host)
  await page.getByRole('button', { name: /Sauna/ }).click()
  await chooseTime(page, 'Tue 3 Mar', '10:00')
  // It takes nobody, so there is nobody to be wished.
  await expect(page.getByRole('region', { name: 'Your choice so far' })).not.toContainText('anyone')
  await page.getByLabel('Name').fill('Laura Kalna')
  await page.getByLabel('Phone').fill('26 123 456')
  await page.getByRole('button', { name: /^Book/ }).click()
  const number = page.getByRole('link', { name: '+371 67 222 333' })
  await expect(number).toHaveAttribute('href', 'tel:+37167222333')
  await expect(page.getByRole('main')).toContainText('Call us to change: +371 67 222 333')
})

test('FD-B1 a wished person is named on the confirmation and gets the booking', async ({ api, host, page }) => {
  const { staff } = await smallSalon(api)
  await openBooking(page, host)
  await page.getByRole('button', { name: /Hot stone massage/ }).click()
  await page.getByRole('button', { name: 'Anna Berzina' }).click()
  await chooseTime(page, 'Wed 4 Mar', '11:00')
  await page.getByLabel('Name').fill('Laura Kalna')
  await page.getByLabel('Phone').fill('26 123 456')
  await page.getByRole('button', { name: /^Book Wed/ }).click()
  await expect(page.getByRole('main')).toContainText('Anna Berzina')
  const whoServes = async () => {
    const { cards } = await api.calendar.day.call({ date: '2026-03-04', withResting: false })
    return cards[0]?.reservations.find(({ kind }) => kind === 'staff')?.holderId
  }
  await expect.poll(whoServes).toBe(staff.anna)
})

test('FD-B2 only times are offered at which people and everything else are free', async ({ api, host, page }) => {
  const { book, services } = await smallSalon(api)
  // The cabin is taken 10:00 to 13:00 on Tuesday; the sauna takes nobody, so nobody is asked for.
  await book(null, at('10:00', '2026-03-03'), line(services.sauna), line(services.sauna))
  await openBooking(page, host)
  await page.getByRole('button', { name: /Sauna/ }).click()
  await expect(page.getByRole('heading', { name: 'When would you like to come?' })).toBeFocused()
  await expect(page.getByText('Step 2 of 3')).toBeVisible()
  await page.getByRole('group', { name: 'Day' }).getByRole('button', { name: 'Tue 3 Mar' }).click()
  await expect(page.getByRole('button', { name: '13:00', exact: true })).toBeVisible()
  for (const taken of ['09:00', '10:00', '11:30', '12:45']) {
    await expect(page.getByRole('button', { name: taken, exact: true })).toBeHidden()
  }
  await expectAccessible(page)
})

test('FD-B2 when a wished person has nothing free, the first free day and anyone are one tap away', async ({
  api,
  host,
  page,
}) => {
  const { staff } = await smallSalon(api)
  await api.staff.addTimeOff.call({
    id: staff.anna,
    interval: { startsAt: at('00:00'), endsAt: at('00:00', '2026-03-20') },
    reason: 'Holiday',
    closing: { fingerprint: null, leaveOpen: false },
  })
  await openBooking(page, host)
  await page.getByRole('button', { name: /Hot stone massage/ }).click()
  await page.getByRole('button', { name: 'Anna Berzina' }).click()
  await expect(page.getByText('Nothing is free on these days.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'First free day: Fri, 20 Mar' }).click()
  await expect(page.getByRole('button', { name: '09:00', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Earlier days' }).click()
  await page.getByRole('button', { name: 'Look for anyone' }).click()
  await expect(page.getByRole('group', { name: 'Day' }).getByRole('button', { name: 'Tue 10 Mar' })).toBeEnabled()
  await expect(page.getByRole('region', { name: 'Your choice so far' })).not.toContainText('Anna')
})

test('FD-B4 taken meanwhile: a kind sentence and the nearest times, nothing lost', async ({ api, host, page }) => {
  const { book, services, clients } = await smallSalon(api)
  await openBooking(page, host)
  await page.getByRole('button', { name: /Sauna/ }).click()
  await chooseTime(page, 'Tue 3 Mar', '10:00')
  await page.getByLabel('Name').fill('Laura Kalna')
  await page.getByLabel('Phone').fill('26 123 456')
  await book(clients.ozola, at('10:00', '2026-03-03'), line(services.sauna))
  await page.getByRole('button', { name: 'Book Tue, 3 Mar, 10:00' }).click()
  const note = page.getByRole('alert')
  await expect(note).toContainText('We are sorry: Tue, 3 Mar, 10:00 has just been taken.')
  await expect(page.getByLabel('Name')).toHaveValue('Laura Kalna')
  await expectAccessible(page)
  await note.getByRole('button', { name: 'Tue, 3 Mar, 11:30' }).click()
  await page.getByRole('button', { name: 'Book Tue, 3 Mar, 11:30' }).click()
  await expect(page.getByRole('heading', { name: 'You are booked' })).toBeVisible()
})

test('a client books with the keyboard alone; going back loses nothing, and errors stand beside the field', async ({
  api,
  host,
  page,
}) => {
  await smallSalon(api)
  await openBooking(page, host)
  await page.getByRole('button', { name: /Sauna/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Day' }).getByRole('button', { name: 'Tue 3 Mar' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '10:00', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your name and phone number' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Laura Kalna')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Phone')).toBeFocused()
  await expect(page.getByLabel('Phone')).toHaveAccessibleDescription(/Please tell us your phone number\./)
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('button', { name: '10:00', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '10:15', exact: true }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Laura Kalna')
  await page.getByLabel('Phone').fill('no digits')
  await page.getByRole('button', { name: /^Book Tue/ }).click()
  await expect(page.getByLabel('Phone')).toHaveAccessibleDescription(/We cannot read this number/)
  await page.getByLabel('Phone').fill('26 123 456')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'You are booked' })).toBeFocused()
})

test('speaks Russian too, without remembering it for the next client', async ({ api, host, page }) => {
  await smallSalon(api)
  await openBooking(page, host)
  await page.getByRole('button', { name: 'Русский' }).click()
  await expect(page.getByRole('heading', { name: 'На что вас записать?' })).toBeVisible()
  await expect(page).toHaveTitle('Запись')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'What would you like to book?' })).toBeVisible()
})

test('S9 FD-B3 no resource shows anywhere: not on the page, not in what it loads, not in an answer or a push', async ({
  api,
  host,
  page,
}) => {
  const { book, services, clients, resources, instance } = await smallSalon(api)
  const listed = await api.resources.list.call({})
  const secret = listed.flatMap((resource) => [
    resource.id,
    resource.name,
    ...resource.instances.flatMap(({ id, name }) => [id, name]),
  ])
  expect(secret).toContain(resources.room)
  expect(secret).toContain(instance('Table 1'))

  const heard: { readonly what: string; readonly text: string }[] = []
  const pushes = listenToPushes(page, (text) => heard.push({ what: 'push', text }))
  const asked = (request: Request) => heard.push({ what: `asked ${request.url()}`, text: request.postData() ?? '' })
  const answered = async (response: Response) => {
    if (response.url().endsWith('/rpc/events')) return
    heard.push({ what: `answer of ${response.url()}`, text: await response.text() })
  }
  page.on('request', asked)
  const answers: Promise<void>[] = []
  page.on('response', (response) => answers.push(answered(response)))
  const look = async () => {
    heard.push({ what: 'page', text: `${await page.content()} ${await page.locator('body').innerText()}` })
  }

  await pushes
  await openBooking(page, host)
  await look()
  await page.getByRole('button', { name: /Aroma massage/ }).click()
  await look()
  await page.getByRole('button', { name: /Anyone/ }).click()
  await chooseTime(page, 'Tue 3 Mar', '10:00')
  await look()
  await page.getByLabel('Name').fill('Laura Kalna')
  await page.getByLabel('Phone').fill('26 123 456')
  // Refused once for the only table, so that the refusal is walked too.
  await book(clients.ozola, at('10:00', '2026-03-03'), line(services.aroma))
  await page.getByRole('button', { name: /^Book Tue/ }).click()
  await expect(page.getByRole('alert')).toContainText('has just been taken')
  await look()
  await page.getByRole('alert').getByRole('button').first().click()
  await page.getByRole('button', { name: /^Book Tue/ }).click()
  await expect(page.getByRole('heading', { name: 'You are booked' })).toBeVisible()
  await look()
  await Promise.all(answers)

  expect(heard.filter(({ what }) => what.startsWith('answer of')).length).toBeGreaterThan(5)
  expect(heard.filter(({ what }) => what === 'push').length).toBeGreaterThan(0)
  const leaks = heard.flatMap(({ what, text }) =>
    secret.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => `${word} in ${what}`),
  )
  expect(leaks).toEqual([])
  // Nor a word of the feature itself, where a client reads.
  const read = heard.filter(({ what }) => what === 'page' || what.includes('/rpc'))
  expect(read.filter(({ text }) => /resource|instance|ресурс/i.test(text)).map(({ what }) => what)).toEqual([])
})

test('S9 the page’s token may call nothing but its own procedures', async ({ api, host }) => {
  await smallSalon(api)
  const { address } = await api.host.openClientBooking.call({})
  const token = new URLSearchParams(new URL(address ?? '').hash.slice(1)).get('token')
  const ask = async (noun: string, verb: string) => {
    const answer = await fetch(`${host.origin}/rpc`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token ?? ''}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ noun, verb, input: {} }),
    })
    return (await answer.json()) as unknown
  }
  expect(await ask('resources', 'list')).toEqual(expect.objectContaining({ ok: false }))
  expect(await ask('calendar', 'day')).toEqual(expect.objectContaining({ ok: false }))
  expect(await ask('booking', 'offer')).toEqual(expect.objectContaining({ ok: true }))
})

/** Hears the stream of pushes as the page does: it never ends, so its answer cannot be read whole. */
async function listenToPushes(page: Page, heard: (text: string) => void): Promise<void> {
  await page.exposeFunction('heardPush', heard)
  await page.addInitScript(() => {
    const reach = window.fetch.bind(window)
    window.fetch = async (...asked) => {
      const answer = await reach(...asked)
      if (answer.url.endsWith('/rpc/events') && answer.body) {
        const [mine, theirs] = answer.body.tee()
        const reader = mine.pipeThrough(new TextDecoderStream()).getReader()
        const hear = async () => {
          for (let read = await reader.read(); !read.done; read = await reader.read()) {
            if (read.value.trim() !== '')
              (window as unknown as { heardPush: (text: string) => void }).heardPush(read.value)
          }
        }
        void hear().catch(() => undefined)
        return new Response(theirs, answer)
      }
      return answer
    }
  })
}
