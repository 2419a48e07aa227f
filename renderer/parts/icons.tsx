/** Line drawings of 20 by 20 in the colour of the text around them; always beside or behind words, so never read out. */
import type { ReactNode } from 'react'

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export function CalendarIcon() {
  return (
    <Icon>
      <path d="M3.5 5.5h13v11h-13zM3.5 8.5h13M7 3.5v3.5M13 3.5v3.5" />
    </Icon>
  )
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="5" />
      <path d="m13 13 3.5 3.5" />
    </Icon>
  )
}

export function ChevronIcon() {
  return (
    <Icon>
      <path d="m6 8 4 4 4-4" />
    </Icon>
  )
}

export function HomeIcon() {
  return (
    <Icon>
      <path d="m3 9.5 7-6 7 6M5 8v8.5h10V8M8.5 16.5v-5h3v5" />
    </Icon>
  )
}

export function PeopleIcon() {
  return (
    <Icon>
      <circle cx="7.5" cy="7" r="2.75" />
      <path d="M2.5 16c.5-3 2.3-4.5 5-4.5s4.5 1.5 5 4.5M12.5 4.5a2.75 2.75 0 0 1 0 5M14 11.8c2 .4 3.1 1.8 3.5 4.2" />
    </Icon>
  )
}

export function ProductIcon() {
  return (
    <Icon>
      <path d="m10 3 6.5 3.5v7L10 17l-6.5-3.5v-7zM3.5 6.5 10 10l6.5-3.5M10 10v7" />
    </Icon>
  )
}

export function RegisterIcon() {
  return (
    <Icon>
      <path d="M5 3h10.5v14H5zM5 3v14M3.5 6H6M3.5 10H6M3.5 14H6M8.5 7h4.5M8.5 10h4.5" />
    </Icon>
  )
}

export function ReportIcon() {
  return (
    <Icon>
      <path d="M3.5 16.5h13M6 16.5V11M10 16.5V5M14 16.5V8" />
    </Icon>
  )
}

export function SessionIcon() {
  return (
    <Icon>
      <path d="M4.5 4.5h11v12.5h-11zM7.5 3h5v3h-5zM7.5 10l1.5 1.5 3-3M7.5 14h5" />
    </Icon>
  )
}

export function CriteriaIcon() {
  return (
    <Icon>
      <path d="M8 5h9M8 10h9M8 15h9M3 5h1.5M3 10h1.5M3 15h1.5" />
    </Icon>
  )
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
      <circle cx="12" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </Icon>
  )
}
