import type { Action } from '@mina/domain'
import { useRouteLoaderData } from '@remix-run/react'
import type { ShellData } from './shell-data'

const LAYOUT_ID = 'routes/app-layout/route'

/** Who is signed in and where, for any page inside the frame. */
export function useShell(): ShellData {
  const shell = useRouteLoaderData<ShellData>(LAYOUT_ID)
  if (!shell) throw new Error('useShell stands outside the frame')
  return shell
}

/** Whether to show a button. The service behind it refuses on its own. */
export const useCan = (action: Action): boolean => useShell().me.can.includes(action)
