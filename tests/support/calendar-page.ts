import type { Locator, Page } from '@playwright/test'

type DragTo = {
  /** The lane to let go over; the card's own where absent. */
  readonly lane?: string
  /** The wall clock the card's start is carried to; its own where absent. */
  readonly time?: string
  /** Held down from the beginning to the drop. */
  readonly key?: 'Shift'
  /** What happens before the button is let go. */
  readonly before?: () => Promise<void>
}

/** The Appointment Calendar as a person handles it. FullCalendar's names are known here and nowhere else in tests. */
export class CalendarPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The beginning of a row: the name of a lane, or a heading. */
  heading(name: string): Locator {
    return this.page.locator('.fc-datagrid-cell').filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** The time of a lane, from one end of the day to the other. */
  lane(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true })
  }

  /** The names of all rows from top to bottom. */
  async rows(): Promise<string[]> {
    const names = await this.page.locator('.fc-datagrid-body .fc-datagrid-cell-main').allInnerTexts()
    return names.map((name) => name.trim())
  }

  /** The card of somebody in a lane; in any lane where none is named. */
  card(who: string, lane?: string): Locator {
    const within = lane === undefined ? this.page.getByRole('region', { name: /^Lanes of/ }) : this.lane(lane)
    return within.getByRole('button', { name: new RegExp(`^${who}`) })
  }

  /** Where a time of the day is in the window, from the left. */
  async x(time: string): Promise<number> {
    const hour = await this.page
      .locator(`.fc-timeline-slot-lane[data-date$="T${time.slice(0, 2)}:00:00"]`)
      .boundingBox()
    const next = await this.page
      .locator(`.fc-timeline-slot-lane[data-date$="T${time.slice(0, 2)}:30:00"]`)
      .boundingBox()
    if (!hour || !next) throw new Error(`${time} is not shown`)
    return hour.x + ((next.x - hour.x) / 30) * Number(time.slice(3)) + 2
  }

  /** Carries a card by its left part, and lets it go. */
  async drag(card: Locator, { lane, time, key, before }: DragTo): Promise<void> {
    const { mouse, keyboard } = this.page
    await card.scrollIntoViewIfNeeded()
    const from = await boxOf(card)
    const grip = { x: from.x + Math.min(12, from.width / 2), y: from.y + from.height / 2 }
    if (key) await keyboard.down(key)
    await mouse.move(grip.x, grip.y)
    await mouse.down()
    await mouse.move(grip.x + 7, grip.y, { steps: 2 })
    const target = lane === undefined ? null : await boxOf(this.lane(lane))
    const x = time === undefined ? grip.x : (await this.x(time)) + (grip.x - from.x)
    await mouse.move(x, target ? target.y + Math.min(16, target.height / 2) : grip.y, { steps: 12 })
    await before?.()
    await mouse.up()
    if (key) await keyboard.up(key)
  }

  /** Carries the end of a card to a time, and lets it go. */
  async stretch(card: Locator, time: string, before?: () => Promise<void>): Promise<void> {
    const { mouse } = this.page
    await card.scrollIntoViewIfNeeded()
    const from = await boxOf(card)
    const y = from.y + from.height / 2
    await mouse.move(from.x + from.width - 2, y)
    await mouse.down()
    await mouse.move(from.x + from.width - 8, y, { steps: 2 })
    await mouse.move((await this.x(time)) - 5, y, { steps: 12 })
    await before?.()
    await mouse.up()
  }

  /** Carries the start of a card to a time, and lets it go. */
  async stretchStart(card: Locator, time: string, before?: () => Promise<void>): Promise<void> {
    const { mouse } = this.page
    await card.scrollIntoViewIfNeeded()
    const from = await boxOf(card)
    const y = from.y + from.height / 2
    await mouse.move(from.x + 1, y)
    await mouse.down()
    await mouse.move(from.x + 6, y, { steps: 2 })
    await mouse.move(await this.x(time), y, { steps: 12 })
    await before?.()
    await mouse.up()
  }

  /** Draws over free time of a lane. */
  async draw(lane: string, from: string, to: string, before?: () => Promise<void>): Promise<void> {
    const { mouse } = this.page
    const box = await boxOf(this.lane(lane))
    const y = box.y + box.height / 2
    await mouse.move(await this.x(from), y)
    await mouse.down()
    await mouse.move((await this.x(to)) - 6, y, { steps: 10 })
    await before?.()
    await mouse.up()
  }

  /** The sentence under the calendar that says what was done or refused. */
  toast(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return box
}
