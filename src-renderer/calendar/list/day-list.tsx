import { ActionIcon, Table, Text, UnstyledButton } from '@mantine/core'
import { EllipsisVertical, Pin, StickyNote, TriangleAlert } from 'lucide-react'
import { useRef, type MouseEvent } from 'react'
import { openEditor } from '../../app/editor-request.ts'
import { askAboutCard } from '../card-asked.ts'
import { latenessWords, placesWords, statusWords, wantedWords, whoWords } from '../card-words.ts'
import { cardNamesOf, type CardNames } from '../day/card-names.ts'
import type { Day, DayCard } from '../day/day.ts'
import type { Lateness } from '../day/lateness.ts'
import { StatusBadge } from '../status-badge.tsx'
import { useBringToSolve } from '../to-solve-asked.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import classes from './day-list.module.css'

/** The day as a table: the same bookings and the same actions as on the timeline, for those who hear or type. */
export function DayList({ day, late }: { readonly day: Day; readonly late: ReadonlyMap<string, Lateness> }) {
  const { t, format } = useCalendarWords()
  const namesOf = cardNamesOf(day)
  const cards = day.cards.toSorted((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
  const open = cards.filter(isOpen)
  const solved = cards.filter((card) => !isOpen(card))
  const columns = ['time', 'client', 'service', 'staff', 'resources', 'status', 'actions'] as const
  const caption = t('list.caption', { day: format.longDate(day.date) })

  const list = useRef<HTMLDivElement>(null)
  useBringToSolve(list, day.date, `.${classes.open ?? ''} button`, day)

  return (
    <div ref={list} className={classes.list}>
      <Table stickyHeader highlightOnHover verticalSpacing={5} aria-label={caption}>
        <Table.Caption className={classes.caption}>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`list.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {open.length > 0 && (
          <Table.Tbody className={classes.open}>
            <Table.Tr>
              <Table.Th colSpan={columns.length} scope="rowgroup">
                {t('list.toSolve')}
              </Table.Th>
            </Table.Tr>
            {open.map((card) => (
              <Row key={card.lineId} card={card} names={namesOf(card)} lateness={late.get(card.lineId)} />
            ))}
          </Table.Tbody>
        )}
        <Table.Tbody>
          {solved.map((card) => (
            <Row key={card.lineId} card={card} names={namesOf(card)} lateness={late.get(card.lineId)} />
          ))}
        </Table.Tbody>
      </Table>
      {cards.length === 0 && (
        <Text c="dimmed" ta="center" py="xl">
          {t('list.empty')}
        </Text>
      )}
    </div>
  )
}

function isOpen(card: DayCard): boolean {
  return card.holding && card.reservations.some(({ holderId }) => holderId === null)
}

type RowProps = { readonly card: DayCard; readonly names: CardNames; readonly lateness: Lateness | undefined }

function Row({ card, names, lateness }: RowProps) {
  const words = useCalendarWords()
  const { t, format } = words
  const who = whoWords(words, card)
  const places = placesWords(words, card)
  const marked = card.reservations.find((reservation) => reservation.marked)
  const showMenu = ({ currentTarget }: MouseEvent) => {
    const { left, bottom } = currentTarget.getBoundingClientRect()
    askAboutCard({ kind: 'menu', card, laneId: null, x: left, y: bottom })
  }
  return (
    <Table.Tr
      data-holding={card.holding}
      onContextMenu={(event) => {
        event.preventDefault()
        askAboutCard({ kind: 'menu', card, laneId: null, x: event.clientX, y: event.clientY })
      }}
    >
      <Table.Td className={classes.time}>{format.timeRange(card)}</Table.Td>
      <Table.Th scope="row" className={classes.who}>
        <UnstyledButton className={classes.client} onClick={() => openEditor({ kind: 'edit', visit: card.visit })}>
          {who}
        </UnstyledButton>
        {places !== '' && <span className={classes.aside}>{places}</span>}
        {card.clientPhone !== null && card.clientPhone !== '' && (
          <span className={classes.aside}>{card.clientPhone}</span>
        )}
      </Table.Th>
      <Table.Td>
        {card.serviceName}
        {card.note !== '' && <Sign icon={StickyNote} label={t('card.note', { note: card.note })} />}
      </Table.Td>
      <Table.Td>
        {names.staff.join(', ')}
        {marked && <Sign icon={TriangleAlert} label={t('card.marked', { reason: marked.markReason ?? '' })} />}
      </Table.Td>
      <Table.Td>
        {names.instances.join(', ')}
        {card.reservations.some(({ kind, pinned }) => kind === 'instance' && pinned) && (
          <Sign icon={Pin} label={t('card.pinned')} />
        )}
        {isOpen(card) && names.instances.length > 0 && ', '}
        {isOpen(card) && (
          <strong className={classes.wanted}>{t('list.open', { wanted: wantedWords(words, names) })}</strong>
        )}
      </Table.Td>
      <Table.Td>
        <StatusBadge status={card.status} label={statusWords(words, card)} />
        {lateness && <strong className={classes.late}>{latenessWords(words, lateness)}</strong>}
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('card.actions', { who, time: format.time(card.startsAt) })}
          aria-haspopup="menu"
          onClick={showMenu}
        >
          <EllipsisVertical size={18} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
}

/** A symbol that says its meaning when it is pointed at or read out. */
function Sign({ icon: Icon, label }: { readonly icon: typeof Pin; readonly label: string }) {
  return (
    <span role="img" aria-label={label} title={label} className={classes.sign}>
      <Icon size={14} aria-hidden />
    </span>
  )
}
