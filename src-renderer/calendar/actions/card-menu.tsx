import { Menu } from '@mantine/core'
import {
  CalendarClock,
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CirclePlay,
  DoorOpen,
  PencilLine,
  PinOff,
  Split,
  Undo2,
  UserX,
  X,
} from 'lucide-react'
import { openEditor } from '../../app/editor-request.ts'
import { useSalon } from '../../app/salon.ts'
import { useSpeaker } from '../../visit-words/use-speaker.ts'
import { askAboutCard, stopAsking, useCardAsked } from '../card-asked.ts'
import { cardTitle } from '../card-words.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { menuStatuses } from './menu-statuses.ts'
import { pinnedInstances } from './pinned-instances.ts'
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

/** The menu of a card, the same wherever it is asked for: right click, Shift+F10, the corner, the list. */
export function CardMenu() {
  const asked = useCardAsked((state) => (state.asked?.kind === 'menu' ? state.asked : null))
  const words = useCalendarWords()
  const { t } = words
  const { usesInService } = useSalon()
  const { nameOf } = useSpeaker()
  const deeds = useCardDeeds()
  if (!asked) return null

  const { card, laneId } = asked
  const give = (status: CardStatusWanted) =>
    status === 'cancelled' ? askAboutCard({ kind: 'cancel', card }) : void deeds.setStatus(card, status, '')
  const wordOf = (status: CardStatusWanted) => (card.holding ? t(`menu.status.${status}`) : t('menu.status.restore'))
  const move = (onlyThisLine: boolean) => askAboutCard({ kind: 'move', card, laneId, onlyThisLine })

  return (
    <Menu
      opened
      position="bottom-start"
      offset={2}
      width={270}
      withinPortal
      onChange={(opened) => {
        if (!opened && useCardAsked.getState().asked === asked) stopAsking()
      }}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', insetBlockStart: asked.y, left: asked.x, inlineSize: 1, blockSize: 1 }} />
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
        {menuStatuses(card, usesInService).map((status) => {
          const Icon = card.holding ? icons[status] : Undo2
          return (
            <Menu.Item key={status} leftSection={<Icon size={16} />} onClick={() => give(status)}>
              {wordOf(status)}
            </Menu.Item>
          )
        })}
        {card.holding && (
          <>
            <Menu.Divider />
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
      </Menu.Dropdown>
    </Menu>
  )
}
