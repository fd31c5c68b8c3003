import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dateAt, instantOf, wallClockAt } from '../../../src-shared/domain/salon-time.ts'
import { useSalon } from '../../app/salon.ts'
import { api } from '../../rpc/desk.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TakesEscape } from '../../ui/takes-escape.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { useSpeaker } from '../../visit-words/use-speaker.ts'
import { stopAsking, useCardAsked } from '../card-asked.ts'
import { whoWords } from '../card-words.ts'
import { toSolveLaneId } from '../day/lanes.ts'
import type { Day, DayCard } from '../day/day.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { laneChoices, movables, offeredStarts } from './move-choice.ts'
import { useCardDeeds } from './use-card-deeds.ts'

/** Everything a drag does, with clicks or keys alone: another day, time or lane, for the visit or for one line. */
export function MoveDialog({ day }: { readonly day: Day }) {
  const asked = useCardAsked((state) => (state.asked?.kind === 'move' ? state.asked : null))
  return asked && <Asking key={asked.card.lineId} day={day} {...asked} />
}

type Asked = {
  readonly day: Day
  readonly card: DayCard
  readonly laneId: string | null
  readonly onlyThisLine: boolean
}

function Asking({ day, card, laneId, onlyThisLine }: Asked) {
  const words = useCalendarWords()
  const { t, format } = words
  const { zone, offeredStartMinutes } = useSalon()
  const { nameOf } = useSpeaker()
  const deeds = useCardDeeds()

  const choices = movables(card)
  const here = laneId === toSolveLaneId ? null : laneId
  const first = choices.find(({ from }) => from === here) ?? choices[0] ?? { from: null, kind: 'staff' }
  const [moves, setMoves] = useState<'whole visit' | 'this line only'>(onlyThisLine ? 'this line only' : 'whole visit')
  const [date, setDate] = useState(dateAt(zone, card.startsAt))
  const [time, setTime] = useState(wallClockAt(zone, card.startsAt).slice(11))
  const [chosen, setChosen] = useState(first)
  const [to, setTo] = useState<string | null>(first.from)
  const [problem, setProblem] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  /** The days to choose from are open. */
  const [picking, setPicking] = useState(false)

  const asking = { lineId: card.lineId, date, moves, from: chosen.from }
  const places = useQuery(api.visits.places.options(asking))
  const runs = places.data?.lanes.find(({ holderId }) => holderId === (to ?? chosen.from))?.starts ?? []
  const free = offeredStarts(runs, offeredStartMinutes, 40)

  const move = async () => {
    const isTime = /^\d\d:\d[05]$/.test(time)
    setProblem(isTime ? null : t('moveDialog.notATime'))
    if (!isTime) return
    setSaving(true)
    const lane = to === null || to === chosen.from ? null : { from: chosen.from, to }
    const input = { lineId: card.lineId, revision: card.revision, startsAt: instantOf(zone, date, time), moves, lane }
    const done = await deeds.move(card, { ...input, anyway: null })
    setSaving(false)
    if (done) stopAsking()
  }

  return (
    <FormDialog
      onClose={stopAsking}
      title={t('moveDialog.title', { who: whoWords(words, card), service: card.serviceName })}
      changed={false}
      saving={saving}
      onSave={() => void move()}
      saveLabel={t('moveDialog.move')}
      problem={problem}
    >
      <Stack gap="sm">
        {picking && <TakesEscape />}
        {card.linesOfVisit > 1 && (
          <SegmentedControl
            aria-label={t('moveDialog.whatMoves')}
            value={moves}
            onChange={setMoves}
            data={[
              { value: 'whole visit', label: t('moveDialog.wholeVisit') },
              { value: 'this line only', label: t('moveDialog.thisLine') },
            ]}
          />
        )}
        <Group grow align="start">
          <DatePickerInput
            label={t('moveDialog.date')}
            value={date}
            valueFormatter={() => format.shortDate(date)}
            onChange={(picked) => setDate(picked ?? date)}
            popoverProps={{
              ...{ withinPortal: true, zIndex: 400 },
              ...{ onOpen: () => setPicking(true), onClose: () => setPicking(false) },
            }}
          />
          <TimeField
            label={t('moveDialog.start')}
            labelShown
            size="sm"
            value={time}
            onChange={setTime}
            twelveHours={format.hourCycle === 'h12'}
          />
        </Group>
        <Group grow align="start">
          {choices.length > 1 && (
            <Select
              label={t('moveDialog.from')}
              data={choices.map(({ from }) => ({
                value: from ?? toSolveLaneId,
                label: from === null ? t('moveDialog.toSolve') : (nameOf.holder(from) ?? ''),
              }))}
              value={chosen.from ?? toSolveLaneId}
              onChange={(value) => {
                const next = choices.find(({ from }) => (from ?? toSolveLaneId) === value) ?? first
                setChosen(next)
                setTo(next.from)
              }}
            />
          )}
          <Select
            label={t('moveDialog.to')}
            data={laneChoices(day, chosen.kind)}
            value={to}
            onChange={setTo}
            searchable
          />
        </Group>
        <div>
          <Text size="sm" fw={560} mb={4}>
            {t('moveDialog.free')}
          </Text>
          {free.length > 0 ? (
            <Group gap={6} role="group" aria-label={t('moveDialog.free')}>
              {free.map((start) => {
                const label = wallClockAt(zone, start).slice(11)
                return (
                  <Button
                    key={start}
                    size="compact-sm"
                    variant={label === time ? 'filled' : 'default'}
                    aria-pressed={label === time}
                    onClick={() => setTime(label)}
                  >
                    {format.time(start)}
                  </Button>
                )
              })}
            </Group>
          ) : (
            <Text size="sm" c="dimmed">
              {places.isPending ? t('moveDialog.asking') : t('moveDialog.noFree')}
            </Text>
          )}
        </div>
      </Stack>
    </FormDialog>
  )
}
