import type { Hours, Stretch } from '../../src-shared/domain/hours.ts'

/** Where the demo salon stands, unless another zone was asked for. */
export const demoZone = 'Europe/Riga'

export type DemoStaffMember = { readonly name: string; readonly colour: string; readonly shifts: Hours }

type Days = readonly number[]

const early: Stretch = { from: '09:00', to: '17:00', breaks: [{ from: '13:00', to: '13:30' }] }
const middle: Stretch = { from: '10:00', to: '18:00', breaks: [{ from: '13:30', to: '14:00' }] }
const late: Stretch = { from: '12:00', to: '20:00', breaks: [{ from: '16:00', to: '16:30' }] }

/** The salon is open every day, on Sundays from ten to six. */
export const demoOpeningHours: Hours = weekly(
  [[1, 2, 3, 4, 5, 6], { from: '09:00', to: '20:00', breaks: [] }],
  [[7], { from: '10:00', to: '18:00', breaks: [] }],
)

/** The people of the demo salon, in the order of their lanes. */
export const demoStaff: readonly DemoStaffMember[] = [
  { name: 'Anna Liepa', colour: '#1c7ed6', shifts: weekly([[1, 2, 3, 4, 5], early]) },
  { name: 'Marta Kalniņa', colour: '#ae3ec9', shifts: weekly([[2, 3, 4, 5], late], [[6], middle]) },
  { name: 'Viktors Petrovs', colour: '#0c8599', shifts: weekly([[1, 3, 5, 6, 7], middle]) },
  { name: 'Eva Bērziņa', colour: '#2f9e44', shifts: weekly([[1, 2, 3, 4, 5], early]) },
  { name: 'Jānis Vītols', colour: '#e8590c', shifts: weekly([[1, 3, 4, 5], late], [[7], middle]) },
  { name: 'Tomas Jankauskas', colour: '#5f3dc4', shifts: weekly([[2, 4], late], [[3, 6, 7], middle]) },
  { name: 'Līga Zariņa', colour: '#c2255c', shifts: weekly([[1, 3], early], [[4], middle], [[2, 6], late]) },
  { name: 'Kristīne Krūmiņa', colour: '#846358', shifts: weekly([[1, 3, 5], late], [[6, 7], middle]) },
]

function weekly(...patterns: readonly (readonly [Days, Stretch])[]): Hours {
  return {
    weekly: patterns.flatMap(([days, stretch]) => days.map((weekday) => ({ weekday, stretches: [stretch] }))),
    exceptions: [],
  }
}
