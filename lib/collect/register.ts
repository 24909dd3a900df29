// What an official register has to be told about for Cordon to read it: types that every adapter of ./registers.ts fills in.
import type { Day, RegisterFacts, Trouble } from '../domain.ts';

/** One document as a register lists it. `text` is the register's own words about it, nothing made of its data. */
export type RegisterDocument = { facts: RegisterFacts; title: string; url: string; publishedOn: Day | null; text: string };

/** One page of a query's answer: how many documents there are in all, where the next page is, and how many could not be read. */
export type RegisterPage = { documents: RegisterDocument[]; of: number | null; next: string | null; unread: number };

export type Register = {
  id: string;
  /** Its name as readers know it. */
  name: string;
  /** What it holds, for the one who asks it for words. */
  holds: string;
  /** The labels that its facts go by: what its own documents are numbered and amended by. */
  labels: { number: string; parts: string };
  /** How often it is published, in minutes. */
  everyMinutes: number;
  /**
   * The query that an address stands for: an address of its search or its interface. `front`: its front door, which says nothing of what to look for.
   * Null: none of its addresses.
   */
  queryAt(url: URL): { url: string; title: string } | 'front' | null;
  /** The query for these words. `url` is any address of its own. */
  queryFor(url: string, term: string): string;
  /** Where a query's newest documents are listed. */
  newestAt(query: string): string;
  /** Where those are listed that it published between two days, both included. */
  betweenAt(query: string, from: Day, to: Day): string;
  /** Whether a document is an answer of this register. */
  knows(json: unknown): boolean;
  /** Reads a page of an answer that came from `url`. */
  read(json: unknown, url: string): RegisterPage | { error: Trouble };
};
