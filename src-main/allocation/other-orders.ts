import type { Cure } from './answers.ts'
import type { Asked, Try } from './remedy.ts'
import type { LineRequest } from './types.ts'

/** Up to so many lines all orders are tried, beyond only the exchange of two. */
const mostPermuted = 5

/** The first other order of the lines, compared like words, that fits. What followed without a gap follows so again. */
export function otherOrders({ request, lines, index }: Asked, tried: Try): readonly Cure[] {
  const begins = request.lines.map((line, i): LineRequest['begins'] =>
    i > 0 && lines[i]?.startsAt === lines[i - 1]?.endsAt ? { kind: 'after' } : line.begins,
  )
  const positions = [...request.lines.keys()]
  for (const order of positions.length <= mostPermuted ? permutations(positions) : exchanges(positions)) {
    if (order.every((position, i) => position === i)) continue
    const changed = order.flatMap((position, i) => {
      const line = request.lines[position]
      return line ? [{ ...line, begins: begins[i] ?? line.begins }] : []
    })
    const cured = tried({ request: { ...request, lines: changed }, index })
    if (cured) return [{ kind: 'other order', order, ...cured }]
  }
  return []
}

function* permutations(rest: readonly number[], before: readonly number[] = []): Generator<readonly number[]> {
  if (rest.length === 0) yield before
  for (const next of rest)
    yield* permutations(
      rest.filter((each) => each !== next),
      [...before, next],
    )
}

function* exchanges(positions: readonly number[]): Generator<readonly number[]> {
  for (const one of positions)
    for (const other of positions.slice(one + 1)) yield positions.with(one, other).with(other, one)
}
