import type { Answer } from '../../src-shared/contract/kit.ts'
import type { AppointmentId, ClientId, ServiceId } from '../../src-shared/domain/id.ts'
import type { History } from '../support/check-book.ts'
import { monday } from '../support/book-surroundings.ts'
import { line } from '../support/small-salon.ts'

/** A call as the page sends it. */
export type Asked = {
  readonly noun: string
  readonly verb: string
  readonly input: unknown
  readonly requestId?: string
}

/** Sends a call and gives its answer; rejects when the line breaks. */
export type Send = (asked: Asked) => Promise<Answer>

/** When somebody is told that it is done: on the answer, or already when it is sent, which is the fault to be found. */
export type Tells = 'on the answer' | 'on sending'

/** What may be asked for. */
export type Salon = { readonly services: readonly ServiceId[]; readonly clients: readonly ClientId[] }

type Known = {
  readonly id: AppointmentId
  /** The change that undoing it takes away. */
  readonly bookedBy: string | null
  readonly cancelled: boolean
}

/**
 * Receptionists who book, move, cancel, restore and undo at random, as fast as they are answered, and remember what they
 * were told: over any number of hosts that are killed under their hands.
 */
export class FrontDesk {
  readonly faults: Answer[] = []
  readonly #confirmed: string[] = []
  readonly #refused: string[] = []
  readonly #unanswered = new Map<string, Asked>()
  readonly #appointments: Known[] = []
  /** Changes that were asked to be undone. */
  readonly #undone = new Set<string | null>()
  readonly #salon: Salon
  readonly #random: () => number
  readonly #newId: () => string
  readonly #tells: Tells

  constructor(salon: Salon, random: () => number, newId: () => string, tells: Tells) {
    this.#salon = salon
    this.#random = random
    this.#newId = newId
    this.#tells = tells
  }

  get history(): History {
    return { confirmed: this.#confirmed, refused: this.#refused, unanswered: [...this.#unanswered.keys()] }
  }

  /** Ids of the appointments that were confirmed, and not undone since. */
  get booked(): readonly AppointmentId[] {
    return this.#appointments.filter(({ bookedBy }) => !this.#undone.has(bookedBy)).map(({ id }) => id)
  }

  /** Works until the line breaks. First asks again, with the same ids, about half of what was never answered. */
  async work(send: Send): Promise<void> {
    try {
      for (const [, asked] of [...this.#unanswered].filter(() => this.#random() < 0.5)) await this.#ask(send, asked)
      for (;;) await this.#doOne(send)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }

  async #doOne(send: Send): Promise<void> {
    const chance = this.#random()
    const one = this.#appointments[Math.floor(this.#random() * this.#appointments.length)]
    if (!one || chance < 0.6) return this.#book(send)
    if (chance < 0.8) return this.#move(send, one)
    if (chance < 0.95) return this.#setStatus(send, one)
    await this.#undo(send)
  }

  async #book(send: Send): Promise<void> {
    const lines = [line(this.#one(this.#salon.services)), line(this.#one(this.#salon.services))]
    const request = { startsAt: this.#start(), lines: lines.slice(this.#random() < 0.6 ? 1 : 0) }
    const clientId = this.#random() < 0.3 ? null : this.#one(this.#salon.clients)
    const input = { clientId, note: 'by phone', request, anyway: null }
    this.#learn(await this.#ask(send, this.#command('appointments', 'book', input)), false)
  }

  async #move(send: Send, { id }: Known): Promise<void> {
    const found = await send({ noun: 'appointments', verb: 'get', input: { id } })
    if (!found.ok) return
    const { revision, lines } = found.value as { revision: number; lines: { id: string }[] }
    const input = {
      lineId: lines[0]?.id,
      revision,
      startsAt: this.#start(),
      moves: 'whole visit',
      lane: null,
      anyway: null,
    }
    await this.#ask(send, this.#command('visits', 'move', input))
  }

  async #setStatus(send: Send, { id, cancelled }: Known): Promise<void> {
    const found = await send({ noun: 'appointments', verb: 'get', input: { id } })
    if (!found.ok) return
    const { revision } = found.value as { revision: number }
    const input = { id, revision, status: cancelled ? 'confirmed' : 'cancelled', reason: 'asked on the phone' }
    this.#learn(await this.#ask(send, this.#command('appointments', 'setStatus', input)), !cancelled)
  }

  async #undo(send: Send): Promise<void> {
    const latest = await send({ noun: 'changes', verb: 'latest', input: {} })
    const change = latest.ok ? (latest.value as { id: string } | null) : null
    if (!change) return
    // A booking that is undone is there no more; whether it was, only the book knows when nobody answers.
    this.#undone.add(change.id)
    await this.#ask(send, this.#command('changes', 'undo', { id: change.id }))
  }

  async #ask(send: Send, asked: Asked): Promise<Answer> {
    const { requestId = '' } = asked
    this.#unanswered.set(requestId, asked)
    if (this.#tells === 'on sending') this.#confirmed.push(requestId)
    const answer = await send(asked)
    this.#unanswered.delete(requestId)
    if (answer.ok) this.#confirmed.push(requestId)
    else if ('refusal' in answer) this.#refused.push(requestId)
    else this.faults.push(answer)
    return answer
  }

  #learn(answer: Answer, cancelled: boolean): void {
    if (!answer.ok) return
    const { id, change } = answer.value as { id: AppointmentId; change: string | null }
    const place = this.#appointments.findIndex((known) => known.id === id)
    const [known] = place >= 0 ? this.#appointments.splice(place, 1) : []
    this.#appointments.push({ id, bookedBy: known?.bookedBy ?? change, cancelled })
  }

  #command(noun: string, verb: string, input: unknown): Asked {
    return { noun, verb, input, requestId: this.#newId() }
  }

  #one<Id>(ids: readonly Id[]): Id {
    const id = ids[Math.floor(this.#random() * ids.length)]
    if (id === undefined) throw new Error('the salon has none')
    return id
  }

  /** On the grid, between nine and seven, within four weeks. */
  #start(): number {
    const day = Math.floor(this.#random() * 28)
    return monday + day * 1440 + 120 + Math.floor(this.#random() * 120) * 5
  }
}
