import type { Api } from '../../src-renderer/rpc/client.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { LineRequest } from '../../src-shared/contract/visit.ts'
import type { ClientId, ServiceId } from '../../src-shared/domain/id.ts'
import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import { instantOf } from '../../src-shared/domain/salon-time.ts'

type Desk = Api<DeskContract>

/** UTC minutes of a wall-clock time in Riga, on the Monday that tests begin on or another date. */
export function at(time: string, date = '2026-03-02'): number {
  return instantOf('Europe/Riga', date, time)
}

/** A line that leaves everything to the service: anyone, automatic instances, its own duration and price. */
export function line(serviceId: ServiceId, change: Partial<LineRequest> = {}): LineRequest {
  return { serviceId, begins: { kind: 'after' }, staff: [], instances: [], added: [], ...change }
}

const whole = { quantity: 1, parts: [], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
const one: RequirementDraft = { kind: 'staff', staffIds: [], ...whole }
const everyDay = {
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    stretches: [{ from: '09:00', to: '20:00', breaks: [] }],
  })),
  exceptions: [],
}

/**
 * A salon small enough to know by heart, open every day 9 to 20. Anna and Eva massage, Ilze cuts hair.
 * Hot stone massage: 60 min, a massage room of two. Aroma massage: 45 min, a massage room and the one warm table.
 * Cut: 45 min, Ilze and a dryer. Sauna: 90 min, the cabin and nobody. Couple's massage: 60 min, two people, a massage room.
 */
export async function smallSalon(api: Desk) {
  const { revision, ...settings } = await api.salon.get.call({})
  const { currency, country, offeredStartMinutes, clientLeadMinutes, clientHorizonDays } = settings
  const { noticeMinutes, usesInService, makesRoom } = settings
  await api.salon.save.call({
    ...{ currency, country, offeredStartMinutes, clientLeadMinutes, clientHorizonDays },
    ...{ noticeMinutes, usesInService, makesRoom },
    name: 'Salon Liepa',
    openingHours: everyDay,
    revision,
  })
  const resource = async (name: string, instanceNames: string[]) => {
    const { id } = await api.resources.add.call({ name, description: '', colour: null, serviceIds: [], instanceNames })
    return id
  }
  const room = await resource('Massage room', ['Room 1', 'Room 2'])
  const table = await resource('Warm table', ['Table 1'])
  const dryer = await resource('Dryer', ['Dryer 1', 'Dryer 2'])
  const cabin = await resource('Sauna cabin', ['Cabin'])
  const needs = (id: typeof room): RequirementDraft => ({ kind: 'resource', resourceIds: [id], ...whole })
  const service = async (name: string, category: string, minutes: number, requirements: RequirementDraft[]) => {
    const { id } = await api.services.add.call({
      ...{ name, category, requirements, durationMinutes: minutes },
      ...{ price: 4000, colour: '#0f766e', bookableByClients: true, performers: [] },
    })
    return id
  }
  const hotStone = await service('Hot stone massage', 'Massage', 60, [one, needs(room)])
  const aroma = await service('Aroma massage', 'Massage', 45, [one, needs(room), needs(table)])
  const cut = await service('Cut', 'Hair', 45, [one, needs(dryer)])
  const sauna = await service('Sauna', 'Spa', 90, [needs(cabin)])
  const couple = await service('Couple’s massage', 'Massage', 60, [{ ...one, quantity: 2 }, needs(room)])
  const person = async (name: string, serviceIds: ServiceId[]) => {
    const { id } = await api.staff.add.call({ name, colour: '#0b4536', serviceIds, shifts: everyDay })
    return id
  }
  const anna = await person('Anna Berzina', [hotStone, aroma, couple])
  const eva = await person('Eva Kalnina', [hotStone, aroma, couple])
  const ilze = await person('Ilze Ozola', [cut])
  const client = async (name: string, phone: string, popUpNote = '') => {
    const { id } = await api.clients.add.call({ name, phone, email: '', note: '', popUpNote })
    return id
  }
  const stone = await client('Eva Stone', '+371 26 512 345', 'Allergic to lavender oil.')
  const ozola = await client('Anna Ozola', '26519999')
  const marta = await client('Marta Liepa', '')
  const instances = new Map(
    (await api.resources.list.call({})).flatMap((each) => each.instances.map(({ id, name }) => [name, id] as const)),
  )
  const instance = (name: string) => {
    const id = instances.get(name)
    if (!id) throw new Error(`no instance ${name}`)
    return id
  }
  return {
    services: { hotStone, aroma, cut, sauna, couple },
    resources: { room, table, dryer, cabin },
    staff: { anna, eva, ilze },
    clients: { stone, ozola, marta },
    instance,
    /** Books lines one after another as the desk would; the client may be null: a walk-in. */
    book: (clientId: ClientId | null, startsAt: number, ...lines: LineRequest[]) =>
      api.appointments.book.call({ clientId, note: '', request: { startsAt, lines }, anyway: null }),
  }
}
