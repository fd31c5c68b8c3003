import { gridMinutes } from './interval.ts'

/*
 * Many starts as one short text: a bit for each step of the grid, four to a hexadecimal digit, the earliest in the lowest
 * bit of the first digit. Ninety days take some six thousand digits.
 */

const digits = '0123456789abcdef'

/** The text of a bit string that comes in words of 32 bits, the lowest bit of the first word first. */
export function bitsAsText({ bits, length }: { readonly bits: Uint32Array; readonly length: number }): string {
  let text = ''
  for (let digit = 0; digit < Math.ceil(length / 4); digit += 1) {
    text += digits[((bits[digit >>> 3] ?? 0) >>> ((digit & 7) * 4)) & 15] ?? ''
  }
  return text
}

/** The instants that such a text names, in order; its first bit is `from`. */
export function startsInText(from: number, text: string): number[] {
  const starts: number[] = []
  for (let digit = 0; digit < text.length; digit += 1) {
    const nibble = Number.parseInt(text.charAt(digit), 16)
    for (let bit = 0; bit < 4; bit += 1) {
      if ((nibble >>> bit) & 1) starts.push(from + (digit * 4 + bit) * gridMinutes)
    }
  }
  return starts
}
