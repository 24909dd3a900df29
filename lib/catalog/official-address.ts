// Where the official text of a numbered instrument stands, by its id alone: one line a register.

/** Id pattern → address. The registers' own stable link forms; parts of the id are put in as `$1` … */
const REGISTERS: readonly [id: RegExp, address: string][] = [
  [/^us\/eo\/(\d+)$/, 'https://www.federalregister.gov/executive-order/$1'],
  [/^us\/fr\/(\d{4}-\d{4,6})$/, 'https://www.federalregister.gov/d/$1'],
  [/^us\/fr\/(\d+)\/(\d+)$/, 'https://www.federalregister.gov/citation/$1-FR-$2'],
  [/^us\/rin\/(\d{4}-[A-Z]{2}\d{2})$/, 'https://www.federalregister.gov/regulations/$1'],
  [/^us\/cfr\/(\d+)\/(\d+)-(\d+)$/, 'https://www.ecfr.gov/current/title-$1'],
  [/^us\/cfr\/(\d+)\/(\d+[a-z]{0,2})$/, 'https://www.ecfr.gov/current/title-$1/part-$2'],
  [/^us\/cfr\/(\d+)\/(\d+[a-z]{0,2})\/(.+)$/, 'https://www.ecfr.gov/current/title-$1/section-$2.$3'],
  [/^us\/eccn\/\w+$/, 'https://www.ecfr.gov/current/title-15/part-774/appendix-Supplement%20No.%201%20to%20Part%20774'],
  [/^us\/usc\/(\d+)\/([\w-]+)$/, 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title$1-section$2&num=0&edition=prelim'],
  [/^us\/pl\/(\d+)-(\d+)$/, 'https://www.govinfo.gov/link/plaw/$1/public/$2'],
  [/^us\/pvtl\/(\d+)-(\d+)$/, 'https://www.govinfo.gov/link/plaw/$1/private/$2'],
  [/^us\/stat\/(\d+)\/(\d+)$/, 'https://www.govinfo.gov/link/statute/$1/$2'],
  [/^us\/bill\/(\d+)\/hr(\d+)$/, 'https://www.congress.gov/bill/$1th-congress/house-bill/$2'],
  [/^us\/bill\/(\d+)\/s(\d+)$/, 'https://www.congress.gov/bill/$1th-congress/senate-bill/$2'],
  [/^us\/docket\/([A-Z]+-\d{4}-\d{4})$/, 'https://www.regulations.gov/docket/$1'],
  [/^us\/gao\/(b-\d+)$/, 'https://www.gao.gov/products/$1'],
  [/^us-co\/bill\/([a-z]+\d\d-\d+)$/, 'https://leg.colorado.gov/bills/$1'],
  [/^eu\/(reg|dir|dec)\/(\d{4})\/(\d+)$/, 'https://eur-lex.europa.eu/eli/$1/$2/$3/oj'],
  [/^eu\/com\/(\d{4})\/(\d+)$/, 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:$1:$2:FIN'],
  [/^uk\/(ukpga|uksi|ssi|nisr|asp|asc|anaw|wsi)\/(\d{4})\/(\d+)$/, 'https://www.legislation.gov.uk/$1/$2/$3'],
  [/^coe\/cets\/(\d+)$/, 'https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=$1'],
  [/^it\/garante\/docweb\/(\d+)$/, 'https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/$1'],
];

/** The address of the official text of an instrument, built from its id (`us/cfr/15/744/22`); null where its register has no such form. */
export function officialAddress(id: string): string | null {
  for (const [pattern, address] of REGISTERS) {
    const parts = pattern.exec(id);
    if (parts) return address.replace(/\$(\d)/g, (_, part: string) => encodeURIComponent(parts[Number(part)] ?? ''));
  }
  return null;
}
