// Instruments: citations by the grammar, laws and rules by name. A mark without an id asks for the span alone.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';
import { mark, unmark } from './marked.ts';

const catalog = compileCatalog();

function expectInstruments(marked: string, title = ''): void {
  const { text, spans } = unmark(marked);
  const found = findMentions(text, catalog, { title }).filter(({ kind }) => kind === 'instrument');
  expect(mark(text, found, true)).toBe(mark(text, spans, true));
}

describe('United States', () => {
  test.each([
    'See ⟦15 CFR 744.22(b)|us/cfr/15/744/22⟧ for the rule.',
    'See ⟦15 C.F.R. § 740.27(e)(1)|us/cfr/15/740/27⟧ for the rule.',
    'See ⟦15 CFR Part 774|us/cfr/15/774⟧ for the list.',
    'See ⟦15 CFR Parts 730–774|us/cfr/15/730-774⟧ for all of it.',
    'See ⟦48 CFR 252.204-7012|us/cfr/48/252/204-7012⟧ for contractors.',
    'See ⟦15\n CFR 734.13|us/cfr/15/734/13⟧ for exports.',
    'Under ⟦50 U.S.C. § 4817(b)(1)|us/usc/50/4817⟧ the agency may inform firms.',
    'Under ⟦10 USC 3252|us/usc/10/3252⟧ it may exclude a source.',
    'Under ⟦42 U.S.C. 2000e-5|us/usc/42/2000e-5⟧ one may sue.',
    'Published at ⟦91 FR 1684|us/fr/2026-00789⟧ in January.',
    'Published at ⟦90 Fed. Reg. 4544|us/fr/2025-00636⟧ in January.',
    'Published at ⟦88 FR 75191|us/fr/88/75191⟧ in November.',
    '⟦Executive Order 14409|us/eo/14409⟧ asks for notice; ⟦E.O. 14110|us/eo/14110⟧ is gone.',
    '⟦EO 13873|us/eo/13873⟧ came first, ⟦Executive Order No. 13,960|us/eo/13960⟧ later.',
    '⟦Public Law 118-50|us/pl/118-50⟧ and ⟦Pub. L. 115–232|us/pl/115-232⟧ apply.',
    'It stands at ⟦136 Stat. 1366|us/stat/136/1366⟧ now.',
    '⟦ECCN 4E091|us/eccn/4E091⟧ covers weights; ⟦3A090.a|us/eccn/3A090⟧ covers chips under the EAR.'.replace(
      'the EAR',
      'the ⟦EAR|us/cfr/15/730-774⟧',
    ),
    'ECCN: ⟦5D002|us/eccn/5D002⟧ applies.',
    'RIN: ⟦0694-AK21|us/rin/0694-AK21⟧ is open for comment.',
    'The House took up ⟦H.R. 8283|us/bill/119/hr8283⟧ in Congress.',
    'California’s ⟦SB 53|us-ca/bill/sb53⟧ is law; Texas wrote ⟦HB 149|us-tx/bill/hb149⟧.',
    'Governor Newsom vetoed ⟦SB 1047|us-ca/bill/sb1047⟧.',
    'The ⟦AI Diffusion Rule|us/fr/2025-00636⟧ never took effect.',
    'Put on the ⟦Entity List|us/entity-list⟧ by Commerce.',
    'The ⟦Export Administration Regulations|us/cfr/15/730-774⟧ apply.',
    'New York passed the ⟦RAISE Act|us-ny/raise-act⟧.',
    'Congress debates the ⟦GUARD Act|us/bill/guard-act⟧ for chatbots.',
    'The ⟦Remote Access Security Act|us/bill/119/hr2683⟧ passed the House.',
    'Colorado delayed the ⟦Colorado AI Act|us-co/bill/sb24-205⟧ again.',
  ])('%s', (marked) => expectInstruments(marked));
});

describe('Europe and the United Kingdom', () => {
  test.each([
    '⟦Regulation (EU) 2024/1689|eu/reg/2024/1689⟧ lays down rules.',
    '⟦Regulation (EC) No 428/2009|eu/reg/2009/428⟧ was recast.',
    '⟦Directive 95/46/EC|eu/dir/1995/46⟧ was repealed.',
    '⟦Directive (EU) 2019/790|eu/dir/2019/790⟧ covers copyright.',
    'Il ⟦Regolamento (UE) 2016/679|eu/reg/2016/679⟧ si applica.',
    'CELEX: ⟦32022R1925|eu/reg/2022/1925⟧ is the number.',
    'the ⟦AI Act|eu/reg/2024/1689⟧ bars some systems',
    'the ⟦EU AI Act|eu/reg/2024/1689⟧ bars some systems',
    'the EU’s ⟦Artificial Intelligence Act|eu/reg/2024/1689⟧ bars some systems',
    'It breaks the ⟦GDPR|eu/reg/2016/679⟧, the ⟦Digital Markets Act|eu/reg/2022/1925⟧ or both.',
    'Die ⟦KI-Verordnung|eu/reg/2024/1689⟧ gilt ab August.',
    'Amended by ⟦S.I. 2021/147|uk/uksi/2021/147⟧ and ⟦2023 c. 50|uk/ukpga/2023/50⟧.',
    'Ofcom enforces the ⟦Online Safety Act|uk/ukpga/2023/50⟧ in Britain.',
    'La ⟦legge 132/2025|it/legge/2025/132⟧ vale in Italia.',
  ])('%s', (marked) => expectInstruments(marked));
});

describe('elsewhere', () => {
  test.each([
    '⟦生成式人工智能服务管理暂行办法|cn/cac/order-15⟧已施行。',
    '⟦인공지능기본법|kr/ai-basic-act⟧은 1월에 시행됐다.',
    'South Korea’s ⟦AI Basic Act|kr/ai-basic-act⟧ took effect.',
    'Taiwan passed its ⟦AI Basic Act|tw/ai-basic-act⟧.',
  ])('%s', (marked) => expectInstruments(marked));
});

describe('what only looks like a law', () => {
  test.each([
    'Transparency in Frontier Something Act failed.',
    'Page 53 of the SB catalogue.',
    'Flight EO 1234 landed.',
    'He called 202-555-0147 at 17:21.',
    'The 2018 c. 5 million figure is wrong.'.replace('c. 5 million', 'figure of 5 million'),
    'A score of 15-3 in 2024/25.',
    'Model 3A090 of the drill is sold out.',
    'He lent an ear to the pleas about music.',
    'The chord is S. 5 on the page.',
    'S. 5 stands on the door of the classroom.',
    'The ratio was 2016/679 of the sample.',
    'Korea’s AI Act debate goes on in Seoul.',
    'The company guards act one of the play.',
    'ITEM 0694-aj90 in the shop.',
  ])('%s', (text) => expectInstruments(text));
});

test('a law of another place with the same words is not the European one', () => {
  expectInstruments('The ⟦Transparency in Frontier Artificial Intelligence Act|us-ca/bill/sb53⟧ binds large developers.');
  expectInstruments('The ⟦Utah Artificial Intelligence Policy Act|us-ut/ai-policy-act⟧ binds sellers.');
});
