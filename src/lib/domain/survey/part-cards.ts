/** Which cards a part names. Apart from parts.ts, so that a respondent's device need not load the validator. */
import type { SurveyPart } from './parts.ts';

/** The cards a part names, each once, in the order of the survey. */
export function cardsOf(part: SurveyPart): string[] {
	if (part.kind === 'balance') return [...new Set(part.pairs.flat())];
	return 'cards' in part ? part.cards : [];
}
