/** Rows as JSON Lines: an object a line, with every column in its order. */
import type { Cell } from './kind.ts';
import type { Column } from './layout.ts';

export const jsonLine = (columns: readonly Column[], cells: readonly Cell[]): string => `{${columns.map(({ name }, i) => `${JSON.stringify(name)}:${JSON.stringify(cells[i])}`).join(',')}}\n`;
