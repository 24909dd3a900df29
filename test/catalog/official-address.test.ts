// Official texts by id: every register's own link form, and silence where a register has none.
import { expect, test } from 'vitest';
import { officialAddress } from '../../lib/catalog/official-address.ts';

test.each([
  ['us/eo/14409', 'https://www.federalregister.gov/executive-order/14409'],
  ['us/fr/2025-00636', 'https://www.federalregister.gov/d/2025-00636'],
  ['us/fr/90/4544', 'https://www.federalregister.gov/citation/90-FR-4544'],
  ['us/rin/0694-AJ90', 'https://www.federalregister.gov/regulations/0694-AJ90'],
  ['us/cfr/15/730-774', 'https://www.ecfr.gov/current/title-15'],
  ['us/cfr/15/744', 'https://www.ecfr.gov/current/title-15/part-744'],
  ['us/cfr/15/744/22', 'https://www.ecfr.gov/current/title-15/section-744.22'],
  ['us/cfr/48/252/204-7012', 'https://www.ecfr.gov/current/title-48/section-252.204-7012'],
  ['us/usc/50/4817', 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title50-section4817&num=0&edition=prelim'],
  ['us/pl/118-50', 'https://www.govinfo.gov/link/plaw/118/public/50'],
  ['us/stat/136/1366', 'https://www.govinfo.gov/link/statute/136/1366'],
  ['us/bill/119/hr8283', 'https://www.congress.gov/bill/119th-congress/house-bill/8283'],
  ['us/bill/hr8283', null],
  ['us-co/bill/sb24-205', 'https://leg.colorado.gov/bills/sb24-205'],
  ['us-ca/bill/sb53', null],
  ['eu/reg/2024/1689', 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj'],
  ['eu/dir/1995/46', 'https://eur-lex.europa.eu/eli/dir/1995/46/oj'],
  ['uk/ukpga/2023/50', 'https://www.legislation.gov.uk/ukpga/2023/50'],
  ['uk/nisr/2020/12', 'https://www.legislation.gov.uk/nisr/2020/12'],
  ['anthropic/claude', null],
  ['us/cfr/15/744/22"><script>', 'https://www.ecfr.gov/current/title-15/section-744.22%22%3E%3Cscript%3E'],
])('%s', (id, address) => expect(officialAddress(id)).toBe(address));
