import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { clientProcedures } from '../../src-main/procedures/client-booking-procedures.ts'
import { deskProcedures } from '../../src-main/procedures/desk-procedures.ts'
import { dispatcher } from '../../src-main/rpc/dispatcher.ts'
import { clientContract } from '../../src-shared/contract/client-booking.ts'
import { deskContract } from '../../src-shared/contract/desk.ts'
import type { Contract } from '../../src-shared/contract/kit.ts'
import { openDesk } from '../procedures/desk.ts'
import { aMassageSalon } from '../procedures/massage-salon.ts'
import { arbitraryOf, spoilt } from './arbitrary-of-schema.ts'

/** The same calls every time; `FUZZ_RUNS=2000` makes that many, and others each time. */
const runs = process.env['FUZZ_RUNS']
const setting = runs === undefined ? { numRuns: 60, seed: 7 } : { numRuns: Number(runs) }

/** What must never leave main, whatever was sent in. */
const leaks = /\bat .*[.]ts|node_modules|SQLITE|select |insert into|constraint|\/(home|tmp|work)\//i

/** A small salon with one booking, and both doors to it; a fault fails the test with what was thrown. */
async function openDoors() {
  const desk = openDesk()
  const salon = await aMassageSalon(desk)
  const booked = await salon.book(salon.massage, '10:00')
  const { instances } = await salon.resource(salon.rooms)
  const faults: unknown[] = []
  const report = (error: unknown) => {
    faults.push(error)
    return 'F-1'
  }
  return {
    ids: [salon.anna, salon.rooms, salon.massage, booked, ...instances.map(({ id }) => id)],
    now: desk.clock.now(),
    faults,
    dispatch: {
      desk: dispatcher(deskContract, deskProcedures(desk.means), report),
      client: dispatcher(clientContract, clientProcedures(desk.means), report),
    },
  }
}

const operationsOf = (contract: Contract, role: 'desk' | 'client') =>
  Object.entries(contract.operations).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, { input, refusals }]) => ({
      name: `${role}: ${noun}.${verb}`,
      ...{ role, noun, verb, input },
      reasons: Object.keys(refusals),
    })),
  )

test.each([...operationsOf(deskContract, 'desk'), ...operationsOf(clientContract, 'client')])(
  '$name answers whatever is sent with a value, a declared refusal or invalid input, and tells nothing (REL-S1)',
  async ({ role, noun, verb, input, reasons }) => {
    const { ids, now, faults, dispatch } = await openDoors()
    const fitting = arbitraryOf(input, ids, now)
    const anything = fc.oneof(
      { weight: 3, arbitrary: fitting },
      { weight: 3, arbitrary: fitting.chain(spoilt) },
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (given) => {
        faults.length = 0
        const text = await dispatch[role](JSON.stringify({ noun, verb, input: given, requestId: v7() }), {
          role,
          device: role,
        })
        const answer = JSON.parse(text) as { ok: boolean; fault?: string; refusal?: { reason: string } }
        expect(faults.map(String)).toEqual([])
        if (answer.fault !== undefined) expect(answer.fault).toBe('invalid-input')
        if (answer.refusal) expect(reasons).toContain(answer.refusal.reason)
        expect(({} as Record<string, unknown>)['oneOf']).toBeUndefined()
        if (!answer.ok) expect(text).not.toMatch(leaks)
      }),
      setting,
    )
  },
)
