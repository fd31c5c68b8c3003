import fc from 'fast-check'
import { z } from 'zod'

type Schema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly multipleOf?: number
  readonly minItems?: number
}

/** What a call could carry, made from the contract: mostly what fits, with ids and instants that mean something. */
export function arbitraryOf(schema: z.ZodType, ids: readonly string[], now: number): fc.Arbitrary<unknown> {
  const id = fc.oneof(fc.constantFrom(...ids), fc.uuid())

  const text = ({ format, pattern }: Schema): fc.Arbitrary<unknown> => {
    if (format === 'uuid') return id
    if (pattern?.includes('#') === true) return fc.constant('#a0b1c2')
    if (pattern !== undefined && format !== 'date')
      return fc.stringMatching(new RegExp(pattern)).map((value) => value.slice(0, 40))
    if (pattern !== undefined) return fc.constantFrom('2026-03-02', '2026-03-29', '2026-10-25', '2020-02-29')
    return fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'Ž', ' ', "'", '<', '\u202e', '\0', '😀', '%', '1') })
  }

  const number = ({ minimum, maximum, multipleOf = 1 }: Schema): fc.Arbitrary<unknown> => {
    const small = minimum !== undefined && minimum > -1e6 && maximum !== undefined && maximum < 1e9
    const near = fc.integer({ min: -300, max: 3000 }).map((step) => Math.ceil(now / 5) * 5 + step * 5)
    if (!small) return fc.oneof(near, fc.integer({ min: 0, max: 3 }))
    const [least, most] = [Math.ceil(minimum / multipleOf), Math.floor(Math.min(maximum, minimum + 500) / multipleOf)]
    return fc.integer({ min: least, max: most }).map((step) => step * multipleOf)
  }

  const of = (part: Schema): fc.Arbitrary<unknown> => {
    if (part.const !== undefined) return fc.constant(part.const)
    if (part.enum) return fc.constantFrom(...part.enum)
    const choices = part.anyOf ?? part.oneOf
    if (choices) return fc.oneof(...choices.map(of))
    switch (part.type ?? 'null') {
      case 'object': {
        const fields = Object.fromEntries(
          Object.entries(part.properties ?? {}).map(([name, field]) => [name, of(field)]),
        )
        return fc.record(fields, { requiredKeys: [...(part.required ?? [])] })
      }
      case 'array':
        return fc.array(of(part.items ?? {}), { minLength: part.minItems ?? 0, maxLength: (part.minItems ?? 0) + 3 })
      case 'string':
        return text(part)
      case 'integer':
      case 'number':
        return number(part)
      case 'boolean':
        return fc.boolean()
      default:
        return fc.constant(null)
    }
  }
  return of(z.toJSONSchema(schema, { io: 'input' }) as Schema)
}

/** The same with something wrong in it: a value replaced, a field taken away or one too many. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(value)
  const wrong = fc.constantFrom<unknown>(
    ...[null, '', 'x'.repeat(5000), -1, 0.5, 2 ** 53, 1e308, [], {}, [[]], true, '2026-02-30', '\ud800'],
    ...["'; drop table reservation; --", { $ne: null }, { oneOf: ['*'] }],
  )
  return fc
    .tuple(fc.constantFrom(...paths), wrong, fc.constantFrom('replace', 'remove', 'add'))
    .map(([path, what, how]) => {
      const copy: unknown = JSON.parse(JSON.stringify({ value }))
      const parent = path.slice(0, -1).reduce((at, step) => (at as Record<string, unknown>)[step], copy) as Record<
        string,
        unknown
      >
      const last = path.at(-1) ?? 'value'
      if (how === 'replace') parent[last] = what
      else if (how === 'remove' && path.length > 1) Reflect.deleteProperty(parent, last)
      else Object.defineProperty(parent, '__proto__', { value: what, enumerable: true })
      return (copy as { value: unknown }).value
    })
}

function pathsOf(value: unknown, path: readonly string[] = ['value']): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))]
}
