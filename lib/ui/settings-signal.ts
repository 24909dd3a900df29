// The settings as every screen sees them; null until they were read.
import { signal } from '@preact/signals';
import type { Settings } from '../adapters/settings.ts';

export const settings = signal<Settings | null>(null);
