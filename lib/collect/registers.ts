// The official registers that Cordon reads as typed imports: one row each. Congress and EUR-Lex follow by one more file and row.
import { FEDERAL_REGISTER } from './federal-register.ts';
import type { Register } from './register.ts';

export const REGISTERS: readonly Register[] = [FEDERAL_REGISTER];

/** The register with this id; undefined for one that only a newer Cordon knows. */
export function registerOf(id: string | undefined): Register | undefined {
  return REGISTERS.find((register) => register.id === id);
}

/** The register that an address belongs to, with the query that it stands for; null where it is none's. */
export function registerAt(address: string): { register: Register; query: ReturnType<Register['queryAt']> } | null {
  const url = new URL(address);
  for (const register of REGISTERS) {
    const query = register.queryAt(url);
    if (query) return { register, query };
  }
  return null;
}
