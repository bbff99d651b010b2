/** The addresses for counsellors, and the way in to them. */
import type { LetIn, Route } from '../route.js';
import { caseRoutes } from './case.js';
import { createDoor } from './door.js';
import type { DoorOptions, WorkspaceRoute } from './entered.js';
import { inboxRoutes } from './inbox.js';
import { deviceRoutes, signInRoutes } from './sign-in.js';

export interface WorkspacePages {
  readonly routes: readonly (Route | WorkspaceRoute)[];
  readonly letIn: LetIn;
}

export const createWorkspace = (door: DoorOptions): WorkspacePages => ({
  routes: [...signInRoutes(door), ...inboxRoutes(door), ...caseRoutes(door), ...deviceRoutes(door)],
  letIn: createDoor(door),
});
