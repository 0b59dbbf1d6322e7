import { m } from '@mina/i18n'

/** What the form of a trial asks for. */
export type TrialField =
  | 'date'
  | 'percent'
  | 'rent'
  | 'indexValue'
  | 'endDate'
  | 'share'
  | 'rate'
  | 'penalty'
  | 'recoverable'
  | 'expected'
  | 'price'
  | 'optionDate'
  | 'amount'

type Trial = { name: () => string; help: () => string; fields: readonly TrialField[] }

/** What can be tried, by the word in the address. */
const TRIALS = {
  index: {
    name: m.event_trial_index,
    help: m.event_trial_index_help,
    fields: ['date', 'percent', 'rent', 'indexValue'],
  },
  extension: {
    name: m.event_trial_extension,
    help: m.event_trial_extension_help,
    fields: ['date', 'endDate', 'rent', 'rate'],
  },
  termination: {
    name: m.event_trial_termination,
    help: m.event_trial_termination_help,
    fields: ['date', 'penalty'],
  },
  scope: {
    name: m.event_trial_scope,
    help: m.event_trial_scope_help,
    fields: ['date', 'share', 'rent', 'rate'],
  },
  shorter: {
    name: m.event_trial_shorter,
    help: m.event_trial_shorter_help,
    fields: ['date', 'endDate', 'rent', 'rate'],
  },
  rent: { name: m.event_trial_rent, help: m.event_trial_rent_help, fields: ['date', 'rent', 'rate'] },
  floating: {
    name: m.event_trial_floating,
    help: m.event_trial_floating_help,
    fields: ['date', 'rent', 'rate'],
  },
  impairment: {
    name: m.event_trial_impairment,
    help: m.event_trial_impairment_help,
    fields: ['date', 'recoverable'],
  },
  residual: {
    name: m.event_trial_residual,
    help: m.event_trial_residual_help,
    fields: ['date', 'expected'],
  },
  option: {
    name: m.event_trial_option,
    help: m.event_trial_option_help,
    fields: ['date', 'price', 'optionDate', 'rate'],
  },
  buyout: { name: m.event_trial_buyout, help: m.event_trial_buyout_help, fields: ['date', 'price'] },
  variable: {
    name: m.event_trial_variable,
    help: m.event_trial_variable_help,
    fields: ['date', 'amount'],
  },
} as const satisfies Record<string, Trial>

export type TrialKind = keyof typeof TRIALS
export const TRIAL_KINDS = Object.keys(TRIALS) as TrialKind[]
export const trialName = (kind: TrialKind): string => TRIALS[kind].name()
export const trialHelp = (kind: TrialKind): string => TRIALS[kind].help()
export const trialFields = (kind: TrialKind): readonly TrialField[] => TRIALS[kind].fields
/** The kind that an address asks for; what it gets wrong is an index. */
export const trialKindOf = (query: URLSearchParams): TrialKind =>
  TRIAL_KINDS.find((kind) => kind === query.get('kind')) ?? 'index'
export const isDiscountedAnew = (kind: TrialKind): boolean => trialFields(kind).includes('rate')
