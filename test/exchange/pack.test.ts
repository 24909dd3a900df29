// Watch lists as files: what is read, what is refused and on which line, what a file would change, and that nothing is lost on the way back.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { COMMON_WORDS } from '../../lib/catalog/common-words.ts';
import { catalogWith, refusedRows } from '../../lib/catalog/own-names.ts';
import type { Entity } from '../../lib/domain.ts';
import { packDiff, readPack, writePack } from '../../lib/exchange/pack.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';

const HEADER = 'kind,name,also written,maker,family,place,address,id';
const pack = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const entitiesOf = (text: string): Entity[] => readPack(text).rows.map(({ entity }) => entity);

const ZEBRA = pack(
  'organisation,Acme Robotics,Acme-Robotics,,,CH,https://acme.example/,acme',
  'model,Zebra-1,Zebra One; "Zebra, First",acme,,,,',
  'model,Zebra-2,,acme,,,,',
  'instrument,Kanton Order 7,,,,CH,https://law.example/7,ch/order/7',
);

describe('a file of names', () => {
  test('is read into things to recognise', () => {
    const { rows, errors } = readPack(ZEBRA.replace('Zebra One; "Zebra, First"', '"Zebra One; Zebra, First"'));
    expect(errors).toEqual([]);
    expect(rows.map(({ line, entity }) => [line, entity.id, entity.kind, entity.aliases.map(({ text }) => text)])).toEqual([
      [2, 'acme', 'organisation', ['Acme Robotics', 'Acme-Robotics']],
      [3, 'acme/zebra-1', 'model', ['Zebra-1', 'Zebra One', 'Zebra, First']],
      [4, 'acme/zebra-2', 'model', ['Zebra-2']],
      [5, 'ch/order/7', 'instrument', ['Kanton Order 7']],
    ]);
  });
  test.each([
    ['semicolons', 'kind;name;maker\nmodel;Zebra-1;openai\n'],
    ['tabs', 'kind\tname\tmaker\r\nmodel\tZebra-1\topenai\r\n'],
    ['another order, capitals, a byte-order mark', '\ufeffName,Kind,Maker\nZebra-1,Model,openai'],
    ['blank lines', 'kind,name,maker\n\n,,\nmodel,Zebra-1,openai\n\n'],
    ['quotes', '"kind","name","maker"\n"model","Zebra-1","openai"\n'],
  ])('may come with %s', (_says, text) => {
    expect(entitiesOf(text).map(({ id, developer }) => [id, developer])).toEqual([['openai/zebra-1', 'openai']]);
  });
  test('a word with a capital counts only as it is written', () => {
    const own = catalogWith(entitiesOf(pack('model,Zebra,,openai,,,,')));
    expect(findMentions('A zebra crossed. Zebra is out.', own).map(({ surface, start }) => [surface, start])).toEqual([['Zebra', 17]]);
  });
  test('its names are taken literally', () => {
    const own = catalogWith(entitiesOf(pack('model,Zebra (v.1)+,,openai,,,,')));
    expect(findMentions('Zebra (v.1)+ and Zebra v11', own).map(({ id }) => id)).toEqual(['openai/zebra-v.1']);
  });
});

