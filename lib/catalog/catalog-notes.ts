// What the catalog itself says of a row and how far that can be relied on, in words for people.
import type { Edtf, Entity } from '../domain.ts';

/**
 * One note each: the first date, an instrument's status, whether the row is unverified, what its sources do not agree on. `dateText` writes
 * an EDTF date as the screen does. A date or a status that nobody looked up says so.
 */
export function catalogNotes(entity: Entity, dateText: (date: Edtf) => string): string[] {
  const { firstOn, firstFrom, status, verified, doubt } = entity;
  const notes: string[] = [];
  if (status) {
    const stands = status.value.replaceAll('-', ' ');
    notes.push(
      status.verified ? `${stands}, as of ${dateText(status.asOf)} (${status.source})` : `${stands} (not looked up; see ${status.source})`,
    );
  } else if (firstOn)
    notes.push(
      `first dated ${dateText(firstOn)} ${firstFrom ? `(${firstFrom.source}, seen ${dateText(firstFrom.asOf)})` : '(not looked up)'}`,
    );
  if (!verified) notes.push('unverified: one weak source or none');
  if (doubt) notes.push(doubt);
  return notes;
}
