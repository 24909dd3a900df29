// The house's rules, asserted. A failure says which rule, where, and what to do.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// Imports point to the right in this list, never to the left (README "The import rule"). A name is a folder or a file of lib/.
const ORDER = [
  'entrypoints',
  'cli',
  'ui',
  'adapters',
  'exchange',
  'timeline',
  'search',
  'ledger',
  'claim',
  'match',
  'collect',
  'catalog',
  'edtf',
  'identity',
  'domain',
];

// Who may ask the network: our one door, and the script that a tab runs to hand over the file it shows, which asks as that page does.
const DOORS: ReadonlySet<string> = new Set(['lib/adapters/http.ts', 'entrypoints/tab-file/index.ts']);

// One home per library: replacing it is editing one room.
const HOMES: Record<string, string[]> = {
  'rss-parser': ['collect'],
  feedsmith: ['collect'],
  '@mozilla/readability': ['collect'],
  dexie: ['adapters'],
  'fuse.js': ['search'],
  'chrono-node': ['claim'],
  diff: ['collect'],
  '@noble/hashes': ['identity'],
  preact: ['ui', 'entrypoints'],
  '@preact/signals': ['ui', 'entrypoints'],
  'wxt/browser': ['adapters', 'entrypoints', 'ui'],
  'wxt/utils': ['entrypoints'],
  linkedom: ['cli', 'adapters'],
  'pdfjs-dist': ['collect'],
  'postal-mime': ['collect'],
  'node:fs': ['cli'],
  'node:readline': ['cli'],
};

// Below the adapters nothing touches the world: it is handed in.
const PURE = new Set(ORDER.slice(ORDER.indexOf('exchange')));
const WORLD: [name: string, pattern: RegExp][] = [
  ['the browser', /\b(?:browser|chrome)\.\w/],
  ['the network', /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['the page', /\b(?:globalThis|window)\.|(?<![.\w])document\.(?:querySelector|body|createElement|documentElement)\b/],
  ['the clock', /\bDate\.now\s*\(|new Date\(\s*\)|\bperformance\.now\b|\bsetTimeout\b|\bsetInterval\b/],
  ['the environment', /\bprocess\.\w|\bimport\.meta\.env\b/],
  ['chance', /\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/],
];

const DRAWERS = /^(?:utils?|helpers?|common|services?|managers?|misc|shared)(?:\.|$)/;

type SourceFile = { path: string; code: string };

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(ROOT, path)).isDirectory() ? files(path) : [path];
  });
}

/** Code without comments: rules are about what runs. Strings stay (imports are strings). */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[\s;{}(])\/\/[^\n]*/g, '$1');
}

function roomOf(path: string): string {
  const [top = '', next = ''] = path.split('/');
  return top === 'lib' ? next.replace(/\.tsx?$/, '') : top;
}

const IMPORT = /(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every breach of the rules in these files, as sentences. */
function breaches(sources: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const { path, code: whole } of sources) {
    const code = withoutComments(whole);
    const room = roomOf(path);
    const file = path.split('/').at(-1) ?? '';
    if (!ORDER.includes(room))
      found.push(`${path}: '${room}' is no room of the house. Put it in one, or add the room to README and ORDER.`);
    if (path.split('/').some((part) => DRAWERS.test(part))) found.push(`${path}: a drawer, not a name. Say what the file makes.`);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)+$/.test(file)) found.push(`${path}: file names are kebab-case.`);
    for (const match of code.matchAll(IMPORT)) {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      if (target.startsWith('.')) {
        if (!/\.(?:tsx?|json|css)$/.test(target))
          found.push(`${path}: imports '${target}' without its ending; Node runs these files as they are.`);
        const to = roomOf(relative(ROOT, resolve(ROOT, dirname(path), target)).replaceAll('\\', '/'));
        if (ORDER.indexOf(to) < ORDER.indexOf(room))
          found.push(`${path}: imports '${target}': ${room} must not know ${to} (imports point down the list).`);
      } else {
        const home = Object.entries(HOMES).find(([name]) => target === name || target.startsWith(`${name}/`));
        if (home && !home[1].includes(room))
          found.push(`${path}: imports '${target}', whose home is ${home[1].join(', ')}. Call that room instead.`);
      }
    }
    if (PURE.has(room)) {
      for (const [name, pattern] of WORLD) {
        const hit = pattern.exec(code);
        // A page's document that is handed in is an argument, not the world.
        if (hit && !(name === 'the page' && hit[0].startsWith('document.') && /\bdocument: Document\b/.test(code)))
          found.push(`${path}: touches ${name} ('${hit[0]}'). Rooms below adapters are pure: take it as an argument.`);
      }
    }
    if (/import\.meta\.env/.test(code) && !['entrypoints', 'adapters'].includes(room))
      found.push(`${path}: import.meta.env is undefined in Node; only entrypoints and adapters read it.`);
    if (/\bfetch\s*\(/.test(code) && !DOORS.has(path))
      found.push(`${path}: calls fetch. guardedFetch in lib/adapters/http.ts is the only door to the network.`);
    if (/\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/.test(code) && room !== 'collect')
      found.push(`${path}: parses markup into a document. Untrusted text is text.`);
  }
  return found;
}

