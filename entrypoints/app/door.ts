// The e2e build's one extra object, globalThis.cordon: the very commands that buttons call. Absent from every other build.
import { commands } from '../../lib/adapters/commands.ts';
import { FAIL_POINTS, failAt } from '../../lib/adapters/fail-points.ts';

/** Opens the door in the e2e build; does nothing elsewhere. */
export function openDoor(): void {
  if (import.meta.env.MODE !== 'e2e') return;
  const { subscribe, refresh, tick, import: restore, dump, keepPasted } = commands('own');
  const paste = (text: string) => keepPasted(text, {});
  Object.assign(globalThis, { cordon: { subscribe, refresh, tick, import: restore, dump, paste, failAt, failPoints: FAIL_POINTS } });
}
