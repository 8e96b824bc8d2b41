/** The desk in the browser: the way in, the door, and behind it everything that changes what is kept. */
import { Hono } from 'hono'
import {
  type DeskDoor,
  type DeskEnv,
  type DeskRoutes,
  deskHeaders,
  loginRoutes,
  logoutRoutes,
  passwordFirst,
  safeWayOnly,
  sessionOnly,
} from '../desk-door.js'
import type { Routes } from '../door.js'
import { deskArticleRoutes } from './desk-articles.js'
import { deskCaptureRoutes } from './desk-captures.js'
import { deskReportRoutes } from './desk-reports.js'
import { deskWritingRoutes } from './desk-writing.js'

/** All behind the door. */
const parts: readonly DeskRoutes[] = [
  logoutRoutes,
  deskCaptureRoutes,
  deskArticleRoutes,
  deskReportRoutes,
  deskWritingRoutes,
]

export const deskRoutes: Routes = (app, door) => {
  const { desk } = door
  if (desk === null) return
  const deskDoor: DeskDoor = {
    door,
    desk,
    view: async (c) => ({ site: await door.site(), formToken: c.get('session').formToken }),
    html: door.html,
    missing: (c) => door.missing(c),
  }
  app.use('/desk/*', deskHeaders, safeWayOnly(door), passwordFirst(door, desk))
  loginRoutes(app, door, desk)
  // In this order: what is added below is behind the door, whatever its address under /desk and its method.
  const inside = new Hono<DeskEnv>()
  inside.use('*', sessionOnly(door, desk))
  for (const add of parts) add(inside, deskDoor)
  app.route('/desk', inside)
}
