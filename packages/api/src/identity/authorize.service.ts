import { type Action, type Actor, can, DomainError } from '@mina/domain'

/** @throws DomainError 'policy.denied' { action } unless the actor's role allows it */
export function authorize(actor: Actor, action: Action): void {
  if (!can(actor, action)) throw new DomainError('policy.denied', { action })
}
