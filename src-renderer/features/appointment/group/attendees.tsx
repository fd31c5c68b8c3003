import { Button, CloseButton, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attendeeStatus } from '../../../../src-shared/domain/appointment.ts'
import { isPhone } from '../../../../src-shared/domain/contact.ts'
import { useDoubtfulPhone } from '../../../app/doubtful-phone.ts'
import { useFailureWords } from '../../../app/failure-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import { statusWords } from '../../../visit-words/status-words.ts'
import type { ChosenClient, Draft, DraftAttendee } from '../draft/draft.ts'
import { comingTo } from '../draft/draft-errors.ts'
import type { Standing } from '../standing/use-standing.ts'
import { ClientSearch } from '../who/client-search.tsx'
import { NewClient } from '../who/client-field.tsx'
import { whoHasPhoneOf } from '../who/who-has-phone.ts'
import classes from './attendees.module.css'

type Props = {
  readonly draft: Draft
  /** Null: the group is not in the book yet, so attendees are saved with it. */
  readonly standing: Standing | null
  readonly speaker: Speaker
  readonly disabled: boolean
  readonly error?: string | undefined
  readonly newKey: () => string
  readonly change: (by: (draft: Draft) => Draft) => void
}

type NewClientDraft = Extract<ChosenClient, { kind: 'new' }>

/** Who comes to a group: found or created like clients, each with a status; full is said with a reason. */
export function Attendees({ draft, standing, speaker, disabled, error, newKey, change }: Props) {
  const { t } = useTranslation('appointment')
  const [typed, setTyped] = useState('')
  const [fresh, setFresh] = useState<NewClientDraft | null>(null)
  /** Adding the new client was asked for with what is typed. */
  const [asked, setAsked] = useState(false)
  const doubtfulPhone = useDoubtfulPhone()
  const [problem, setProblem] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const failureWords = useFailureWords()
  const coming = comingTo(draft)
  const full = coming >= draft.capacity

  const mustBeAsked = async (client: NewClientDraft) =>
    client.name.trim() === '' ||
    !isPhone(client.phone) ||
    (await whoHasPhoneOf(client)).length > 0 ||
    (await doubtfulPhone.mustBeSaid(client.phone))
  const add = async (client: ChosenClient) => {
    if (adding) return
    setAdding(true)
    setProblem(null)
    try {
      await addOnce(client)
    } catch (error) {
      setProblem(failureWords(error))
    } finally {
      setAdding(false)
    }
  }
  const addOnce = async (client: ChosenClient) => {
    if (client.kind === 'new' && (await mustBeAsked(client))) {
      // What was typed on while that was asked stays.
      setFresh((now) => now ?? client)
      return
    }
    const there = draft.attendees.find((one) => client.kind === 'known' && isSame(one, client))
    if (there && there.status !== 'cancelled') {
      setProblem(t('group.alreadyThere'))
      return
    }
    setTyped('')
    setFresh(null)
    if (!standing) {
      const attendee: DraftAttendee = { key: newKey(), attendeeId: null, client, status: 'booked' }
      change((now) => ({ ...now, attendees: [...now.attendees, attendee] }))
      return
    }
    if (there?.attendeeId) {
      await standing.setAttendeeStatus(there.attendeeId, client.name, 'booked')
      return
    }
    if (await standing.addAttendee(client)) return
    // It was refused: who it was to be stays, unless somebody else is typed by now.
    if (client.kind === 'new') setFresh((now) => now ?? client)
    else setTyped((now) => (now === '' ? client.name : now))
  }

  return (
    <section aria-label={t('group.attendees')} className={classes.attendees}>
      <Text size="sm" fw={600}>
        {t('group.places', { count: coming, capacity: Number.isNaN(draft.capacity) ? '…' : draft.capacity })}
      </Text>
      {full ? (
        <Text size="sm" role="status" className={classes.full ?? ''}>
          {t('group.full', { count: draft.capacity })}
        </Text>
      ) : fresh ? (
        <form
          className={classes.fresh}
          onSubmit={(event) => {
            event.preventDefault()
            setAsked(true)
            void add({ ...fresh, name: fresh.name.trim() })
          }}
        >
          <NewClient
            client={fresh}
            disabled={disabled}
            phoneRefused={asked && !isPhone(fresh.phone)}
            doubtfulPhone={doubtfulPhone}
            error={asked && fresh.name.trim() === '' ? t('error.nameClient') : undefined}
            onChange={(client) => {
              setAsked(false)
              if (client.kind === 'new') setFresh(client)
              else void add(client)
            }}
          />
          <Group gap="xs" mt="xs">
            <Button type="submit" variant="default" disabled={disabled} loading={adding}>
              {t('group.addAttendee')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setFresh(null)}>
              {t('group.notThis')}
            </Button>
          </Group>
          {problem !== null && (
            <Text size="sm" role="alert" className={classes.full ?? ''}>
              {problem}
            </Text>
          )}
        </form>
      ) : (
        <ClientSearch
          label={t('group.addAttendee')}
          typed={typed}
          error={problem ?? error}
          disabled={disabled}
          autoFocus={standing !== null}
          onType={setTyped}
          onChoose={(client) => void add(client)}
        />
      )}
      <ul className={classes.list}>
        {draft.attendees.map((attendee) => (
          <li key={attendee.key} className={classes.attendee} data-status={attendee.status}>
            <span>
              {attendee.client.name}{' '}
              <Text span size="sm" c="dimmed">
                {attendee.client.phone}
              </Text>
            </span>
            {attendee.attendeeId === null ? (
              <CloseButton
                aria-label={t('group.takeOff', { name: attendee.client.name })}
                onClick={() =>
                  change((now) => ({ ...now, attendees: now.attendees.filter((one) => one !== attendee) }))
                }
              />
            ) : (
              <Select
                aria-label={t('group.statusOf', { name: attendee.client.name })}
                w="8.5rem"
                value={attendee.status}
                disabled={disabled || standing?.busy === true}
                data={attendeeStatus.options.map((value) => ({ value, label: statusWords(speaker, value) }))}
                onChange={(value) => {
                  const chosen = attendeeStatus.safeParse(value)
                  if (chosen.success && attendee.attendeeId) {
                    void standing?.setAttendeeStatus(attendee.attendeeId, attendee.client.name, chosen.data)
                  }
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function isSame(attendee: DraftAttendee, client: ChosenClient): boolean {
  return attendee.client.kind === 'known' && client.kind === 'known' && attendee.client.id === client.id
}
