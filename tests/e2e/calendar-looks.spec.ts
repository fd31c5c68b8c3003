import type { Locator, Page } from '@playwright/test'
import { CalendarPage } from '../support/calendar-page.ts'
import { Spa } from '../support/spa.ts'
import { expect, test } from '../support/test.ts'

test('the toolbar stays one row beside the editor, in English and in Russian, and the lanes do not jump', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  await spa.loseAnna('Is ill')
  const page = await openDesk()
  const lanes = page.locator('.day-timeline')
  const toolbar = page.getByRole('toolbar')
  const height = () => toolbar.evaluate((element) => element.getBoundingClientRect().height)
  const overflow = () => toolbar.evaluate((element) => element.scrollWidth - element.clientWidth)
  for (const [open, close] of [
    ['New appointment', 'Close'],
    ['Новая запись', 'Закрыть'],
  ] as const) {
    const create = toolbar.getByRole('button', { name: open })
    await expect(create).toBeVisible()
    const before = { height: await height(), top: (await lanes.boundingBox())?.y }
    await create.click()
    await expect(page.getByRole('dialog').getByRole('button', { name: close }).first()).toBeVisible()
    await expect.poll(overflow).toBe(0)
    expect(await height()).toBe(before.height)
    expect((await lanes.boundingBox())?.y).toBe(before.top)
    await expect(create).toBeInViewport({ ratio: 1 })
    await expect(toolbar.getByRole('button', { name: /1/ }).first()).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    if (open === 'New appointment') await speakRussian(page)
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Понедельник, 2 марта 2026/)
})

test('FD-C22 a card keeps its status to the last, then the name with an ellipsis, then the pin, at every zoom', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  const who = 'Aleksandrina Featherstonehaugh'
  const times = { 5: '10:00', 15: '10:30', 30: '11:00', 60: '12:00' } as const
  for (const time of Object.values(times)) {
    await spa.book(`${who} ${time}`, time, [{ service: 'Massage', staff: ['Anna'], instances: ['Room 1'] }], {
      date: '2026-03-03',
    })
    const [card] = (await spa.cards('2026-03-03')).filter((found) => found.who === `${who} ${time}`)
    const minutes = Number(Object.entries(times).find(([, at]) => at === time)?.[0])
    if (!card) throw new Error('it was not booked')
    const { lineId, revision, startsAt } = card
    if (minutes < 60)
      await api.visits.resize.call({ lineId, revision, startsAt, endsAt: startsAt + minutes, anyway: null })
  }
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  await page.getByRole('button', { name: 'Next day' }).click()
  for (let zoomed = 0; zoomed < 2; zoomed += 1) await page.getByRole('button', { name: 'Zoom out' }).click()
  for (let zoomed = 0; zoomed < 5; zoomed += 1) {
    if (zoomed > 0) await page.getByRole('button', { name: 'Zoom in' }).click()
    for (const [minutes, time] of Object.entries(times)) {
      for (const lane of ['Anna', 'Room 1']) {
        const card = calendar.card(`${who} ${time}`, lane)
        await expect(card).toHaveAccessibleName(new RegExp(`${time} Massage ${time}, ${time}–.*, Confirmed;.*by hand`))
        await card.scrollIntoViewIfNeeded()
        const where = `${minutes} minutes in ${lane}, zoom ${zoomed}`
        const drawn = await partsOf(card)
        expect(drawn.status, `the status of ${where}`).toBeGreaterThanOrEqual(5)
        if (drawn.width >= 34) expect(drawn.name, `the name of ${where}`).toBeGreaterThan(8)
        if (drawn.width >= (lane === 'Anna' ? 34 : 52)) expect(drawn.pin, `the pin of ${where}`).toBeGreaterThan(9)
        expect(drawn.cut, `letters cut in ${where}`).toBe(false)
      }
    }
  }
})

