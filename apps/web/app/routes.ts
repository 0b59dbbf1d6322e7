import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

const file = (name: string) => `routes/${name}/route.tsx`

export default [
  route('login', file('login')),
  route('logout', file('logout')),
  route('look', file('look')),
  layout(file('app-layout'), [
    index(file('start')),
    route('agreements', file('agreements')),
    route('agreements/:id', file('agreement'), [
      index(file('agreement-overview')),
      route('plan', file('agreement-plan')),
      route('accounting', file('agreement-accounting')),
      route('documents', file('agreement-documents')),
      route('history', file('agreement-history')),
    ]),
    route('upload', file('upload')),
    route('review', file('review-list')),
    route('review/:documentId', file('review')),
    route('deadlines', file('deadlines')),
    route('access-log', file('access-log')),
    route('settings', file('settings')),
    route('organization', file('organization')),
    route('*', file('not-found')),
  ]),
] satisfies RouteConfig
