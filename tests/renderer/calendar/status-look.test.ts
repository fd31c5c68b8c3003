import { expect, test } from 'vitest'
import { statusPaints, statusSymbols } from '../../../src-renderer/calendar/status-look.ts'

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const lanes = { light: '#ffffff', dark: '#1c2220' } as const

test.each(Object.entries(statusPaints))(
  'FD-C22 %s can be read, and told from its lane, in light and in dark',
  (_, paints) => {
    for (const scheme of ['light', 'dark'] as const) {
      const { fill, ink, edge } = paints[scheme]
      expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(edge, lanes[scheme])).toBeGreaterThanOrEqual(3)
    }
  },
)

test('FD-C22 each status has a symbol of its own, so that colour is never the only sign', () => {
  expect(new Set(Object.values(statusSymbols)).size).toBe(Object.keys(statusPaints).length)
})
