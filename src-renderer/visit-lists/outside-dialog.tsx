import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useTopmost } from '../ui/use-topmost.ts'

type Props = {
  /** How many lines would lie outside the changed hours. */
  readonly count: number
  /** What happens on saving; as for shifts and opening hours unless said. */
  readonly sentence?: string
  /** The list is another one than was shown before. */
  readonly isNew: boolean
  readonly saving: boolean
  /** Back to the hours: nothing is saved, nothing typed is lost. */
  readonly onBack: () => void
  readonly onSave: () => void
  /** Which they are, and what may become of them. */
  readonly children: ReactNode
}

/** Before changed hours are saved: which bookings would lie outside them. */
export function OutsideDialog({ count, sentence, isNew, saving, onBack, onSave, children }: Props) {
  const { t } = useTranslation('visit-lists')
  const { t: common } = useTranslation('common')
  const isTopmost = useTopmost()
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={() => isTopmost() && onBack()}
      title={t('outside', { count })}
      size="lg"
      zIndex={250}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text size="sm">{sentence ?? t('outsideSentence')}</Text>
        {isNew && (
          <Alert color="yellow" role="alert">
            {t('planChanged')}
          </Alert>
        )}
        {children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onBack} data-autofocus>
            {t('outsideBack')}
          </Button>
          <Button loading={saving} onClick={onSave}>
            {t('outsideSave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
