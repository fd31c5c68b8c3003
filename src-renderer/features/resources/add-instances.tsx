import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { useFormat } from '../../app/salon.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { focusOnMount } from '../../ui/focus-on-mount.ts'
import { nameProblem } from '../../ui/name-problem.ts'
import { nextName, numberedNames } from './instance-names.ts'
import classes from './instances-window.module.css'
import type { Resource } from './resource.ts'

type Props = {
  readonly resource: Resource
  /** How many at once to begin with. */
  readonly count: number
  readonly onChanged: (changed: boolean) => void
  /** Without adding; asks first where something was typed. */
  readonly onCancel: () => void
  readonly onDone: () => void
}

/** One more instance by name, or several that are numbered. */
export function AddInstances({ resource, count: offered, onChanged, onCancel, onDone }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const failureWords = useFailureWords()
  const notify = useNotifyChange()
  const taken = resource.instances.filter((one) => !one.archived).map((one) => one.name)
  const [name, setName] = useState(() => nextName(resource.name, taken))
  const [count, setCount] = useState(offered)
  const [problem, setProblem] = useState<string | null>(null)
  const add = useMutation(api.resources.addInstances.options())
  const names = count > 1 ? numberedNames(name, count, taken) : [name.trim()]

  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const wrong = nameProblem(common, name) ?? nameProblem(common, names.at(-1) ?? '')
    setProblem(wrong)
    if (wrong !== null) return
    add.mutate(
      { resourceId: resource.id, names },
      {
        onSuccess: () => {
          notify({
            message: t('instancesAdded', { count: names.length, names: format.list(names) }),
            command: 'resources.addInstances',
          })
          onDone()
        },
        onError: (error) =>
          setProblem(
            error instanceof Refused && error.refusal.reason === 'name-taken'
              ? common('field.nameTaken', { name: error.refusal.name })
              : failureWords(error),
          ),
      },
    )
  }

  return (
    <form noValidate onSubmit={save} className={classes.card}>
      <Stack gap="sm">
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('name')}
            required
            ref={focusOnMount}
            onFocus={(event) => event.currentTarget.select()}
            value={name}
            error={problem}
            onChange={(event) => {
              setName(event.currentTarget.value)
              onChanged(true)
            }}
          />
          <NumberInput
            w={110}
            label={t('howMany')}
            min={1}
            max={50}
            allowDecimal={false}
            value={count}
            onChange={(typed) => setCount(Math.min(50, Math.max(1, Number(typed) || 1)))}
          />
        </Group>
        {count > 1 && (
          <Text size="sm" c="dimmed">
            {t('willBeAdded', { names: format.list(names) })}
          </Text>
        )}
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
