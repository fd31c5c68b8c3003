import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Our green-black ink: the bar on top, buttons, what is chosen. */
const pine: MantineColorsTuple = [
  '#edf6f3',
  '#d6eae3',
  '#abd5c8',
  '#7dbfac',
  '#57ac94',
  '#3f9a80',
  '#2d876e',
  '#1f725c',
  '#155e4b',
  '#0b4536',
]

/** Greys with a little paper in them. */
const gray: MantineColorsTuple = [
  '#f8f7f4',
  '#f1efea',
  '#e7e4dd',
  '#d9d5cc',
  '#c5c0b5',
  '#9d978b',
  '#7b7569',
  '#5f5a50',
  '#423e37',
  '#26241f',
]

const dark: MantineColorsTuple = [
  '#dfe4e1',
  '#c0c8c4',
  '#a1aba6',
  '#7d8883',
  '#4a5450',
  '#363f3b',
  '#272e2b',
  '#1c2220',
  '#161b19',
  '#101413',
]

const redInk = { light: '#b3261e', dark: '#ff9a91' }

/** One look for the desk and for client booking: calm, dense, figures that stand under one another. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  colors: { pine, gray, dark },
  black: '#1d2320',
  fontFamily:
    "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'Helvetica Neue', sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontWeights: { regular: '400', medium: '550', bold: '640' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '10px', lg: '14px', xl: '24px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
})

/** The colours Mantine leaves too pale to read; every text reaches 4.5:1 on what it stands on. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': gray[7],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': redInk.light,
    '--mantine-color-default-border': gray[4],
    '--mantine-color-yellow-light-color': '#573d00',
    '--mantine-color-orange-light-color': '#7a3400',
    '--mantine-color-red-light-color': '#8c1d18',
    '--lanebook-focus': pine[8],
    '--lanebook-page': gray[0],
    '--lanebook-surface': '#ffffff',
    '--lanebook-line': gray[2],
    '--lanebook-bar': '#12372d',
    '--lanebook-warning': '#fff4d6',
    '--lanebook-warning-line': '#e6c15a',
    '--lanebook-warning-ink': '#573d00',
  },
  dark: {
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#8d9792',
    '--mantine-color-error': redInk.dark,
    '--mantine-color-body': dark[7],
    '--lanebook-focus': pine[3],
    '--lanebook-page': dark[8],
    '--lanebook-surface': dark[7],
    '--lanebook-line': dark[5],
    '--lanebook-bar': '#0d2b23',
    '--lanebook-warning': '#262821',
    '--lanebook-warning-line': '#5d5333',
    '--lanebook-warning-ink': '#e9d8a4',
  },
})
