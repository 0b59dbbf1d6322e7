import { readingOf } from './calibrate'
import { mergeProposals, type Proposal, propose } from './candidates'
import { type Candidates, crossCheck } from './crosschecks'
import { withLearned } from './labels'
import { detectLanguages } from './language'
import { readLayout } from './layout'
import { gatherMaterial, type Material } from './material'
import { type Claim, claimsOf } from './rules/claims'
import { proposeFromClauses, proposeFromRanges } from './rules/clauses'
import { proposeCurrency } from './rules/currency'
import { proposeContractNumber, proposeObjectId } from './rules/identifiers'
import { proposeIndexation } from './rules/indexation'
import { proposeAmounts, proposePayment, proposeRates, proposeUnlabelledFee } from './rules/money'
import { proposeObject } from './rules/object'
import { proposeOrgNumbers } from './rules/org-numbers'
import { lowerOtherContracts } from './rules/other-contracts'
import { partyEvidence, proposeNames, proposeUnnamed } from './rules/parties'
import { nameKey } from './rules/party-mentions'
import { proposeSigning } from './rules/signing'
import { type ExtractInput, type ExtractResult, FIELD_IDS } from './types'
import { lexiconFor } from './vocabulary'

/** Changes whenever the same words may give other readings. */
export const EXTRACTION_VERSION = '1.1.2'

function proposeDatesAndTerms(claims: readonly Claim[]): Proposal[] {
  return claims.flatMap((claim) => {
    if (claim.type === 'date' && (claim.kind === 'startDate' || claim.kind === 'endDate')) {
      return [
        propose(
          claim.kind,
          claim.value,
          claim.tokens,
          claim.rule,
          claim.strength * (0.7 + 0.3 * claim.quality),
        ),
      ]
    }
    const isTerm =
      claim.kind === 'termMonths' || claim.kind === 'noticeMonths' || claim.kind === 'extensionMonths'
    if (claim.type !== 'duration' || !isTerm || claim.rule === 'prose' || claim.rule === 'label-after')
      return []
    return [
      propose(claim.kind as 'termMonths', Number(claim.value), claim.tokens, claim.rule, claim.strength),
    ]
  })
}

function proposeParties(material: Material): Proposal[] {
  const found = partyEvidence(material)
  const withRoles = proposeNames(found)
  const names = [...withRoles, ...proposeUnnamed(found, withRoles, material)]
  const best = (field: 'lessorName' | 'lesseeName') => {
    const [top] = mergeProposals(names.filter((proposal) => proposal.field === field))
    return top && top.score >= 0.5 ? nameKey(String(top.value)) : null
  }
  const [lessor, lessee] = [best('lessorName'), best('lesseeName')]
  const numbers = proposeOrgNumbers(material, {
    lessor: found.mentions.filter((mention) => mention.key === lessor),
    lessee: found.mentions.filter((mention) => mention.key === lessee && lessee !== lessor),
    others: found.mentions.filter((mention) => mention.key !== lessor && mention.key !== lessee),
    roles: found.roles,
  })
  return [...names, ...numbers]
}

/**
 * Reads the fields of a lease agreement from the words on its pages.
 *
 * Pure and deterministic: the same words give the same readings, in whatever order they come. Every reading names
 * its rule and the words it was read from. A field that the document does not hold has `best: null`; weak traces
 * of it are kept as alternatives.
 */
export function extract(input: ExtractInput): ExtractResult {
  const detected = detectLanguages(input.pages, input.languages)
  const languages = input.languages && input.languages.length > 0 ? input.languages : detected.languages
  const lexicon = withLearned(lexiconFor(languages), input.learned ?? [])
  const layout = readLayout(input.pages, lexicon.correct)
  const material = gatherMaterial(layout, lexicon, languages)
  const claims = claimsOf(material)
  const proposals = lowerOtherContracts(
    [
      ...proposeParties(material),
      ...proposeContractNumber(material),
      ...proposeObject(material),
      ...proposeObjectId(material),
      ...proposeDatesAndTerms(claims),
      ...proposeFromRanges(material),
      ...proposeFromClauses(material),
      ...proposeAmounts(claims),
      ...proposePayment(claims, material),
      ...proposeUnlabelledFee(claims, material),
      ...proposeRates(claims, material),
      ...proposeIndexation(material),
      ...proposeCurrency(claims, material),
      ...proposeSigning(claims, material),
    ],
    material,
  )
  const candidates: Candidates = new Map(
    FIELD_IDS.map((field) => [
      field,
      mergeProposals(proposals.filter((proposal) => proposal.field === field)),
    ]),
  )
  crossCheck(candidates)
  return {
    version: EXTRACTION_VERSION,
    language: detected.main,
    readings: FIELD_IDS.map((field) => readingOf(field, candidates.get(field) ?? [])),
  }
}
