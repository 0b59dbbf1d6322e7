import type { Actor } from '@mina/domain'
import { type CaseResult, type FigureResult, runCase } from '@mina/domain/cases'
import { goldenCases } from '@mina/domain/cases/golden'
import { CALCULATION_VERSION } from '../agreements/stored-terms.schema'
import { authorize } from '../identity/authorize.service'
import type { SelfCheck, SelfCheckCase, SelfCheckFigure } from './self-check.schema'

/** Runs the published cases against the engine that this process calculates with, now. */
export function selfCheck(actor: Actor): SelfCheck {
  authorize(actor, 'agreement.read')
  const cases = goldenCases().map((one) => caseRow(runCase(one)))
  const passed = cases.filter((one) => one.passed).length
  return {
    calculationVersion: CALCULATION_VERSION,
    passed,
    failed: cases.length - passed,
    figures: cases.reduce((sum, { figures }) => sum + figures.length, 0),
    cases,
  }
}

function caseRow({ case: whole, passed, figures }: CaseResult): SelfCheckCase {
  const { id, kind = null, title, source, convention = null, note = null } = whole
  return {
    id,
    kind,
    title,
    source: { title: source.title, url: source.url ?? null },
    convention,
    note,
    passed,
    figures: figures.map(figureRow),
  }
}

function figureRow({ expected, computed, difference, passed, reason }: FigureResult): SelfCheckFigure {
  const { figure, agreement, profile, at, currency, account, unit, value, tolerance, note } = expected
  return {
    figure,
    agreement: agreement ?? null,
    profile,
    at: at ?? null,
    currency: currency ?? null,
    account: account ?? null,
    unit,
    expected: value,
    tolerance,
    computed,
    difference,
    passed,
    reason,
    note: note ?? null,
  }
}
