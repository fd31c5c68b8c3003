import { Button } from '@mantine/core'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from './form-dialog.tsx'

type Props = Omit<ComponentProps<typeof FormDialog>, 'extra'> & {
  /** Asks before the record is archived; absent where there is none yet. */
  readonly archive: ((ends: { onDone: () => void; onCancel: () => void }) => ReactNode) | null
}

/** The form of one record that may be archived from it. */
export function RecordDialog({ archive, ...form }: Props) {
  const { t } = useTranslation('common')
  const [archiving, setArchiving] = useState(false)
  return (
    <>
      <FormDialog
        {...form}
        extra={
          archive && (
            <Button variant="subtle" color="gray" onClick={() => setArchiving(true)}>
              {t('archive')}
            </Button>
          )
        }
      />
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
