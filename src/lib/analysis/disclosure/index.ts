/** Disclosure control: the last step before anything is stored as a result. methods.md section 6; pure functions. */
export { SMALLEST_K, hideEstimates, hideGroup, isThreshold } from './thresholds.ts';
export { suppressOneWay } from './one-way.ts';
export { tellPeople, tellShare, wholePercent } from './telling.ts';
