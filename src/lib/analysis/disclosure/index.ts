/** Disclosure control: the last step before anything is stored as a result. methods.md section 6; pure functions. */
export { SMALLEST_K, hideEstimates, hideGroup, isThreshold } from './thresholds.ts';
export { suppressOneWay } from './one-way.ts';
export { suppressRepeated, type EarlierRow } from './repeated-table.ts';
export { holdsInWords, tellPeople, tellShare, wholePercent } from './telling.ts';
export { auditTwoWay, tableBounds, type Bounds, type Holes, type TableBounds, type TableError } from './bounds.ts';
export { MOST_CELLS, suppressTwoWay, type HiddenTable, type SuppressedTable } from './two-way.ts';
export { MOST_RELEASES, mayRelease, overlapOf, record, withdraw } from './ledger.ts';
export type { Ledger, Overlap, Refusal, Released, Verdict } from './ledger.ts';
export { decide, type Items, type People, type Verdict as ReleaseVerdict } from './release-rule.ts';
export { mayBeSplit, MOST_PARTS, partsOf, SMALLEST_PART, type Parted } from './split-rule.ts';
export { mayBePaired, PAIRED, type PairedSide } from './pair-rule.ts';
