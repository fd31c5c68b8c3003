import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './plan-panel.module.css'

type Props = { readonly saving: boolean; readonly onAnyway: (reason: string) => void }

/** Lays a person's time over what stands there, for a reason that the calendar will show. */
export function BookAnyway({ saving, onAnyway }: Props) {
  const { t } = useTranslation('appointment')
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState(false)
  if (!asking) {
    return (
      <div>
        <Button size="xs" variant="outline" className={classes.offer ?? ''} onClick={() => setAsking(true)}>
          {t('anyway.offer')}
        </Button>
      </div>
    )
  }
  const confirm = () => {
    if (reason.trim() === '') setError(true)
    else onAnyway(reason.trim())
  }
  // Here both Enter and Ctrl+Enter mean "book anyway", not the refused saving.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (!saving) confirm()
  }
  return (
    <div className={classes.anyway}>
      <TextInput
        flex={1}
        label={t('anyway.reason')}
        value={reason}
        error={error ? t('anyway.reasonMissing') : undefined}
        maxLength={2000}
        autoFocus
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setError(false)
        }}
        onKeyDown={onKeyDown}
      />
      <Button color="red.9" loading={saving} onClick={confirm}>
        {t('anyway.confirm')}
      </Button>
    </div>
  )
}
