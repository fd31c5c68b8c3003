/**
 * A date as a person types it, in the order of the region's pattern (`DD/MM/YYYY`): with any marks between, with two
 * digits of the year or four, or as ISO. Null: it is none.
 */
export function readDate(pattern: string, typed: string): string | null {
  const numbers = typed.split(/\D+/).filter((number) => number !== '')
  const isIso = numbers[0]?.length === 4
  const order = isIso ? ['Y', 'M', 'D'] : (pattern.match(/[DMY]+/g) ?? []).map((letters) => letters.charAt(0))
  const at = (letter: string) => numbers[order.indexOf(letter)] ?? ''
  if (numbers.length !== 3) return null
  const year = at('Y').length === 2 ? `20${at('Y')}` : at('Y')
  const date = `${year}-${at('M').padStart(2, '0')}-${at('D').padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? null : date
}
