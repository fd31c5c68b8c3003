import fc from 'fast-check'
import type { ResourceInstanceId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import type { KnownHolder, KnownSalon, KnownService } from './brute-force.ts'
import { daytime, type Desk } from './desk.ts'
import { addResource, addService, addStaff, people, things } from './fill-salon.ts'

/** Whole quarters of an hour, from the first to the last. */
const quarters = (from: number, to: number) => fc.integer({ min: from / 15, max: to / 15 }).map((step) => step * 15)

const buffers = fc.record({
  bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 15),
  bufferAfterMinutes: fc.constantFrom(0, 0, 10, 30),
})

const parts = fc.constantFrom<RequirementDraft['parts']>(
  [],
  [],
  [],
  [{ begin: { from: 'end', minutes: 20 }, end: { from: 'end', minutes: 0 } }],
  [
    { begin: { from: 'start', minutes: 0 }, end: { from: 'start', minutes: 10 } },
    { begin: { from: 'end', minutes: 10 }, end: { from: 'end', minutes: 0 } },
  ],
)

/** Up to three people, two resources and three services, each required as no salon would. */
export const salonDraft = fc.record({
  shifts: fc.array(fc.constantFrom('all day', 'short', 'with a break'), { minLength: 1, maxLength: 3 }),
  instances: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2 })),
  services: fc.array(
    fc.record({
      minutes: quarters(30, 90),
      people: fc.constantFrom(0, 1, 1, 1, 2),
      ownMinutes: fc.option(quarters(30, 120)),
      staffParts: parts,
      staffBuffers: buffers,
      needs: fc.array(
        fc.record({
          which: fc.constantFrom('first', 'second', 'either'),
          quantity: fc.constantFrom(1, 1, 2),
          parts,
          buffers,
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

export type SalonDraft = typeof salonDraft extends fc.Arbitrary<infer Draft> ? Draft : never

/** The salon in the book, and as the second opinion knows it. */
export async function setUp(desk: Desk, draft: SalonDraft) {
  const { at } = desk
  const all = { from: at('08:00'), to: at('20:00') }
  const shifts = {
    'all day': { stretches: daytime('08:00', '20:00'), open: [all], closed: [] },
    short: { stretches: daytime('10:00', '16:00'), open: [{ from: at('10:00'), to: at('16:00') }], closed: [] },
    'with a break': {
      stretches: daytime('08:00', '20:00', [{ from: '12:00', to: '13:00' }]),
      open: [all],
      closed: [{ from: at('12:00'), to: at('13:00') }],
    },
  }
  const holders = new Map<string, KnownHolder>()
  const staff: StaffMemberId[] = []
  for (const [index, shift] of draft.shifts.entries()) {
    const { stretches, open, closed } = shifts[shift]
    const id = await addStaff(desk, `Person ${index.toString()}`, stretches)
    staff.push(id)
    holders.set(id, { id, open, closed })
  }
  const always = [{ from: at('00:00', '2026-03-01'), to: at('00:00', '2026-03-04') }]
  const resources = []
  for (const [index, count] of draft.instances.entries()) {
    const names = Array.from({ length: count }, (_, number) => `Thing ${index.toString()}-${number.toString()}`)
    const resource = await addResource(desk, `Resource ${index.toString()}`, names)
    for (const id of resource.instances) holders.set(id, { id, open: always, closed: [] })
    resources.push(resource)
  }
  const ids = resources.map(({ id }) => id)
  const wanted = { first: ids.slice(0, 1), second: ids.slice(1), either: ids }
  const services: { id: ServiceId; known: KnownService; minutes: number }[] = []
  for (const [
    index,
    { minutes, people: quantity, ownMinutes, staffParts, staffBuffers, needs },
  ] of draft.services.entries()) {
    const requirements = [
      ...(quantity > 0 ? [people(quantity, { parts: staffParts, ...staffBuffers })] : []),
      ...needs.map((need) => things(wanted[need.which], need.quantity, { parts: need.parts, ...need.buffers })),
    ]
    const performers = staff.map((staffId, place) => ({
      staffId,
      durationMinutes: place === 0 && ownMinutes !== null ? ownMinutes : minutes,
    }))
    const id = await addService(desk, `Service ${index.toString()}`, minutes, performers, requirements)
    const known = { durationMinutes: minutes, requirements, performers: lengths(performers) }
    services.push({ id, known, minutes })
  }
  const instancesOf = new Map(resources.map(({ id, instances }) => [id as string, instances]))
  const known: KnownSalon = { openingHours: all, holders, instancesOf }
  const instances: ResourceInstanceId[] = resources.flatMap((resource) => [...resource.instances])
  return { known, staff, instances, services }
}

function lengths(performers: readonly { readonly staffId: string; readonly durationMinutes: number }[]) {
  return new Map(performers.map(({ staffId, durationMinutes }) => [staffId, durationMinutes]))
}