test('a booking that was made anyway is on the calendar by the time it is said', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Tom Hale', '14:00', [{ service: 'Massage', staff: ['Anna'] }])
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), { time: '14:15' })
  await calendar.toast('Tom Hale').getByRole('button', { name: 'Book anyway…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Book anyway?' })
  await dialog.getByLabel('Reason').fill('Only looks at the skin')
  await page.route('**/rpc', async (route) => {
    if (route.request().postData()?.includes('"verb":"day"')) await new Promise((later) => setTimeout(later, 400))
    await route.continue()
  })
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (!document.body.textContent.includes('moved to 14:15')) return
      seen.disconnect()
      const marked = document.querySelector('[data-card][aria-label*="booked anyway"]')
      document.body.dataset['atTheWords'] = marked ? 'there' : 'missing'
    })
    seen.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await dialog.getByRole('button', { name: 'Book anyway' }).click()
  await expect(calendar.toast('Eva Stone moved to 14:15')).toBeVisible()
  await expect(page.locator('body')).toHaveAttribute('data-at-the-words', 'there')
})

test('two sentences under the calendar do not touch, and dialogs are headed alike', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  await spa.book('Tom Hale', '10:00', [{ service: 'Massage', staff: ['Boris'] }])
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const choose = async (who: string, item: string) => {
    await calendar.card(who).first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose('Eva Stone', 'Check in')
  await choose('Tom Hale', 'Check in')
  await expect(page.getByRole('alert')).toHaveCount(2)
  const gap = async () => {
    const [first, second] = await page.getByRole('alert').evaluateAll((all) =>
      all.map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return { left, top, right, bottom }
      }),
    )
    return first && second ? Math.max(second.top - first.bottom, second.left - first.right) : 0
  }
  await expect.poll(gap).toBeGreaterThanOrEqual(8)

  const look = (title: string) =>
    page.getByRole('heading', { name: title }).evaluate((element) => {
      const { fontWeight, fontSize } = getComputedStyle(element)
      return `${fontWeight} ${fontSize}`
    })
  await choose('Eva Stone', 'Cancel…')
  const asking = await look('Cancel Eva Stone, 10:00?')
  await page.keyboard.press('Escape')
  await choose('Eva Stone', 'Move…')
  expect(await look('Move Eva Stone, Massage')).toBe(asking)
})

test('the hover card leaves room between a time and its service', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  const page = await openDesk()
  await new CalendarPage(page).card('Eva Stone', 'Anna').focus()
  const line = page.getByRole('tooltip').getByRole('listitem')
  await expect(line).toBeVisible()
  const time = await line.getByText('10:00–11:00').evaluate(widthOfWords)
  const service = await line.getByText('Massage').first().boundingBox()
  expect((service?.x ?? 0) - time.right).toBeGreaterThanOrEqual(8)
})

/** Where the words of an element end, which can be before or after its box does. */
function widthOfWords(element: Element): { right: number } {
  const range = document.createRange()
  range.selectNodeContents(element)
  return { right: range.getBoundingClientRect().right }
}

/** How wide each part of a card is, as far as it is seen within the card; `cut`: letters end without an ellipsis. */
function partsOf(card: Locator) {
  return card.evaluate((element) => {
    const outer = element.getBoundingClientRect()
    const seen = (part: Element | null | undefined) => {
      const box = part?.getBoundingClientRect()
      if (!box || box.height === 0) return 0
      return Math.min(box.right, outer.right) - Math.max(box.left, outer.left)
    }
    const symbol = (name: string) => element.querySelector(`use[href="#symbol-${name}"]`)?.parentElement
    // What has no room goes to a next line, out of sight.
    const isOnItsLine = (span: Element) =>
      span.getBoundingClientRect().top < (span.parentElement?.getBoundingClientRect().bottom ?? 0)
    const texts = [...element.querySelectorAll('span')].filter(
      (span) => span.childElementCount === 0 && span.textContent !== '' && seen(span) > 0 && isOnItsLine(span),
    )
    const inside = (span: Element) => {
      const box = span.getBoundingClientRect()
      return box.left >= outer.left - 1 && box.right <= outer.right + 1
    }
    const cut = texts.some((span) => {
      const clipped = span.scrollWidth > span.clientWidth + 1 && getComputedStyle(span).display !== 'inline'
      return !inside(span) || (clipped && getComputedStyle(span).textOverflow !== 'ellipsis')
    })
    const name = texts.find((span) => span.textContent.startsWith('Aleksandrina'))
    return { width: outer.width, status: seen(symbol('confirmed')), name: seen(name), pin: seen(symbol('pinned')), cut }
  })
}

async function speakRussian(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: 'Русский' }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}
