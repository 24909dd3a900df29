// The catalog's own names, for whoever searches without a reader's.
import { compileCatalog } from '../catalog/catalog.ts';
import type { Names } from './fields.ts';

let compiled: Names | undefined;

/** Compiled at the first use, once. */
export function builtInNames(): Names {
  compiled ??= compileCatalog();
  return compiled;
}