describe('what is wrong is said with its line', () => {
  test.each<[string, string, RegExp]>([
    ['a kind that is none', 'chip,Zebra-1,,,,,,', /kind is 'chip'/],
    ['no name', 'model,,,openai,,,,', /name is missing/],
    ['a pattern', 'model,Zebra.*,,openai,,,,', /pattern or a formula/],
    ['a formula', 'model,=cmd(1),,openai,,,,', /pattern or a formula/],
    ['a plain word', 'model,zebra,,openai,,,,', /plain word/],
    ['a name too short', 'model,Z,,openai,,,,', /too short/],
    ['a name too long', `model,${'Zebra '.repeat(20)},,openai,,,,`, /longer than 80/],
    ['a common word of these texts', 'model,Access,,openai,,,,', /common word/],
    ['a name of the catalog', 'model,chat-gpt,,openai,,,,', /already names ChatGPT \(openai\/chatgpt\)/],
    ['an ambiguous name of the catalog', 'model,Fable,,openai,,,,', /already names Claude Fable/],
    ['an id of the catalog', 'model,Zebra-1,,openai,,,,openai/gpt-5', /already has 'openai\/gpt-5'/],
    ['a maker nobody knows', 'model,Zebra-1,,nobody,,,,', /maker 'nobody'/],
    ['a family nobody knows', 'model,Zebra-1,,openai,openai/zebra,,,', /family 'openai\/zebra'/],
    ['a place nobody knows', 'organisation,Zebra Lab,,,,ZZ,,', /place 'ZZ'/],
    ['an address that is none', 'organisation,Zebra Lab,,,,,javascript:alert(1),', /no http address/],
    ['an id with other characters', 'model,Zebra-1,,openai,,,,Open AI/zebra', /may hold a–z/],
    ['a name without letters of an id', 'organisation,斑马,,,,,,', /needs an id/],
  ])('%s', (_says, row, message) => {
    const diff = packDiff(pack('model,Quagga-1,,openai,,,,', row), []);
    expect(diff.errors.map(({ line }) => line)).toEqual([3]);
    expect(diff.errors[0]?.message).toMatch(message);
    expect(diff.added.map(({ id }) => id)).toEqual(['openai/quagga-1']);
  });
  test('the second of two rows of one id or one name', () => {
    const diff = packDiff(pack('model,Zebra-1,,openai,,,,', 'model,Zebra 1,,openai,,,,', 'model,Zebra-1,,meta,,,,'), []);
    expect(diff.errors).toEqual([
      { line: 3, message: "'openai/zebra-1' stands on line 2 already" },
      { line: 4, message: "'Zebra-1' already names Zebra-1 (openai/zebra-1)" },
    ]);
  });
  test.each([
    ['nothing', ''],
    ['no header', 'model,Zebra-1\n'],
    ['another format', '{"cordon":1,"schema":3}\n{"table":"items"}'],
  ])('%s is one error and no row', (_says, text) => {
    const { rows, errors } = readPack(text);
    expect(rows).toEqual([]);
    expect(errors).toEqual([{ line: 1, message: expect.stringContaining('must name the columns') }]);
  });
  test('a cell over several lines is counted in lines of the file', () => {
    const diff = packDiff(pack('model,Zebra-1,"Zebra One;\nZebra Uno",openai,,,,', 'chip,X-9,,,,,,'), []);
    expect(diff.errors.map(({ line }) => line)).toEqual([4]);
  });
  test('too many rows are refused whole', () => {
    const many = pack(...Array.from({ length: 2_001 }, (_, n) => `model,Zebra-${n},,openai,,,,`));
    expect(readPack(many)).toEqual({ rows: [], errors: [{ line: 1, message: 'more than 2000 rows' }] });
  });
});

describe('what a file would change', () => {
  const own = entitiesOf(pack('organisation,Acme Robotics,,,,CH,,acme', 'model,Zebra-1,,acme,,,,', 'model,Zebra-9,,acme,,,,'));
  test('new, changed, as they are; nothing is taken away', () => {
    const diff = packDiff(
      pack('organisation,Acme Robotics,,,,CH,,acme', 'model,Zebra-1,Zebra One,acme,,,,', 'model,Zebra-2,,acme,,,,'),
      own,
    );
    expect(diff.same).toBe(1);
    expect(diff.added.map(({ id }) => id)).toEqual(['acme/zebra-2']);
    expect(diff.changed.map(({ before, after }) => [before.aliases.length, after.aliases.length])).toEqual([[1, 2]]);
    expect(diff.errors).toEqual([]);
  });
  test('the file that was written of a list changes nothing in it', () => {
    const stored = JSON.parse(JSON.stringify(own)) as Entity[];
    expect(packDiff(writePack(own), stored)).toEqual({ added: [], changed: [], same: own.length, errors: [] });
    expect(writePack(entitiesOf(writePack(own)))).toBe(writePack(own));
  });
});

test('a row that an update of the catalog has overtaken is left out and stops nothing', () => {
  const overtaken: Entity = { id: 'me/chatgpt', kind: 'model', name: 'ChatGPT', aliases: [{ text: 'ChatGPT' }], verified: true };
  const good: Entity = { id: 'me/quagga', kind: 'model', name: 'Quagga-1', aliases: [{ text: 'Quagga-1' }], verified: true };
  const catalog = catalogWith([overtaken, good]);
  expect([...refusedRows([overtaken, good]).keys()]).toEqual(['me/chatgpt']);
  expect([catalog.byId.has('me/chatgpt'), catalog.byId.has('me/quagga')]).toEqual([false, true]);
  expect(catalogWith([]).version).toBe(compileCatalog().version);
});

