import { ActionIcon } from '@mantine/core'
import { ZoomIn, ZoomOut } from 'lucide-react'
import { nextZoom, useCalendarChoice, zoom as setZoom } from '../calendar-choice.ts'
import { useCalendarWords } from '../use-calendar-words.ts'

/** Finer or coarser columns. */
export function ZoomButtons() {
  const { t } = useCalendarWords()
  const zoom = useCalendarChoice((choice) => choice.zoom)
  const button = (direction: 'in' | 'out', Icon: typeof ZoomIn) => {
    const next = nextZoom(zoom, direction)
    const label = t(`zoom.${direction}`)
    return (
      <ActionIcon
        variant="default"
        size={34}
        aria-label={label}
        title={`${label} (${t('zoom.now', { minutes: zoom })})`}
        disabled={next === null}
        onClick={() => setZoom(direction)}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    )
  }
  return (
    <ActionIcon.Group>
      {button('out', ZoomOut)}
      {button('in', ZoomIn)}
    </ActionIcon.Group>
  )
}
