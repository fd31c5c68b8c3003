import { gridMinutes } from '../../src-shared/domain/interval.ts'
import type { Cure } from './answers.ts'
import type { Asked, Try } from './remedy.ts'

/** Each line shorter by as little as will do, at most by a quarter. */
export function shorterLines({ request, lines, index }: Asked, tried: Try): readonly Cure[] {
  return lines.flatMap(({ startsAt, endsAt }, line): Cure[] => {
    const whole = endsAt - startsAt
    for (let minutes = whole - gridMinutes; minutes > 0 && minutes * 4 >= whole * 3; minutes -= gridMinutes) {
      const changed = request.lines.map((each, i) => (i === line ? { ...each, durationMinutes: minutes } : each))
      const cured = tried({ request: { ...request, lines: changed }, index })
      if (cured) return [{ kind: 'shorter', line, minutes, ...cured }]
    }
    return []
  })
}
