import { Alert, Button, List, Stack, Text, Title } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../../src-shared/contract/kit.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { go } from '../../app/view.ts'
import { api, pickFile } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { brokenWords } from './broken-words.ts'
import classes from './imports.module.css'

type Imported = OutputOf<DeskContract['operations']['imports']['altegioResources']>
type Ended = { readonly kind: 'done'; readonly counts: Imported } | { readonly kind: 'not done'; readonly why: string }

/** Settings › Data › Import: resources of Altegio, from a file. */
export function ImportScreen() {
  const { t } = useTranslation('imports')
  const { t: app } = useTranslation('app')
  const failureWords = useFailureWords()
  const [ended, setEnded] = useState<Ended | null>(null)
  const [busy, setBusy] = useState(false)

  const run = async () => {
    setEnded(null)
    try {
      const file = await pickFile('json')
      if (file === null) return
      setBusy(true)
      setEnded({ kind: 'done', counts: await api.imports.altegioResources.call({ file }) })
    } catch (error) {
      setEnded({ kind: 'not done', why: why(error) })
    } finally {
      setBusy(false)
    }
  }
  const why = (error: unknown) => {
    if (!(error instanceof Refused)) return failureWords(error)
    const refusal = error.refusal as Parameters<typeof brokenWords>[1]
    return brokenWords(t, refusal)
  }

  return (
    <>
      <PageHeader title={app('import')} path={[app('settings'), app('data')]} sentence={t('sentence')} />
      <Stack gap="md" className={classes.card} align="flex-start">
        <Title order={2}>{t('altegio.title')}</Title>
        <Text size="sm">{t('altegio.sentence')}</Text>
        <Button leftSection={<FileUp size={16} aria-hidden />} loading={busy} onClick={() => void run()}>
          {t('pickFile')}
        </Button>
        <div aria-live="polite" className={classes.ended}>
          {ended?.kind === 'not done' && (
            <Alert color="red" title={t('notDone')}>
              {ended.why}
            </Alert>
          )}
          {ended?.kind === 'done' && (
            <Alert color="pine" title={t(headOf(ended.counts))}>
              <List size="sm">
                <List.Item>{t('resourcesAdded', { count: ended.counts.resourcesAdded })}</List.Item>
                <List.Item>{t('instancesAdded', { count: ended.counts.instancesAdded })}</List.Item>
                <List.Item>{t('renamed', { count: ended.counts.renamed })}</List.Item>
                <List.Item>{t('unchanged', { count: ended.counts.unchanged })}</List.Item>
              </List>
              <Button
                mt="sm"
                size="compact-sm"
                variant="default"
                onClick={() => go({ screen: 'settings', section: 'resources' })}
              >
                {t('seeResources')}
              </Button>
            </Alert>
          )}
        </div>
      </Stack>
    </>
  )
}

/** A file without resources, and one that brings nothing new, are said to be so. */
function headOf({ resourcesAdded, instancesAdded, renamed, unchanged }: Imported) {
  if (resourcesAdded + instancesAdded + renamed > 0) return 'done'
  return unchanged > 0 ? 'nothingNew' : 'emptyFile'
}
