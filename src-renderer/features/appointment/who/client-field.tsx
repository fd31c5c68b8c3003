import { Button, CloseButton, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../../src-shared/domain/id.ts'
import type { DoubtfulPhone } from '../../../app/doubtful-phone.ts'
import { PhoneInput } from '../../../app/phone-input.tsx'
import { useFormat } from '../../../app/salon.ts'
import { api } from '../../../rpc/desk.ts'
import { phoneProblem } from '../../../ui/reach-problem.ts'
import type { ChosenClient, DraftClient } from '../draft/draft.ts'
import classes from './client-field.module.css'
import { ClientSearch } from './client-search.tsx'
import { SamePhone } from './same-phone.tsx'

type Props = {
  readonly client: DraftClient
  /** The start of the visit that is edited: it is not told as the next one. */
  readonly thisStartsAt: number | null
  readonly error?: string | undefined
  /** What is typed as the phone of a new one was refused. */
  readonly phoneRefused: boolean
  readonly doubtfulPhone: DoubtfulPhone
  readonly disabled: boolean
  readonly autoFocus: boolean
  readonly onChange: (client: DraftClient) => void
  /** Somebody was chosen: the focus may go on. */
  readonly onChosen: () => void
}

/** For whom: one list to search, to create and to say walk-in; then who it is, with what the desk must know. */
export function ClientField(props: Props) {
  const { client, thisStartsAt, error, phoneRefused, doubtfulPhone, disabled, autoFocus, onChange, onChosen } = props
  const { t } = useTranslation('appointment')
  if (client.kind === 'undecided') {
    const choose = (chosen: DraftClient) => {
      onChange(chosen)
      if (chosen.kind !== 'new' || chosen.name !== '') onChosen()
    }
    return (
      <ClientSearch
        label={t('who.label')}
        typed={client.typed}
        error={error}
        disabled={disabled}
        autoFocus={autoFocus}
        onType={(typed) => onChange({ kind: 'undecided', typed })}
        onChoose={choose}
        onWalkIn={() => choose({ kind: 'walk-in' })}
      />
    )
  }
  const again = () => {
    const typed = client.kind === 'new' ? [client.name, client.phone].filter(Boolean).join(' ') : ''
    onChange({ kind: 'undecided', typed })
  }
  return (
    <div className={classes.chosen} role="group" aria-label={t('who.label')}>
      <div className={classes.about}>
        {client.kind === 'walk-in' && <Text fw={600}>{t('who.walkIn')}</Text>}
        {client.kind === 'new' && (
          <NewClient
            client={client}
            error={error}
            phoneRefused={phoneRefused}
            doubtfulPhone={doubtfulPhone}
            disabled={disabled}
            onChange={onChange}
          />
        )}
        {client.kind === 'known' && (
          <>
            <Text fw={600}>
              {client.name}{' '}
              <Text span c="dimmed">
                {client.phone}
              </Text>
            </Text>
            <KnownClient id={client.id} thisStartsAt={thisStartsAt} />
          </>
        )}
      </div>
      {client.kind === 'walk-in' ? (
        <Button variant="subtle" size="compact-sm" disabled={disabled} onClick={again}>
          {t('who.name')}
        </Button>
      ) : (
        <CloseButton aria-label={t('who.change')} disabled={disabled} onClick={again} />
      )}
    </div>
  )
}

type NewProps = {
  readonly client: Extract<ChosenClient, { kind: 'new' }>
  readonly error?: string | undefined
  readonly phoneRefused: boolean
  readonly doubtfulPhone: DoubtfulPhone
  readonly disabled: boolean
  /** Another name or phone, or somebody of the book who has that phone. */
  readonly onChange: (client: ChosenClient) => void
}

/** A client who is added on saving; only a name is required. */
export function NewClient({ client, error, phoneRefused, doubtfulPhone, disabled, onChange }: NewProps) {
  const { t } = useTranslation('appointment')
  const { t: common } = useTranslation('common')
  return (
    <div className={classes.fresh}>
      <TextInput
        label={t('who.newName')}
        value={client.name}
        error={error}
        maxLength={100}
        disabled={disabled}
        autoFocus={client.name === ''}
        autoComplete="off"
        onChange={(event) => onChange({ ...client, name: event.currentTarget.value })}
      />
      <PhoneInput
        label={t('who.newPhone')}
        value={client.phone}
        error={phoneRefused ? phoneProblem(common, client.phone) : undefined}
        isDoubtful={doubtfulPhone.isSaid(client.phone)}
        maxLength={40}
        disabled={disabled}
        onChange={(event) => onChange({ ...client, phone: event.currentTarget.value })}
      />
      <div className={classes.beneath}>
        <SamePhone client={client} onChange={onChange} />
      </div>
    </div>
  )
}

/** What the desk must know before it books: no-shows, the next booking, the pop-up note. */
function KnownClient({ id, thisStartsAt }: { readonly id: ClientId; readonly thisStartsAt: number | null }) {
  const { t } = useTranslation('appointment')
  const format = useFormat()
  const { data } = useQuery(api.clients.get.options({ id }))
  if (!data) return null
  return (
    <>
      <div className={classes.facts}>
        {data.noShows > 0 && <span className={classes.noShows}>{t('who.noShows', { count: data.noShows })}</span>}
        {data.nextVisitAt === null && <span>{t('who.noNextVisit')}</span>}
        {data.nextVisitAt !== null && data.nextVisitAt !== thisStartsAt && (
          <span>{t('who.nextVisit', { when: format.dayAndTime(data.nextVisitAt) })}</span>
        )}
        {data.lastVisitAt !== null && <span>{t('who.lastVisit', { day: format.day(data.lastVisitAt) })}</span>}
      </div>
      {data.popUpNote !== '' && (
        <div className={classes.popUp} role="status">
          {data.popUpNote}
        </div>
      )}
    </>
  )
}
