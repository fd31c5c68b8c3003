import type { Api } from '../../src-renderer/rpc/client.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { LineRequest } from '../../src-shared/contract/visit.ts'
import type { ClientId, ResourceInstanceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { simpleResourceRequirement, type RequirementDraft } from '../../src-shared/domain/requirement.ts'
import { instantOf } from '../../src-shared/domain/salon-time.ts'

const zone = 'Europe/Riga'
const monday = '2026-03-02'

const onePerson: RequirementDraft = {
  kind: 'staff',
  staffIds: [],
  quantity: 1,
  parts: [],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
}

/** One service of a visit, by names: `{ service: 'Massage', staff: ['Anna'], instances: ['Room 2'] }`. */
export type AskedLine = {
  readonly service: 'Massage' | 'Facial' | 'Sauna' | 'Yoga'
  readonly staff?: readonly string[]
  readonly instances?: readonly string[]
}

/**
 * A small spa: Anna and Boris work on Mondays 9 to 18 with lunch from 13:00 to 13:30, Clara does not. A massage (60)
 * takes one of them and one of two rooms, a facial (30) a person only, the sauna (90) a cabin only; yoga (60) is a group.
 */
export class Spa {
  readonly #api: Api<DeskContract>
  readonly #ids: ReadonlyMap<string, string>

  private constructor(api: Api<DeskContract>, ids: ReadonlyMap<string, string>) {
    this.#api = api
    this.#ids = ids
  }

  static async open(api: Api<DeskContract>): Promise<Spa> {
    const shifts = (days: readonly number[]) => ({
      weekly: days.map((weekday) => ({
        weekday,
        stretches: [{ from: '09:00', to: '18:00', breaks: [{ from: '13:00', to: '13:30' }] }],
      })),
      exceptions: [],
    })
    const ids = new Map<string, string>()
    for (const [name, days] of [
      ['Anna', [1, 2, 3, 4, 5]],
      ['Boris', [1, 2, 3, 4, 5]],
      ['Clara', [2, 3]],
    ] as const) {
      const { id } = await api.staff.add.call({ name, colour: '#2f7d6b', serviceIds: [], shifts: shifts(days) })
      ids.set(name, id)
    }
    for (const [name, instanceNames] of [
      ['Massage room', ['Room 1', 'Room 2']],
      ['Sauna', ['Cabin']],
    ] as const) {
      const about = { name, description: '', colour: null, serviceIds: [], instanceNames: [...instanceNames] }
      ids.set(name, (await api.resources.add.call(about)).id)
    }
    for (const resource of await api.resources.list.call({})) {
      for (const instance of resource.instances) ids.set(instance.name, instance.id)
    }
    const everyone = ['Anna', 'Boris', 'Clara'].map((name) => ({
      staffId: idIn(ids, name),
      durationMinutes: null,
      price: null,
    }))
    const room = simpleResourceRequirement(idIn(ids, 'Massage room'))
    const cabin = simpleResourceRequirement(idIn(ids, 'Sauna'))
    for (const [name, durationMinutes, performers, requirements] of [
      ['Massage', 60, everyone, [onePerson, room]],
      ['Facial', 30, everyone, [onePerson]],
      ['Sauna ', 90, [], [cabin]],
      ['Yoga', 60, everyone, [onePerson]],
    ] as const) {
      const { id } = await api.services.add.call({
        name,
        category: '',
        durationMinutes,
        price: null,
        colour: null,
        bookableByClients: true,
        performers: [...performers],
        requirements: [...requirements],
      })
      ids.set(`service ${name.trim()}`, id)
    }
    return new Spa(api, ids)
  }

  staff(name: string): StaffMemberId {
    return idIn(this.#ids, name)
  }

  instance(name: string): ResourceInstanceId {
    return idIn(this.#ids, name)
  }

  async client(name: string): Promise<ClientId> {
    const added = await this.#api.clients.add.call({ name, phone: '', email: '', note: '', popUpNote: '' })
    return added.id
  }

  /** Books a client on that Monday, or on another date; lines follow one another. */
  async book(who: string, time: string, lines: readonly AskedLine[], { date = monday, note = '' } = {}) {
    const clientId = await this.client(who)
    return this.#api.appointments.book.call({
      clientId,
      note,
      request: { startsAt: instantOf(zone, date, time), lines: lines.map((line) => this.#line(line)) },
      anyway: null,
    })
  }

  /** Plans a yoga group of Anna with so many places and attendees. */
  async yoga(time: string, capacity: number, attendees: readonly string[]) {
    const clientIds = await Promise.all(attendees.map((name) => this.client(name)))
    return this.#api.events.plan.call({
      title: 'Yoga for beginners',
      capacity,
      note: '',
      request: { startsAt: instantOf(zone, monday, time), lines: [this.#line({ service: 'Yoga', staff: ['Anna'] })] },
      anyway: null,
      clientIds,
    })
  }

  /** Anna is off that Monday; who was booked with her is left to solve. */
  async loseAnna(reason: string): Promise<void> {
    const interval = { startsAt: instantOf(zone, monday, '09:00'), endsAt: instantOf(zone, monday, '18:00') }
    const { fingerprint } = await this.#api.staff.planTimeOff.call({ id: this.staff('Anna'), interval })
    const closing = { fingerprint, leaveOpen: true }
    await this.#api.staff.addTimeOff.call({ id: this.staff('Anna'), interval, reason, closing })
  }

  /** The lines of the day as the calendar tells them. */
  async cards(date = monday, withResting = false) {
    return (await this.#api.calendar.day.call({ date, withResting })).cards
  }

  /** The holders' names of each line of a client that day, in the order of the day: `10:00 Anna, Room 1`. */
  async said(who: string, date = monday): Promise<string[]> {
    const names = new Map([...this.#ids].map(([name, id]) => [id, name]))
    const lines = (await this.cards(date)).filter((card) => card.who === who)
    return lines
      .toSorted((a, b) => a.startsAt - b.startsAt)
      .map(({ startsAt, endsAt, reservations }) => {
        const holders = reservations.map(({ holderId }) => (holderId === null ? '?' : names.get(holderId)))
        return `${clock(startsAt)}–${clock(endsAt)} ${holders.join(', ')}`
      })
  }

  #line({ service, staff = [], instances = [] }: AskedLine): LineRequest {
    return {
      serviceId: idIn(this.#ids, `service ${service}`),
      begins: { kind: 'after' },
      staff: staff.map((name) => ({ oneOf: [this.staff(name)] })),
      instances: instances.map((name) => ({ oneOf: [this.instance(name)] })),
      added: [],
    }
  }
}

function clock(at: number): string {
  return new Date(at * 60_000).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
}

function idIn(ids: ReadonlyMap<string, string>, name: string): never {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`nothing is called ${name}`)
  // The host gave each id under the noun that its name is asked for with.
  return id as never
}
