import type { Action, Role } from '@mina/domain'
import { z } from 'zod'
import type { CurrentUser } from './session-store'

export const LOCALES = ['sv', 'en', 'da', 'nb', 'fi', 'lt', 'lv', 'et'] as const
export const THEMES = ['system', 'light', 'dark'] as const
export const DENSITIES = ['comfortable', 'compact'] as const

export const signInInput = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(3)
    .max(254)
    .regex(/^[^\0\p{Cs}]*$/u),
  password: z.string().min(1).max(256),
  /** Where the request came from, for the throttle. */
  address: z.string().min(1).max(64),
})
export type SignInInput = z.infer<typeof signInInput>

export const setPreferencesInput = z.object({
  locale: z.enum(LOCALES).optional(),
  theme: z.enum(THEMES).optional(),
  density: z.enum(DENSITIES).optional(),
})
export type SetPreferencesInput = z.infer<typeof setPreferencesInput>

export const switchOrganizationInput = z.object({ organizationId: z.guid() })
export type SwitchOrganizationInput = z.infer<typeof switchOrganizationInput>

export type Me = {
  user: CurrentUser
  actor: { userId: string; organizationId: string; role: Role; name: string }
  organization: { id: string; name: string; currency: string }
  organizations: { id: string; name: string; role: Role }[]
  can: Action[]
}
