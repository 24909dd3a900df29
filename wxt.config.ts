// What the browser is told about Cordon: permissions, policy, and the two builds (release, e2e).
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { TOP_LEVEL_DOMAINS } from './lib/catalog/top-level-domains.ts';

// rss-parser imports Node's http, https, url, timers and stream for parseURL, which Cordon never calls.
const nodeShim = fileURLToPath(new URL('./lib/collect/node-shim.ts', import.meta.url));

// A fixed public key gives the e2e build a fixed id (donoeopgahmokafdkfilohlpllknbdie), so that tests can address its pages.
const E2E_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAobOqK3h7wBxlS/q412TCkYDg1BmpnR8QCWWJeHYca24TSbjhHmgvYQ1V80DBisQHQc6fLPlDu5TXnS/xY/j0d3glmBoO/+fdT5tqZ2ecYILiQC8OFkM4jCDszlLgO8wXxy1R7xEa+u8fELlZz8Rz4YZkDRiFlW0Rel7paGUvzGtEdvNDDfAHYmg3ajYqoUpL2xqIxPgoLw0NqrJWQ1lxPUHPFHTRMe9zlsiOnAy8XvDLTMUa0YhYQX7lwxGhOIvPve3cIAQt3H8u4m4atM+SbLN4jeDJ1vCn1V1/aHbnSfMEGNds0i+H8543aLSdAkOJ2amRb/b3a286O1Cc09ttOwIDAQAB';

// A redirect cannot be seen before it is followed, but the policy is asked at each step of it: names of the public internet pass (http: stands for
// https, too), numbers and names of a private network do not. It can say no more than endings.
const PUBLIC_NAMES = [...TOP_LEVEL_DOMAINS].map((ending) => `http://*.${ending}:*`).join(' ');

/** Decisions on the policy: nothing remote, no markup from strings (the one Trusted Types policy gives the addresses of our own workers), connections only where a source is fetched. */
const policy = (dev: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${dev ? 'http: https: ws://localhost:*' : PUBLIC_NAMES}`,
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(dev ? [] : ["require-trusted-types-for 'script'", 'trusted-types cordon-workers']),
  ].join('; ');

// pdf.js standing alone loads its other half and its decoders of pictures by address, and core-js asks Function for the global object. None of
// it is reached here (lib/collect/read-pdf.ts), and what is not in the file is not asked about by whoever reviews it.
const LOADING = [
  / \|\| Function\('return this'\)\(\)/g,
  /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*(?:this\.workerSrc|`[^`]*`)\)/g,
];
const pdfjsLoadsNothing = {
  name: 'pdfjs-loads-nothing',
  transform(code: string, id: string) {
    if (!/pdfjs-dist\/legacy\/build\/pdf(?:\.worker)?\.mjs$/.test(id)) return null;
    if (!LOADING.every((pattern) => code.search(pattern) >= 0))
      throw new Error(`${id} loads code in another way than it did: see wxt.config.ts`);
    const [asGlobal, byAddress] = LOADING as [RegExp, RegExp];
    return { code: code.replace(asGlobal, '').replace(byAddress, "await Promise.reject(new Error('nothing is loaded'))"), map: null };
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), pdfjsLoadsNothing],
    resolve: { alias: [{ find: /^(http|https|url|timers|stream)$/, replacement: nodeShim }] },
    build: { reportCompressedSize: false },
  }),
  zip: { excludeSources: ['test/**', '.output/**'] },
  manifest: ({ browser, mode, command }) => {
    const e2e = mode === 'e2e';
    const hosts = ['http://*/*', 'https://*/*'];
    return {
      name: 'Cordon',
      description:
        'Who could use which AI model, from where, on what date, and who says so: read from your own evidence, on your own machine.',
      permissions: [
        'alarms',
        'storage',
        ...(process.env.CORDON_QUOTA ? [] : ['unlimitedStorage']),
        'scripting',
        'contextMenus',
        'activeTab',
        // Chromium's background has no workers; a hidden page starts the one that reads PDFs (lib/adapters/pdf-reading.ts).
        ...(browser === 'firefox' ? [] : ['offscreen']),
      ],
      ...(e2e ? { host_permissions: hosts } : { optional_host_permissions: hosts }),
      incognito: 'not_allowed',
      content_security_policy: { extension_pages: policy(command === 'serve') },
      commands: {
        capture: { suggested_key: { default: 'Alt+Shift+S' }, description: 'Capture this page (or the selection as a quote)' },
        'open-app': { suggested_key: { default: 'Alt+Shift+C' }, description: 'Open Cordon' },
      },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: { id: 'cordon@cordon.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
            },
          }
        : { minimum_chrome_version: '128', externally_connectable: { ids: [] }, ...(e2e ? { key: E2E_KEY } : {}) }),
    };
  },
});
