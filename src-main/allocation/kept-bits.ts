/*
 * Bit strings that are changed in place and read again and again: as in `bits.ts`, but with a word of nothing at either end,
 * so that no loop reads outside its array. Measured: half the time of a search, and nothing is allocated in it.
 */

export type KeptBits = Int32Array

/** The string in a form to be changed. */
export function kept(bits: Uint32Array): KeptBits {
  const result = new Int32Array(bits.length + 2)
  result.set(bits, 1)
  return result
}

/** An empty string of so many words. */
export function keptWords(words: number): KeptBits {
  return new Int32Array(words + 2)
}

export function isKeptSet(bits: KeptBits, step: number): boolean {
  return (((bits[(step >>> 5) + 1] ?? 0) >>> (step & 31)) & 1) === 1
}

/** Sets or clears one bit. */
export function setKept(bits: KeptBits, step: number, to: boolean): void {
  const word = (step >>> 5) + 1
  const bit = 1 << (step & 31)
  bits[word] = to ? (bits[word] ?? 0) | bit : (bits[word] ?? 0) & ~bit
}

/** Keeps in the first words of `into` what is set in `bits` so many steps further on; outside the string nothing is. */
export function keepShifted(into: Int32Array, words: number, bits: KeptBits, by: number): void {
  const whole = by >> 5
  const rest = by & 31
  const first = Math.min(words, Math.max(0, -1 - whole))
  const end = Math.max(first, Math.min(words, bits.length - 2 - whole))
  into.fill(0, 0, first)
  into.fill(0, end, words)
  let read = first + whole + 1
  if (rest === 0) {
    for (let word = first; word < end; word += 1, read += 1) into[word] = at(into, word) & at(bits, read)
    return
  }
  let low = at(bits, read)
  for (let word = first; word < end; word += 1) {
    const high = at(bits, ++read)
    into[word] = at(into, word) & ((low >>> rest) | (high << (32 - rest)))
    low = high
  }
}

/** Drops from the first words of `into` what is set in `bits` so many steps further on. */
export function dropShifted(into: Int32Array, words: number, bits: KeptBits, by: number): void {
  const whole = by >> 5
  const rest = by & 31
  const first = Math.min(words, Math.max(0, -1 - whole))
  const end = Math.max(first, Math.min(words, bits.length - 2 - whole))
  for (let word = first; word < end; word += 1) {
    const read = word + whole + 1
    const value = rest === 0 ? at(bits, read) : (at(bits, read) >>> rest) | (at(bits, read + 1) << (32 - rest))
    into[word] = at(into, word) & ~value
  }
}

/** Leaves a bit set where it and the n - 1 after it were, by doubling; the last words must have been read far enough. */
export function keepRuns(bits: Int32Array, words: number, n: number): void {
  let known = 1
  while (known < n) {
    const step = Math.min(known, n - known)
    const whole = step >> 5
    const rest = step & 31
    const end = words - whole - 1
    if (rest === 0) for (let word = 0; word < end; word += 1) bits[word] = at(bits, word) & at(bits, word + whole)
    else
      for (let word = 0; word < end; word += 1)
        bits[word] = at(bits, word) & ((at(bits, word + whole) >>> rest) | (at(bits, word + whole + 1) << (32 - rest)))
    known += step
  }
}

/** A word of the array; never outside it, for then V8 would leave its fast path. */
function at(bits: Int32Array, word: number): number {
  return bits[word] ?? 0
}
