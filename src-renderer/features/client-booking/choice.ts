import type { ClientContract } from '../../../src-shared/contract/client-booking.ts'
import type { OutputOf } from '../../../src-shared/contract/kit.ts'
import type { StaffMemberId } from '../../../src-shared/domain/id.ts'

type Operations = ClientContract['operations']['booking']
export type Offer = OutputOf<Operations['offer']>
export type OfferedService = Offer['services'][number]
export type Booked = OutputOf<Operations['book']>

export type Step = 'service' | 'person' | 'time' | 'contact'

/** What the client has chosen and typed so far. Going back loses none of it. */
export type Choice = {
  readonly service: OfferedService | null
  /** Null: anyone. */
  readonly staffId: StaffMemberId | null
  /** UTC minutes. */
  readonly startsAt: number | null
  readonly name: string
  readonly phone: string
}

export const nothingChosen: Choice = { service: null, staffId: null, startsAt: null, name: '', phone: '' }

/** The steps of a booking; whom to wish is asked only where there is a choice. */
export function stepsOf({ service }: Choice): readonly Step[] {
  return service && service.staff.length < 2 ? ['service', 'time', 'contact'] : ['service', 'person', 'time', 'contact']
}

/** The step after (1) or before (-1) another; the same one at either end. */
export function stepBeside(choice: Choice, step: Step, by: 1 | -1): Step {
  const steps = stepsOf(choice)
  return steps[steps.indexOf(step) + by] ?? step
}

/** Another service: person and time are asked anew, name and phone stay. */
export function choosingService(choice: Choice, service: OfferedService): Choice {
  if (choice.service?.id === service.id) return { ...choice, service }
  return { ...choice, service, staffId: null, startsAt: null }
}

/** Another person: the time is asked anew. */
export function choosingPerson(choice: Choice, staffId: StaffMemberId | null): Choice {
  return choice.staffId === staffId ? choice : { ...choice, staffId, startsAt: null }
}

/** How long and for how much: the wished person's own, else the service's. */
export function termsOf({ service, staffId }: Choice): { readonly minutes: number; readonly price: number | null } {
  const person = service?.staff.find(({ id }) => id === staffId)
  const { durationMinutes, price } = person ?? service ?? { durationMinutes: 0, price: null }
  return { minutes: durationMinutes, price }
}

/** The name of who is wished; null: anyone. */
export function wishedName({ service, staffId }: Choice): string | null {
  return service?.staff.find(({ id }) => id === staffId)?.name ?? null
}
