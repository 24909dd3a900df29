// Where labelled articles may stand beside the project: they are for measuring only and never part of it.
import { resolve } from 'node:path';
import { ROOT } from './run.ts';

/** The folder, whether it is there or not. */
export const GOLD = resolve(ROOT, '..', 'shared', 'gold');
