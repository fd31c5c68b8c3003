import { Menu } from '@mantine/core'
import {
  CalendarClock,
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CirclePlay,
  ClockAlert,
  ClockCheck,
  ClockPlus,
  DoorOpen,
  PencilLine,
  PinOff,
  Split,
  Undo2,
  UserX,
  X,
} from 'lucide-react'
import { useState } from 'react'
import { openEditor } from '../../app/editor-request.ts'
import { now, useSalon } from '../../app/salon.ts'
import { useFocusReturn } from '../../ui/use-focus-return.ts'
import { useSpeaker } from '../../visit-words/use-speaker.ts'
import { askAboutCard, stopAsking, useCardAsked, type HowAdjusted, type MenuAsked } from '../card-asked.ts'
import { cardTitle } from '../card-words.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { adjustmentsOf } from './adjustments.ts'
import { menuStatuses } from './menu-statuses.ts'
import { pinnedInstances } from './pinned-instances.ts'
import { useAdjust } from './use-adjust.ts'
import { useCardDeeds, type CardStatusWanted } from './use-card-deeds.ts'

const icons: Readonly<Record<CardStatusWanted, typeof X>> = {
  pending: CircleDashed,
  confirmed: CircleCheck,
  arrived: DoorOpen,
  'in service': CirclePlay,
  completed: CheckCheck,
  'no-show': UserX,
  cancelled: X,
  shelved: X,
  planned: Undo2,
}

const adjustIcons: Readonly<Record<HowAdjusted, typeof X>> = {
  'started late': ClockAlert,
  'ten more minutes': ClockPlus,
  'finished early': ClockCheck,
}

/** The menu of a card, the same wherever it is asked for: right click, Shift+F10, the corner, the list. */
export function CardMenu() {
  const asked = useCardAsked((state) => (state.asked?.kind === 'menu' ? state.asked : null))
  return asked && <Asked asked={asked} />
}

function Asked({ asked }: { readonly asked: MenuAsked }) {
  const [before] = useState(() => document.activeElement)
  useFocusReturn()
  const words = useCalendarWords()
  const { t } = words
  const { usesInService, zone } = useSalon()
  const { nameOf } = useSpeaker()
  const deeds = useCardDeeds()
  const { card, laneId } = asked
  /** A dialog gives the focus back to where it was when it opened: to the card then, not to an item of the menu. */
  const ask = (dialog: Parameters<typeof askAboutCard>[0]) => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    askAboutCard(dialog)
  }
  const give = (status: CardStatusWanted) =>
    status === 'cancelled' ? ask({ kind: 'cancel', card }) : void deeds.setStatus(card, status, '')
  const adjust = useAdjust()
  const [adjustments] = useState(() => adjustmentsOf(zone, card, now()))
  const { onward, corrections } = menuStatuses(card, usesInService)
  const wordOf = (status: CardStatusWanted) =>
    !card.holding && (status === 'confirmed' || status === 'planned')
      ? t('menu.status.restore')
      : t(`menu.status.${status}`)
  const move = (onlyThisLine: boolean) => ask({ kind: 'move', card, laneId, onlyThisLine })

  return (
    <Menu
      opened
      position="bottom-start"
      offset={2}
      width={270}
      // Within the page's main part, where screen readers look for it.
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      onChange={(opened) => {
        if (!opened && useCardAsked.getState().asked === asked) stopAsking()
      }}
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: 'fixed', insetBlockStart: asked.y, left: asked.x, inlineSize: 1, blockSize: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={cardTitle(words, card)}>
        <Menu.Label>{cardTitle(words, card)}</Menu.Label>
        <Menu.Item
          leftSection={<PencilLine size={16} />}
          onClick={() => openEditor({ kind: 'edit', visit: card.visit })}
        >
          {t('menu.open')}
        </Menu.Item>
        <Menu.Divider />
        {onward.map((status) => {
          const Icon = !card.holding && status === 'confirmed' ? Undo2 : icons[status]
          return (
            <Menu.Item key={status} leftSection={<Icon size={16} />} onClick={() => give(status)}>
              {wordOf(status)}
            </Menu.Item>
          )
        })}
        {adjustments.length > 0 && <Menu.Divider />}
        {adjustments.map((how) => {
          const Icon = adjustIcons[how]
          return (
            <Menu.Item key={how} leftSection={<Icon size={16} />} onClick={() => void adjust(card, how)}>
              {t(`menu.${how}`)}
            </Menu.Item>
          )
        })}
        {card.holding && (
          <>
            {onward.length > 0 && <Menu.Divider />}
            <Menu.Item leftSection={<CalendarClock size={16} />} onClick={() => move(false)}>
              {t('menu.move')}
            </Menu.Item>
            {card.linesOfVisit > 1 && (
              <Menu.Item leftSection={<Split size={16} />} onClick={() => move(true)}>
                {t('menu.moveLine')}
              </Menu.Item>
            )}
            {pinnedInstances(card).map((instanceId) => (
              <Menu.Item
                key={instanceId}
                leftSection={<PinOff size={16} />}
                onClick={() => void deeds.unpin(card, instanceId)}
              >
                {t('menu.unpin', { name: nameOf.holder(instanceId) ?? '' })}
              </Menu.Item>
            ))}
          </>
        )}
        {corrections.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('menu.correct')}</Menu.Label>
            {corrections.map((status) => {
              const Icon = icons[status]
              return (
                <Menu.Item key={status} leftSection={<Icon size={16} />} onClick={() => give(status)}>
                  {status === 'cancelled' ? wordOf(status) : words.visitWords(`status.${status}`)}
                </Menu.Item>
              )
            })}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
