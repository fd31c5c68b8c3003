import { ActionIcon, Button, Group, NativeSelect, Stack } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Part } from '../../../src-shared/domain/requirement.ts'
import { partWords } from '../../requirements/requirement-words.ts'
import { MinutesInput } from '../../ui/minutes-input.tsx'
import { kindOfPart, partKinds, partOfKind, type PartKind, partWith } from './part-kinds.ts'

type Props = { readonly parts: readonly Part[]; readonly onChange: (parts: Part[]) => void }

/** For which parts of the service it is wanted: the whole time, the last 20 minutes, the first 45 and the last 20. */
export function PartsField({ parts, onChange }: Props) {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const { t: requirements } = useTranslation('requirements')
  const kinds = partKinds.map((kind) => ({ value: kind, label: t(`part.${kind}`) }))
  const put = (index: number, part: Part) => onChange(parts.map((other, at) => (at === index ? part : other)))
  const choose = (index: number, kind: string) => {
    if (kind === 'whole') onChange(parts.filter((_, at) => at !== index))
    else put(index, partOfKind(kind as PartKind))
  }

  if (parts.length === 0) {
    return (
      <NativeSelect
        w={240}
        label={t('when')}
        data={[{ value: 'whole', label: t('part.whole') }, ...kinds]}
        value="whole"
        onChange={(event) => onChange([partOfKind(event.currentTarget.value as PartKind)])}
      />
    )
  }
  return (
    <Stack gap="xs">
      {parts.map((part, index) => {
        const { first, second } = partWith(part)
        return (
          // Parts have no identity but their place.
          <Group key={`${parts.length} ${index}`} gap="sm" align="flex-end" wrap="nowrap">
            <NativeSelect
              w={240}
              label={index === 0 ? t('when') : t('andWhen')}
              data={parts.length === 1 ? [{ value: 'whole', label: t('part.whole') }, ...kinds] : kinds}
              value={kindOfPart(part)}
              onChange={(event) => choose(index, event.currentTarget.value)}
            />
            <MinutesInput
              w={120}
              label={first.label === 'minutes' ? t('minutes') : t('fromMinute')}
              value={first.minutes}
              onChange={(minutes) => put(index, first.set(minutes ?? 0))}
            />
            {second && (
              <MinutesInput
                w={120}
                label={t('toMinute')}
                value={second.minutes}
                onChange={(minutes) => put(index, second.set(minutes ?? 0))}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={common('remove', { name: partWords(requirements, part) })}
              onClick={() => onChange(parts.filter((_, at) => at !== index))}
            >
              <X size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )
      })}
      {parts.length < 6 && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onChange([...parts, partOfKind('last')])}
          >
            {t('addPart')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