/** Files that know each other, each circle once, as `a → b → a`: two files that need each other are one thought in two places. */
function circles(sources: readonly SourceFile[]): string[] {
  const known = new Set(sources.map(({ path }) => path));
  const importsOf = new Map(
    sources.map(({ path, code }) => [
      path,
      [...withoutComments(code).matchAll(IMPORT)]
        .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(ROOT, resolve(ROOT, dirname(path), target)).replaceAll('\\', '/'))
        .filter((target) => known.has(target)),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const target of importsOf.get(path) ?? []) follow(target, [...way, path]);
    done.add(path);
  };
  for (const path of importsOf.keys()) follow(path, []);
  return found;
}

const SOURCES = [...files('lib'), ...files('entrypoints')]
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(ROOT, path), 'utf8') }));

test('the house keeps its rules', () => {
  expect(breaches(SOURCES)).toEqual([]);
});

test('no two files know each other, types included', () => {
  expect(circles(SOURCES)).toEqual([]);
  const [a, b, c] = ['lib/match/a.ts', 'lib/match/b.ts', 'lib/match/c.ts'];
  const seeded = [
    { path: a, code: "import type { B } from './b.ts';" },
    { path: b, code: "export { C } from './c.ts';" },
    { path: c, code: "const a = await import('./a.ts');" },
  ];
  expect(circles(seeded)).toEqual([`${a} → ${b} → ${c} → ${a}`]);
});

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const section = (heading: string): string => README.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
const foldersIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).filter((name) => statSync(join(ROOT, folder, name)).isDirectory());

