/** How the language and the currency write an amount. */
export type Money = { readonly locale: string; readonly currency: string; readonly decimals: number }

/** The most that the book keeps of one price, in minor units. */
const most = 100_000_000

/**
 * What somebody typed as an amount, in minor units; null: nothing, NaN: no amount can be read in it. Point and comma are
 * read alike, with the currency's mark or without: `45`, `45.5`, `45,50 €`, `1 200,00`.
 */
export function readPrice(typed: string, money: Money): number | null {
  const marks = [money.currency, markOf(money)].filter((mark) => mark !== '')
  const bare = marks.reduce((text, mark) => text.replace(mark, ''), typed).replaceAll(/[\s'’]/g, '')
  if (typed.trim() === '') return null
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(bare)
  const [, whole = '', fraction = ''] = parts ?? []
  if (!parts || fraction.length > money.decimals || isMeantAsFraction(whole, money)) return Number.NaN
  const amount = Number(whole.replaceAll(/[.,]/g, '')) * 10 ** money.decimals + minor(fraction, money.decimals)
  return amount <= most ? amount : Number.NaN
}

/** `45.50` as it is typed in this language, without the currency. */
export function writePrice(minorUnits: number, { locale, currency, decimals }: Money): string {
  // As prices are written elsewhere: some languages write other numbers with another point.
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, useGrouping: false })
  const parts = money.formatToParts(minorUnits / 10 ** decimals)
  return parts.flatMap(({ type, value }) => (inFigures.has(type) ? value : [])).join('')
}

const inFigures: ReadonlySet<string> = new Set(['integer', 'decimal', 'fraction'])

/** `€` */
export function markOf({ locale, currency }: Money): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1)
  return parts.find(({ type }) => type === 'currency')?.value ?? ''
}

/** `45.505` where a point begins the cents: three of them are a slip, and no thousands. */
function isMeantAsFraction(whole: string, { locale, currency, decimals }: Money): boolean {
  const point = new Intl.NumberFormat(locale, { style: 'currency', currency })
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')?.value
  return decimals > 0 && point !== undefined && whole.includes(point)
}

function minor(fraction: string, decimals: number): number {
  return fraction === '' ? 0 : Number(fraction.padEnd(decimals, '0'))
}
