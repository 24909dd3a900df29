// Screens that few open are loaded when they are opened: the tab itself starts without them.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const loaded = new Map<string, ComponentType>();

/** A screen whose code `load` brings; `name` tells screens apart. */
export function LaterScreen({ name, load }: { name: string; load: () => Promise<ComponentType> }) {
  const [, draw] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const Screen = loaded.get(name);
  useEffect(() => {
    if (loaded.has(name)) return;
    let alive = true;
    load().then(
      (screen) => {
        loaded.set(name, screen);
        if (alive) draw((n) => n + 1);
      },
      (error: unknown) => {
        if (alive) setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      alive = false;
    };
  }, [name, load]);
  if (Screen) return <Screen />;
  return trouble ? <p class="note trouble">This screen could not be loaded: {trouble}. Load the tab again.</p> : null;
}
