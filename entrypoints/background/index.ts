// What the worker listens to. No decisions here: every listener hands on to a room.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener((message: unknown, _sender, answer) => {
      if ((message as { type?: string }).type === 'ping') answer({ pong: true });
    });
  },
});
