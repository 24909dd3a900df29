// Standings → the ledger's table: models under their developers, a column for each audience that differs somewhere.
import type { Standing } from '../domain.ts';
import { builtInEntity, developerOf, type EntityOf, nameOfEntity } from './actors.ts';
import { wholesOfParty, wholesOfPlace } from './containment.ts';
import { type Cell, standingOf } from './standings.ts';

/** A cell of the table: the standing shown, and whether it is the model's own there or comes from a whole that holds it. */
export type MatrixCell = { standing: Standing | null; inherited: boolean };
export type Matrix = { columns: Cell[]; rows: { developer: string; models: { model: string; name: string; cells: MatrixCell[] }[] }[] };

const key = ({ place, party }: Cell): string => `${place}|${party}`;
const breadth = (cell: Cell): number => wholesOfPlace(cell.place).length + wholesOfParty(cell.party).length;

/** Rows by developer's and model's name; columns from the widest audience to the narrowest, only those where some model differs from what the wholes around it give. */
export function matrixOf(standings: readonly Standing[], entityOf: EntityOf = builtInEntity): Matrix {
  const ofModel = new Map<string, Standing[]>();
  for (const standing of standings) ofModel.set(standing.model, [...(ofModel.get(standing.model) ?? []), standing]);
  const differing = new Map<string, Cell>();
  for (const [model, own] of ofModel)
    for (const standing of own) {
      const around = standingOf(
        own.filter((other) => other !== standing),
        model,
        standing,
      );
      if (around?.access !== standing.access) differing.set(key(standing), { place: standing.place, party: standing.party });
    }
  const columns = [...differing.values()].sort((a, b) => breadth(a) - breadth(b) || (key(a) < key(b) ? -1 : 1));
  const byDeveloper = new Map<string, string[]>();
  for (const model of ofModel.keys()) {
    const developer = developerOf(model, entityOf);
    byDeveloper.set(developer, [...(byDeveloper.get(developer) ?? []), model]);
  }
  const byName = (a: string, b: string): number =>
    nameOfEntity(a, entityOf).localeCompare(nameOfEntity(b, entityOf), 'en') || (a < b ? -1 : 1);
  const rows = [...byDeveloper]
    .sort(([a], [b]) => byName(a, b))
    .map(([developer, models]) => ({
      developer,
      models: models.sort(byName).map((model) => ({
        model,
        name: nameOfEntity(model, entityOf),
        cells: columns.map((column) => {
          const standing = standingOf(ofModel.get(model) ?? [], model, column);
          return { standing, inherited: standing !== null && key(standing) !== key(column) };
        }),
      })),
    }));
  return { columns, rows };
}
