import type { Database } from './database.ts'

/** What somebody typed to find a client: each word must be found in the name or e-mail, the digits in a number. */
type Sought = { readonly words: readonly string[]; readonly digits: string }

type Named = { readonly id: string; readonly name: string }

/** The index holds trigrams: what is shorter is looked for by other means. */
const isIndexed = (text: string) => Array.from(text).length >= 3

/**
 * The clients in whose name, e-mail or number everything typed is found, diacritics and case ignored; a word of one or
 * two letters must begin a word of the name. Those whose name begins with it come first, then those with a word that
 * does, then the others, each by name. Null: nothing was typed.
 */
export function searchClients(database: Database, text: string): string[] | null {
  const sought = takeApart(text)
  const { words, digits } = sought
  if (words.length === 0 && digits === '') return null
  const short = words.filter((word) => !isIndexed(word))
  return find(database, sought)
    .map(({ id, name }) => ({ id, name: folded(name) }))
    .filter(({ name }) => short.every((word) => wordBegins(name, word)))
    .map((named) => ({ ...named, distance: distanceOf(named.name, folded(text), words[0]) }))
    .sort((a, b) => a.distance - b.distance || compare(a.name, b.name) || compare(a.id, b.id))
    .map(({ id }) => id)
}

/** Everything but short words, which need the name without its accents. */
function find({ connection }: Database, { words, digits }: Sought): Named[] {
  const values: string[] = []
  const conditions = ['erased = 0', 'merged_into_id is null']
  const match = [
    ...words.filter(isIndexed).map((word) => `{name email} : ${quoted(word)}`),
    ...(isIndexed(digits) ? [digitsMatch(digits)] : []),
  ]
  if (match.length > 0) {
    conditions.push(
      `id in (select client_id from client_search_key join client_search on client_search.rowid = number
        where client_search match ?)`,
    )
    values.push(match.join(' AND '))
  }
  if (digits !== '' && !isIndexed(digits)) {
    conditions.push('id in (select client_id from client_phone where digits like ?)')
    values.push(`%${digits}%`)
  }
  return connection.prepare(`select id, name from client where ${conditions.join(' and ')}`).all(...values) as Named[]
}

/** Numbers are kept with their country code: what one dials at home, or before it abroad, begins with noughts instead. */
function digitsMatch(digits: string): string {
  const withoutNoughts = digits.replace(/^0+/, '')
  const asTyped = quoted(digits)
  return isIndexed(withoutNoughts) && withoutNoughts !== digits
    ? `(${asTyped} OR {phones} : ${quoted(withoutNoughts)})`
    : asTyped
}

/** Pieces with nothing but digits and what stands between them make one number; the others are words. */
function takeApart(text: string): Sought {
  const pieces = text.normalize('NFC').split(/\s+/).filter(Boolean)
  const isNumber = (piece: string) => /^[\d+()/.-]+$/.test(piece)
  return {
    words: pieces.filter((piece) => !isNumber(piece)).map(folded),
    digits: pieces.filter(isNumber).join('').replace(/\D/g, ''),
  }
}

function distanceOf(name: string, text: string, firstWord: string | undefined): number {
  if (name.startsWith(text)) return 0
  return firstWord !== undefined && wordBegins(name, firstWord) ? 1 : 2
}

function wordBegins(name: string, word: string): boolean {
  return name.startsWith(word) || name.includes(` ${word}`) || name.includes(`-${word}`)
}

/** Without case and accents, as the index compares. */
function folded(text: string): string {
  const lower = text.trim().toLowerCase()
  return /^[ -~]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .normalize('NFC')
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
