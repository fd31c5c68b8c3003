import { describe, expect, it } from 'vitest'
import { appointmentRefusals } from './appointment-refusals.ts'
import { changeRefusals } from './change-refusals.ts'
import { clientBookingRefusals } from './client-booking-refusals.ts'
import { clientRefusals } from './client-refusals.ts'
import { openDesk } from './desk.ts'
import { eventRefusals } from './event-refusals.ts'
import { hoursRefusals } from './hours-refusals.ts'
import { importRefusals } from './import-refusals.ts'
import type { AllProvocations, Provocation } from './provocations.ts'
import { resourceRefusals } from './resource-refusals.ts'
import { salonRefusals } from './salon-refusals.ts'
import { serviceRefusals } from './service-refusals.ts'
import { staffRefusals } from './staff-refusals.ts'
import { visitRefusals } from './visit-refusals.ts'

const nouns: AllProvocations = {
  appointments: appointmentRefusals,
  booking: clientBookingRefusals,
  changes: changeRefusals,
  clients: clientRefusals,
  events: eventRefusals,
  hours: hoursRefusals,
  imports: importRefusals,
  resources: resourceRefusals,
  salon: salonRefusals,
  services: serviceRefusals,
  staff: staffRefusals,
  visits: visitRefusals,
}

type Verbs = Readonly<Record<string, Readonly<Record<string, Provocation>>>>

describe.each(Object.entries<Verbs>(nouns))('%s', (noun, verbs) => {
  describe.each(Object.entries(verbs))('%s', (verb, reasons) => {
    it.each(Object.entries(reasons))(`is refused: %s`, async (reason, provoke) => {
      const open = openDesk()
      const bookRevision = () => open.database.connection.prepare('select revision from book').pluck().get()
      let before: unknown
      const outcome = await provoke({
        ...open,
        api: watched(open.api, noun, verb, () => (before = bookRevision())),
        clientApi: watched(open.clientApi, noun, verb, () => (before = bookRevision())),
      })
      expect(outcome).toMatchObject({ ok: false, refusal: { reason } })
      expect(bookRevision()).toBe(before)
    })
  })
})

/** The same desk, which says when the operation that is tested is called. */
function watched<Desk extends object>(desk: Desk, noun: string, verb: string, onCall: () => void): Desk {
  return new Proxy(desk, {
    get: (target, asked) => {
      const verbs = Reflect.get(target, asked) as object
      if (asked !== noun) return verbs
      const ask = Reflect.get(verbs, verb) as { readonly outcome: (input: unknown) => unknown }
      const answer = ask.outcome
      const outcome = (input: unknown) => {
        onCall()
        return answer(input)
      }
      return new Proxy(verbs, {
        get: (calls, called) =>
          called === verb ? Object.assign(ask, { outcome }) : (Reflect.get(calls, called) as unknown),
      })
    },
  })
}
