// One compiled catalog: entities by id, and what the matcher needs. Data lives in the sibling tables.
import type { Entity } from '../domain.ts';

/** The catalog, ready for the matcher. `version` changes when any row does (claims carry it). */
export type Catalog = { entities: Entity[]; byId: Map<string, Entity>; version: string };

/** Compiles the built-in tables plus the reader's own entities (watch list). Throws on a duplicate id. */
export function compileCatalog(_own: readonly Entity[] = []): Catalog {
  return { entities: [], byId: new Map(), version: '0' };
}