test('the README is short, and its map has every room and no other', () => {
  expect(README.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
  const map = section('The map')
    .split('\n')
    .filter((line) => /^ {4}/.test(line));
  const within = (top: string): string[] => {
    const from = map.findIndex((line) => line.trim().startsWith(`${top}/`));
    const to = map.findIndex((line, i) => i > from && /^ {4}\S/.test(line));
    return map.slice(from + 1, to).flatMap((line) => line.slice(0, 24).match(/[\w-]+(?=\/|, |\.ts)|(?<=, )[\w-]+/g) ?? []);
  };
  expect(within('entrypoints').sort()).toEqual(foldersIn('entrypoints').sort());
  const rooms = readdirSync(join(ROOT, 'lib')).map((name) => name.replace(/\.ts$/, ''));
  const named = [
    ...new Set(
      [...within('lib'), ...map.join('\n').matchAll(/(\w+)\.ts\b/g)].map((one) => (typeof one === 'string' ? one : (one[1] ?? ''))),
    ),
  ];
  expect(named.sort()).toEqual(rooms.sort());
});

test('every file and command that the README names is there', () => {
  const missing: string[] = [];
  for (const [path] of README.matchAll(/\b(?:lib|test|entrypoints|public)\/[\w./-]*\w\/?/g))
    if (!existsSync(join(ROOT, path))) missing.push(path);
  for (const [step, room, file] of section('The flow').matchAll(/\b([a-z]+)\/([a-z-]+)/g))
    if (room && ORDER.includes(room) && !existsSync(join(ROOT, 'lib', room, `${file}.ts`))) missing.push(step);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  for (const [, name] of README.matchAll(/npm run (?:-s )?([\w:-]+)/g)) if (name && !scripts[name]) missing.push(`npm run ${name}`);
  expect(missing).toEqual([]);
});

test('the import rule that the README tells is the one that is asserted', () => {
  const told = /never up: ([^.]+)\./.exec(README.replace(/\s+/g, ' '))?.[1];
  expect(told?.split(/[,·] ?/).map((name) => name.trim())).toEqual(ORDER);
});

test('every file says first what only it knows', () => {
  const sources = [
    ...SOURCES,
    ...files('test')
      .filter((path) => path.endsWith('.ts'))
      .map((path) => ({ path, code: readFileSync(join(ROOT, path), 'utf8') })),
  ];
  expect(sources.filter(({ code }) => !/^\/\/ \S.{14,}/.test(code)).map(({ path }) => path)).toEqual([]);
});

// Each rule is seen to fail on a seeded violation: a test that cannot fail is none.
const SEEDED: [rule: string, file: SourceFile, says: RegExp][] = [
  ['imports up', { path: 'lib/match/x.ts', code: "import { a } from '../claim/read-claims.ts';" }, /match must not know claim/],
  ['imports up from a file', { path: 'lib/domain.ts', code: "import type { a } from './match/x.ts';" }, /domain must not know match/],
  ['dynamic import up', { path: 'lib/match/x.ts', code: "const a = await import('../ledger/events.ts');" }, /match must not know ledger/],
  ['a library outside its home', { path: 'lib/search/x.ts', code: "import { Dexie } from 'dexie';" }, /whose home is adapters/],
  [
    'a part of a library outside its home',
    { path: 'lib/ui/x.ts', code: "import x from 'rss-parser/lib/utils.js';" },
    /whose home is collect/,
  ],
  ['the browser below adapters', { path: 'lib/claim/x.ts', code: 'const a = browser.tabs;' }, /touches the browser/],
  ['the network below adapters', { path: 'lib/collect/x.ts', code: "const a = await fetch('x');" }, /touches the network/],
  ['the clock below adapters', { path: 'lib/ledger/x.ts', code: 'const a = Date.now();' }, /touches the clock/],
  ['the clock as a new date', { path: 'lib/ledger/x.ts', code: 'const a = new Date();' }, /touches the clock/],
  ['the page below adapters', { path: 'lib/collect/x.ts', code: "const a = document.querySelector('p');" }, /touches the page/],
  ['the environment below adapters', { path: 'lib/claim/x.ts', code: 'const a = process.env.DEBUG;' }, /touches the environment/],
  ['chance below adapters', { path: 'lib/search/x.ts', code: 'const a = Math.random();' }, /touches chance/],
  ['a second door to the network', { path: 'lib/adapters/x.ts', code: "await fetch('x');" }, /only door/],
  ['an import without its ending', { path: 'lib/match/x.ts', code: "import { a } from '../domain';" }, /without its ending/],
  ['a drawer', { path: 'lib/match/utils.ts', code: '' }, /a drawer/],
  ['an unknown room', { path: 'lib/stuff/x.ts', code: '' }, /no room of the house/],
  ['markup', { path: 'lib/ui/x.tsx', code: 'a.innerHTML = b;' }, /Untrusted text is text/],
  ['environment', { path: 'lib/ui/x.tsx', code: 'if (import.meta.env.DEV) a();' }, /import\.meta\.env/],
  ['a file name', { path: 'lib/ui/ItemRow.tsx', code: '' }, /kebab-case/],
];

test.each(SEEDED)('a seeded violation is caught: %s', (_rule, file, says) => {
  expect(breaches([file]).join('\n')).toMatch(says);
});
