/**
 * Mantine in the colours, sizes and manners of tokens.css. Its CSS variables are written to mantine-variables.css by scripts/theme-css.mjs
 * (see docs/decisions/0003), so nothing here may depend on the page.
 */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { partsText } from './text/parts.ts'

/** Light to dark. Only for what Mantine computes from numbers; what is seen comes from the tokens below. */
const leaf: MantineColorsTuple = [
  '#f1f7f2',
  '#e7f0e8',
  '#c9dfcd',
  '#a9cfb2',
  '#86cd9d',
  '#5fae79',
  '#318150',
  '#1f6a3c',
  '#17532e',
  '#0f3c20'
]
const red: MantineColorsTuple = [
  '#fcf3ee',
  '#f8e9e1',
  '#efcdbf',
  '#f2a48b',
  '#e08566',
  '#cb6240',
  '#b5472a',
  '#a2361b',
  '#872b14',
  '#63200f'
]

const dark: MantineColorsTuple = [
  '#f6f3e8',
  '#cfd8cc',
  '#b3c0b3',
  '#75897a',
  '#3f5346',
  '#2f4035',
  '#1c2b21',
  '#16231a',
  '#111c14',
  '#0c140e'
]
const gray: MantineColorsTuple = [
  '#f4f2ea',
  '#efece2',
  '#e9e6db',
  '#e4e0d4',
  '#cfcabb',
  '#858a7d',
  '#5d6358',
  '#474c43',
  '#30352d',
  '#20231d'
]

export const theme = createTheme({
  primaryColor: 'leaf',
  primaryShade: { light: 7, dark: 6 },
  colors: { leaf, red, dark, gray },
  white: '#fffefb',
  black: '#20231d',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSmoothing: false,
  fontSizes: { xs: 'var(--text-s)', sm: 'var(--text)', md: 'var(--text-l)', lg: 'var(--text-xl)', xl: 'var(--text-2xl)' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.35' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '700',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'var(--text-2xl)', lineHeight: '1.3' },
      h2: { fontSize: 'var(--text-xl)', lineHeight: '1.35' },
      h3: { fontSize: 'var(--text-l)', lineHeight: '1.5' },
      h4: { fontSize: 'var(--text)', lineHeight: '1.5' },
      h5: { fontSize: 'var(--text)', lineHeight: '1.5' },
      h6: { fontSize: 'var(--text-s)', lineHeight: '1.5' }
    }
  },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: 'var(--radius)', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // lockScroll writes a <style> element; the page behind a dialog does not scroll anyway, only the shell's content does.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        transitionProps: { duration: 120, transition: 'fade' },
        closeButtonProps: { 'aria-label': partsText.close }
      }
    },
    ModalRoot: { defaultProps: { lockScroll: false, transitionProps: { duration: 120, transition: 'fade' } } },
    ModalCloseButton: { defaultProps: { 'aria-label': partsText.close } },
    DrawerRoot: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Drawer: {
      defaultProps: { lockScroll: false, transitionProps: { duration: 120 }, closeButtonProps: { 'aria-label': partsText.close } }
    },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    // The placeholder is a child that a menu may not have; the first item takes the focus instead.
    Menu: { defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
    HoverCard: { defaultProps: { transitionProps: { duration: 0 } } },
    Collapse: { defaultProps: { transitionDuration: 0 } },
    Accordion: { defaultProps: { transitionDuration: 0 } },
    SegmentedControl: { defaultProps: { transitionDuration: 120 } },
    Tabs: { defaultProps: { keepMounted: false } },
    Anchor: { defaultProps: { underline: 'always' } },
    Text: { defaultProps: { size: 'sm' } },
    Alert: { defaultProps: { variant: 'outline' } },
    CloseButton: { defaultProps: { 'aria-label': partsText.close } },
    Notifications: { defaultProps: { transitionDuration: 120, position: 'bottom-right', autoClose: 8000 } },
    Progress: { defaultProps: { transitionDuration: 0 } }
  }
})

const shared = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-white': 'var(--on-fill)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-anchor': 'var(--leaf)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-success': 'var(--leaf)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-control)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-2)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-fill)',
  ...toned('leaf', 'leaf'),
  ...toned('red', 'danger')
}

/** Every colour that Mantine shows, said in tokens; the same words for light and dark, since the tokens change by themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })

function toned(color: string, token: string): Record<string, string> {
  return {
    [`--mantine-color-${color}-text`]: `var(--${token})`,
    [`--mantine-color-${color}-filled`]: `var(--${token}-fill)`,
    [`--mantine-color-${color}-filled-hover`]: `var(--${token}-fill-hover)`,
    [`--mantine-color-${color}-light`]: `var(--${token}-tint)`,
    [`--mantine-color-${color}-light-hover`]: `var(--${token}-tint)`,
    [`--mantine-color-${color}-light-color`]: `var(--${token})`,
    [`--mantine-color-${color}-outline`]: `var(--${token})`,
    [`--mantine-color-${color}-outline-hover`]: `var(--${token}-tint)`
  }
}
