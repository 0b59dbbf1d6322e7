import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

const file = (name: string) => `routes/${name}/route.tsx`

export default [
  route('login', file('login')),
  route('logout', file('logout')),
  route('look', file('look')),
  route('agreements/:id/workbook', 'routes/agreement-workbook/route.ts'),
  route('reports/file', 'routes/reports-file/route.ts'),
  route('reports/journal/file', 'routes/journal-file/route.ts'),
  layout(file('app-layout'), [
    index(file('start')),
    route('agreements', file('agreements')),
    route('agreements/:id', file('agreement'), [
      layout(file('agreement-figures'), [
        index(file('agreement-overview')),
        route('plan', file('agreement-plan')),
        route('accounting', file('agreement-accounting')),
        route('events', file('agreement-events')),
      ]),
      route('events/try', file('agreement-try')),
      route('documents', file('agreement-documents')),
      route('history', file('agreement-history')),
    ]),
    route('upload', file('upload')),
    route('review', file('review-list')),
    route('review/:documentId', file('review')),
    route('deadlines', file('deadlines')),
    route('reports', file('reports')),
    route('reports/contracts', file('reports-contracts')),
    route('reports/deadlines', file('reports-deadlines')),
    route('reports/roll-forward', file('reports-roll-forward')),
    route('reports/months', file('reports-months')),
    route('reports/maturity', file('reports-maturity')),
    route('reports/journal', file('journal')),
    route('self-check', file('self-check')),
    route('access-log', file('access-log')),
    route('settings', file('settings')),
    route('settings/accounting', file('accounting-settings')),
    route('organization', file('organization')),
    route('*', file('not-found')),
  ]),
] satisfies RouteConfig
