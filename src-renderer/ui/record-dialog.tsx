import { Button } from '@mantine/core'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from './form-dialog.tsx'
import { UnsavedDialog } from './unsaved-dialog.tsx'

type Props = Omit<ComponentProps<typeof FormDialog>, 'extra'> & {
  /** Asks before the record is archived; absent where there is none yet. */
  readonly archive: ((ends: { onDone: () => void; onCancel: () => void }) => ReactNode) | null
}

/** The form of one record that may be archived from it; what was typed is not lost by that unasked. */
export function RecordDialog({ archive, ...form }: Props) {
  const { t } = useTranslation('common')
  const [asking, setAsking] = useState(false)
  const [archiving, setArchiving] = useState(false)
  const begin = () => {
    setAsking(false)
    setArchiving(true)
  }
  return (
    <>
      <FormDialog
        {...form}
        extra={
          archive && (
            <Button variant="subtle" color="gray" onClick={() => (form.changed ? setAsking(true) : begin())}>
              {t('archive')}
            </Button>
          )
        }
      />
      <UnsavedDialog opened={asking} onKeep={() => setAsking(false)} onDiscard={begin} />
      {archiving &&
        archive?.({
          onDone: () => {
            setArchiving(false)
            form.onClose()
          },
          onCancel: () => setArchiving(false),
        })}
    </>
  )
}
