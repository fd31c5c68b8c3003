import type { AppointmentStatus, EventStatus } from '../../src-shared/domain/appointment.ts'

export type CardStatus = AppointmentStatus | EventStatus

/** What a card is painted with: its ground, the text on it, and the line around it. */
type Paint = { readonly fill: string; readonly ink: string; readonly edge: string }

/** The paint of each status in light and in dark. Ink reaches 4.5:1 on its fill, the edge 3:1 on the lane. */
export const statusPaints: Readonly<Record<CardStatus, { readonly light: Paint; readonly dark: Paint }>> = {
  pending: {
    light: { fill: '#fff6dc', ink: '#5a4300', edge: '#a9781f' },
    dark: { fill: '#3b3214', ink: '#f6e2a6', edge: '#b8923a' },
  },
  confirmed: {
    light: { fill: '#e2edfa', ink: '#17396b', edge: '#4079bd' },
    dark: { fill: '#1d334f', ink: '#d3e3f9', edge: '#5b93d8' },
  },
  arrived: {
    light: { fill: '#eee4fa', ink: '#472280', edge: '#8759c6' },
    dark: { fill: '#362650', ink: '#e4d5f9', edge: '#9d75d6' },
  },
  'in service': {
    light: { fill: '#d7efe2', ink: '#0d4830', edge: '#2c8a61' },
    dark: { fill: '#143b2b', ink: '#c3ebd6', edge: '#3fa57a' },
  },
  completed: {
    light: { fill: '#ebe8e1', ink: '#474339', edge: '#8b857a' },
    dark: { fill: '#31342f', ink: '#d6d4cb', edge: '#8b8c83' },
  },
  'no-show': {
    light: { fill: '#fbe3e0', ink: '#7a1e18', edge: '#c4534a' },
    dark: { fill: '#4a2320', ink: '#f9cfca', edge: '#d2685f' },
  },
  cancelled: {
    light: { fill: '#f5f3ee', ink: '#5a554c', edge: '#8f887c' },
    dark: { fill: '#272c29', ink: '#bcc2be', edge: '#7d8883' },
  },
  shelved: {
    light: { fill: '#f5f3ee', ink: '#5a554c', edge: '#8f887c' },
    dark: { fill: '#272c29', ink: '#bcc2be', edge: '#7d8883' },
  },
  planned: {
    light: { fill: '#dcf0f1', ink: '#0c474f', edge: '#2b8490' },
    dark: { fill: '#133a40', ink: '#c3e8ec', edge: '#3c98a4' },
  },
}

/** Colour is never the only sign: each status has a symbol of its own. */
export const statusSymbols: Readonly<Record<CardStatus, string>> = {
  pending: 'symbol-pending',
  confirmed: 'symbol-confirmed',
  arrived: 'symbol-arrived',
  'in service': 'symbol-in-service',
  completed: 'symbol-completed',
  'no-show': 'symbol-no-show',
  cancelled: 'symbol-cancelled',
  shelved: 'symbol-shelved',
  planned: 'symbol-planned',
}

/** The paint of one status as CSS variables `--fill`, `--ink` and `--edge`; light or dark follows the colour scheme. */
export function paintOf(status: CardStatus): Record<'--fill' | '--ink' | '--edge', string> {
  const { light, dark } = statusPaints[status]
  const either = (part: keyof Paint) => `light-dark(${light[part]}, ${dark[part]})`
  return { '--fill': either('fill'), '--ink': either('ink'), '--edge': either('edge') }
}
