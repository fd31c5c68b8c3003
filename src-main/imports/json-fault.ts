/** A place in a text, both counted from 1, columns in characters as an editor counts them. */
export type TextPosition = { readonly line: number; readonly column: number }

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' | 'nothing'

const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * Where a text stops being JSON (RFC 8259), for a file that `JSON.parse` has refused: its own message names a position
 * only sometimes. Keeps its own stack, so that no depth of nesting is too much.
 */
export function findJsonFault(text: string): TextPosition | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const fault = () => positionOf(text, at)
  const afterValue = (): Expected => (open.length > 0 ? 'comma or end' : 'nothing')

  for (;;) {
    while (' \t\n\r'.includes(text[at] ?? '-')) at++
    const next = text[at]
    if (next === undefined) return expected === 'nothing' ? null : fault()
    switch (expected) {
      case 'value or ]':
      case 'value':
        if (next === ']' && expected === 'value or ]') {
          open.pop()
          expected = afterValue()
          at++
        } else if (next === '{' || next === '[') {
          open.push(next)
          expected = next === '{' ? 'key or }' : 'value or ]'
          at++
        } else {
          const end = endOfScalar(text, at)
          if (!end.sound) return positionOf(text, end.at)
          at = end.at
          expected = afterValue()
        }
        break
      case 'key or }':
      case 'key':
        if (next === '}' && expected === 'key or }') {
          open.pop()
          expected = afterValue()
          at++
        } else {
          const end = next === '"' ? endOfString(text, at) : { at, sound: false }
          if (!end.sound) return positionOf(text, end.at)
          at = end.at
          expected = 'colon'
        }
        break
      case 'colon':
        if (next !== ':') return fault()
        expected = 'value'
        at++
        break
      case 'comma or end': {
        const inObject = open.at(-1) === '{'
        if (next === ',') expected = inObject ? 'key' : 'value'
        else if (next === (inObject ? '}' : ']')) {
          open.pop()
          expected = afterValue()
        } else return fault()
        at++
        break
      }
      case 'nothing':
        return fault()
    }
  }
}

type End = { readonly at: number; readonly sound: boolean }

function endOfScalar(text: string, from: number): End {
  if (text[from] === '"') return endOfString(text, from)
  literal.lastIndex = from
  const found = literal.exec(text)
  return found ? { at: from + found[0].length, sound: true } : { at: from, sound: false }
}

function endOfString(text: string, from: number): End {
  let at = from + 1
  for (;;) {
    const next = text[at]
    if (next === undefined || next < ' ') return { at, sound: false }
    if (next === '"') return { at: at + 1, sound: true }
    if (next !== '\\') at++
    else if ('"\\/bfnrt'.includes(text[at + 1] ?? '-')) at += 2
    else if (/^u[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 6))) at += 6
    else return { at, sound: false }
  }
}

function positionOf(text: string, at: number): TextPosition {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
