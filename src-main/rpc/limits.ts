/** A call's text in UTF-16 units. Files travel by handle, so no honest call comes near it. */
const longestText = 256 * 1024

/** Levels of objects and lists in a call; the deepest honest one, a wish in a line of a visit request, has 8. */
const deepestLevel = 12

/** Whether a text may be parsed at all: counted without recursion, so that a bomb costs one pass. */
export function isWithinLimits(text: string): boolean {
  if (text.length > longestText) return false
  let level = 0
  let isInString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isInString) {
      if (character === '\\') at++
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{' || character === '[') {
      if (++level > deepestLevel) return false
    } else if (character === '}' || character === ']') level--
  }
  return true
}
