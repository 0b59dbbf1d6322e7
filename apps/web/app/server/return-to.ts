const PLACE = 'https://own.invalid'

/**
 * Where to go after signing in: a path of ours, or the start page. Whatever a browser could read as another host
 * (`//host`, `/\host`, a scheme, control characters that it drops) is not a path of ours.
 */
export function safeReturnTo(wish: string | null | undefined): string {
  if (!wish?.startsWith('/') || /^\/[/\\]/.test(wish) || /[\\\p{Cc}]/u.test(wish)) return '/'
  if (!URL.canParse(wish, PLACE)) return '/'
  const { origin, pathname, search } = new URL(wish, PLACE)
  if (origin !== PLACE || pathname.startsWith('//') || pathname.startsWith('/login')) return '/'
  return pathname + search
}
