import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { paintClass, statusSymbols, type CardStatus } from '../../../src-renderer/calendar/status-look.ts'

const paints = readFileSync(resolve(import.meta.dirname, '../../../src-renderer/calendar/paints.css'), 'utf8')
const statuses = Object.keys(statusSymbols) as CardStatus[]

/** The light and the dark value of one variable of a status. */
function painted(status: CardStatus, variable: 'fill' | 'ink' | 'edge'): readonly [string, string] {
  const [, rule = ''] = paints.split(`.${paintClass(status)} {`)
  const [, light, dark] = new RegExp(`^[^}]*--${variable}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(rule) ?? []
  if (light === undefined || dark === undefined) throw new Error(`${status} has no ${variable}`)
  return [light, dark]
}

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

const lanes = ['#ffffff', '#1c2220'] as const

test.each(statuses)('FD-C22 %s can be read, and told from its lane, in light and in dark', (status) => {
  const [fill, ink, edge] = [painted(status, 'fill'), painted(status, 'ink'), painted(status, 'edge')]
  for (const scheme of [0, 1] as const) {
    expect(contrast(ink[scheme], fill[scheme])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(edge[scheme], lanes[scheme])).toBeGreaterThanOrEqual(3)
  }
})

test('FD-C22 each status has a symbol of its own, so that colour is never the only sign', () => {
  expect(new Set(Object.values(statusSymbols)).size).toBe(statuses.length)
})