describe('gates of a name', () => {
  const gated = (...rows: string[]): string => `kind,name,also written,maker,only with,never with,gated\n${rows.join('\n')}\n`;
  const marked = (text: string, ...rows: string[]): string[] =>
    findMentions(text, catalogWith(entitiesOf(gated(...rows))))
      .filter(({ id }) => id.startsWith('openai/'))
      .map(({ surface }) => surface);

  test('a common word counts only with a word that speaks for it, in its paragraph or the title', () => {
    const row = 'model,Bridge,Bridge One,openai,Quagga Lab; weights,river,Bridge';
    expect(marked('The weights of Bridge leaked.\n\nBridge was closed.', row)).toEqual(['Bridge']);
    expect(marked('Quagga Lab spoke. Its Bridge is out. Over the river the Bridge is shut.', row)).toEqual(['Bridge']);
    expect(marked('Bridge One is no common word.', row)).toEqual(['Bridge One']);
    const own = catalogWith(entitiesOf(gated(row)));
    expect(findMentions('Bridge is out.', own, { title: 'What Quagga Lab holds back' }).map(({ id }) => id)).toEqual(['openai/bridge']);
    expect(findMentions('Bridge is out.', own)).toEqual([]);
  });
  test('without words that name its ways of writing, a gate decides on all of them', () => {
    expect(marked('Bridge One and Bridge.', 'model,Bridge,Bridge One,openai,weights,,')).toEqual([]);
  });
  test('a plain word in small letters may be a name behind a gate', () => {
    expect(marked('Its tokens go to zebra.\n\nA zebra ran.', 'model,zebra,,openai,tokens,,')).toEqual(['zebra']);
  });
  test.each<[string, string, RegExp]>([
    ['a common word without a gate', 'model,Bridge,,openai,,,', /'Bridge' is a common word.*'only with'/],
    ['a month', 'model,May,,openai,,,', /'May' is a common word/],
    ['a given name', 'model,Victor,,openai,,,', /'Victor' is a common word/],
    ['a common word that is only ruled out', 'model,Bridge,,openai,,river,', /'Bridge' is a common word/],
    ['a common word outside its gate', 'model,Bridge One,Bridge,openai,weights,,Bridge One', /'Bridge' is a common word/],
    ['a gate that stands open', 'model,Bridge,,openai,the,,', /'the' in 'only with' stands in every text/],
    ['a pattern for a word', 'model,Bridge,,openai,wei.*,,', /pattern or a formula/],
    ['a group of the catalog for a word', 'model,Bridge,,openai,@kin,,', /pattern or a formula/],
    ['a sign for a word', 'model,Bridge,,openai,…,,', /neither letter nor digit/],
    ['a word on both sides', 'model,Bridge,,openai,Weights,weights,', /stands in 'only with' and in 'never with'/],
    ['the name against itself', 'model,Bridge,,openai,weights,bridge,', /the name itself/],
    ['a name that is none of the row', 'model,Bridge,,openai,weights,,Tunnel', /'Tunnel' in 'gated' is none/],
    ['names for a gate without words', 'model,Zebra-1,,openai,,,Zebra-1', /both are empty/],
    ['a gated name of the catalog', 'model,Fable,,openai,weights,,', /already names Claude Fable/],
  ])('refused: %s', (_says, row, message) => {
    const { added, errors } = packDiff(gated('model,Quagga-1,,openai,,,', row), []);
    expect(errors).toEqual([{ line: 3, message: expect.stringMatching(message) }]);
    expect(added.map(({ id }) => id)).toEqual(['openai/quagga-1']);
  });
  test('two own names cannot share a spelling, gated or not', () => {
    const { errors } = packDiff(gated('model,Bridge,,openai,weights,,', 'model,Bridge,,meta,tokens,,'), []);
    expect(errors).toEqual([{ line: 3, message: "'Bridge' already names Bridge (openai/bridge)" }]);
  });
  test('come back from a file as they were, and a changed gate is a change', () => {
    const own = entitiesOf(
      gated('model,Bridge,Bridge One,openai,Quagga Lab; weights,"river; toll, road",Bridge', 'model,May,,openai,weights,,'),
    );
    const stored = JSON.parse(JSON.stringify(own)) as Entity[];
    expect(packDiff(writePack(own), stored)).toEqual({ added: [], changed: [], same: 2, errors: [] });
    const wider = packDiff(gated('model,May,,openai,weights; tokens,,'), stored);
    expect(wider.changed.map(({ before, after }) => [before.aliases[0]?.anchors, after.aliases[0]?.anchors])).toEqual([
      [['weights'], ['weights', 'tokens']],
    ]);
  });
});

test('no word that stands everywhere opens a gate of the catalog, and no common word is a name of it without one', () => {
  const bare = compileCatalog().entities.flatMap(({ id, aliases }) =>
    aliases
      .filter(({ text, anchors, not }) => !anchors?.length && !not?.length && COMMON_WORDS.has(text.toLowerCase()))
      .map(({ text }) => [id, text]),
  );
  expect(bare).toEqual([]);
});
