import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { BrandMark, buttonClass } from '@mina/ui'
import { Link, NavLink } from '@remix-run/react'
import { ShieldCheck, Upload } from 'lucide-react'
import { DAILY_PLACES, FINANCE_PLACES, organizationPlaces, type Place } from './places'
import type { Counts, ReadingRegion, ShellData } from './shell-data'

export function Rail({ me, counts, region }: ShellData) {
  return (
    <nav className="rail" aria-label={m.app_menu_main()}>
      <Link to="/" className="mb-2 !min-h-[3.5rem] !text-text hover:!bg-transparent">
        <BrandMark />
        <span className="font-bold text-[15px] tracking-tight">{m.app_name()}</span>
      </Link>
      {me.can.includes('document.upload') ? (
        <Link to="/upload" className={`rail-upload ${buttonClass({ variant: 'primary' })}`}>
          <Upload className="i" aria-hidden="true" />
          <span>{m.app_menu_upload()}</span>
        </Link>
      ) : null}
      {DAILY_PLACES.map((place) => (
        <PlaceLink key={place.to} place={place} counts={counts} />
      ))}
      <h2>{m.app_menu_group_finance()}</h2>
      {FINANCE_PLACES.map((place) => (
        <PlaceLink key={place.to} place={place} counts={counts} />
      ))}
      <h2>{m.app_menu_group_organization()}</h2>
      {organizationPlaces(me).map((place) => (
        <PlaceLink key={place.to} place={place} counts={counts} />
      ))}
      <p className="[.app-narrow_&]:hidden mt-auto flex items-center gap-1.5 px-2.5 pt-4 text-caption text-subtle">
        <ShieldCheck className="i i-sm" aria-hidden="true" />
        {readingPlaceText(region)}
      </p>
    </nav>
  )
}

function PlaceLink({ place, counts }: { place: Place; counts: Counts }) {
  const { to, label, icon: Icon, count } = place
  const number = count ? counts[count] : 0
  return (
    <NavLink to={to} end={to === '/'} title={label()}>
      <Icon className="i" aria-hidden="true" />
      <span>{label()}</span>
      {number > 0 ? <span className="n">{formatCount(number)}</span> : null}
    </NavLink>
  )
}

const ENGINE_NAMES: Record<string, string> = { tesseract: 'Tesseract', textract: 'Amazon Textract' }

/** Where documents are read, as people are told before they upload. */
export function readingPlaceText({ engine, region }: ReadingRegion): string {
  if (region === null) return m.app_reading_inside()
  return m.app_reading_outside({ engine: ENGINE_NAMES[engine] ?? engine, region })
}
