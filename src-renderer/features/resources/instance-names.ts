import { nameKey } from '../../../src-shared/domain/name.ts'

/** The next free numbers after a name, so many of them: `Room 3`, `Room 4`; a number typed at its end is where it begins. */
export function numberedNames(typed: string, count: number, taken: readonly string[]): string[] {
  const { base, from } = split(typed)
  const used = new Set(taken.map(nameKey))
  const names: string[] = []
  for (let number = from; names.length < count; number += 1) {
    const name = `${base} ${String(number)}`
    if (!used.has(nameKey(name))) names.push(name)
  }
  return names
}

/** A sensible name for one more: what the others are called, with the next number. */
export function nextName(resourceName: string, instances: readonly string[]): string {
  const last = instances.at(-1)
  const base = last !== undefined && /\d$/.test(last) ? split(last).base : resourceName
  return numberedNames(base, 1, instances)[0] ?? ''
}

function split(typed: string): { base: string; from: number } {
  const match = /^(.*\S)\s+#?(\d{1,6})$/.exec(typed.trim())
  return match?.[1] !== undefined ? { base: match[1], from: Number(match[2]) } : { base: typed.trim(), from: 1 }
}
