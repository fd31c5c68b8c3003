import { expect, test } from 'vitest'
import { z } from 'zod'
import { clientContract } from '../../src-shared/contract/client-booking.ts'
import { deskContract } from '../../src-shared/contract/desk.ts'
import type { Contract } from '../../src-shared/contract/kit.ts'

/** Every schema of a contract with a name that says where it stands. */
function schemasOf(contract: Contract): (readonly [name: string, schema: z.ZodType])[] {
  const operations = Object.entries(contract.operations).flatMap(([noun, verbs]) =>
    Object.entries(verbs).flatMap(([verb, { input, output, refusals }]) => [
      [`${noun}.${verb} input`, input] as const,
      [`${noun}.${verb} output`, output] as const,
      ...Object.entries(refusals).map(([reason, data]) => [`${noun}.${verb} refusal ${reason}`, data] as const),
    ]),
  )
  const pushes = Object.entries(contract.pushes).map(([name, data]) => [`push ${name}`, data] as const)
  return [...operations, ...pushes]
}

const all = [...schemasOf(deskContract), ...schemasOf(clientContract)]

/** JSON Schema can say what JSON can carry: a Date, BigInt, Map, Set, undefined, NaN or transform throws here. */
const describe = (schema: z.ZodType) =>
  JSON.stringify([
    z.toJSONSchema(schema, { unrepresentable: 'throw', io: 'input' }),
    z.toJSONSchema(schema, { unrepresentable: 'throw', io: 'output' }),
  ])

test.each(all)('%s can travel as JSON', (_name, schema) => {
  expect(() => describe(schema)).not.toThrow()
})

test.each(all.filter(([name]) => name.endsWith('input')))('%s takes no path and no SQL (REL-H15)', (_name, schema) => {
  expect(describe(schema)).not.toMatch(/"(path|folder|directory|filename|fileName|sql)"/i)
})

test('what JSON cannot carry is noticed', () => {
  for (const schema of [
    z.date(),
    z.bigint(),
    z.map(z.string(), z.string()),
    z.undefined(),
    z.string().transform(Number),
  ])
    expect(() => describe(schema)).toThrow()
})
