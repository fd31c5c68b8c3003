import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { AppointmentEditor } from '../features/appointment/appointment-editor.tsx'
import { UnsavedDialog } from '../ui/unsaved-dialog.tsx'
import { Banners } from './banners.tsx'
import classes from './desk.module.css'
import { Opening } from './opening.tsx'
import { Screen } from './screen.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { TopBar } from './top-bar.tsx'
import { useUndoKeys } from './undo-keys.ts'
import { discardAndGo, followHistory, keepEditing, useView } from './view.ts'

/** The frame around every screen: the bar on top, what must be known now, and the screen. */
export function Desk() {
  const { t } = useTranslation('app')
  const { view, asked } = useView()
  useEffect(followHistory, [])
  return (
    <div className={classes.desk}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('skipToContent')}
      </button>
      <ScreenBoundary resetKey="desk" whole>
        <Suspense fallback={<Opening />}>
          <TopBar />
          <Banners />
          <UndoKeys />
          <div className={classes.beside}>
            <main id="content" tabIndex={-1} className={classes.content}>
              <ScreenBoundary resetKey={JSON.stringify(view)}>
                <Suspense fallback={<Opening />}>
                  <Screen view={view} />
                </Suspense>
              </ScreenBoundary>
            </main>
            <ScreenBoundary resetKey="editor">
              <AppointmentEditor />
            </ScreenBoundary>
          </div>
        </Suspense>
      </ScreenBoundary>
      <UnsavedDialog opened={asked !== null} onKeep={keepEditing} onDiscard={discardAndGo} />
    </div>
  )
}

function UndoKeys() {
  useUndoKeys()
  return null
}
