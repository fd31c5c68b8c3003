/**
 * The same pure function, remembering its answers: calendar arithmetic is slow, and the same few days are asked for again
 * and again. Forgets everything when it has remembered `most` answers.
 */
export function remembered<Given extends readonly (string | number)[], Value>(
  compute: (...given: Given) => Value,
  most = 10_000,
): (...given: Given) => Value {
  const known = new Map<string, Value>()
  return (...given) => {
    const key = given.join(' ')
    const found = known.get(key)
    if (found !== undefined) return found
    const value = compute(...given)
    if (known.size >= most) known.clear()
    known.set(key, value)
    return value
  }
}
