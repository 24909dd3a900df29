// Keeps the worker alive while it works: the browser stops it 30 s after its last API call, even in the middle of a fetch.
import { browser } from 'wxt/browser';

const EVERY_MS = 20_000;

let working = 0;
let calling: ReturnType<typeof setInterval> | undefined;

/** Runs `work`, calling the browser now and then until it ends. */
export async function awake<T>(work: () => Promise<T>): Promise<T> {
  working += 1;
  calling ??= setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  try {
    return await work();
  } finally {
    working -= 1;
    if (!working) {
      clearInterval(calling);
      calling = undefined;
    }
  }
}
