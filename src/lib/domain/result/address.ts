/**
 * The address of a figure: release / question / card / measure. It never changes, so that boards, insights, personas, cards in
 * a workshop, slides and exports can cite it. `card` is a card, a pair `a:b`, an option or a band; `-` for the whole question.
 */
import type { Figure } from './cell.ts';
import { figuresOf, type Result } from './result.ts';

export interface FigureAddress {
	release: string;
	question: string;
	card: string;
	measure: string;
}

const part = (text: string) => encodeURIComponent(text === '' ? '-' : text);
const unpart = (text: string) => {
	const read = decodeURIComponent(text);
	return read === '-' ? '' : read;
};

export const writeAddress = ({ release, question, card, measure }: FigureAddress): string => [release, question, card, measure].map(part).join('/');

/** Null when it is no address. */
export function readAddress(address: string): FigureAddress | null {
	const parts = address.split('/');
	if (parts.length !== 4 || parts.includes('')) return null;
	try {
		const [release, question, card, measure] = parts.map(unpart) as [string, string, string, string];
		return { release, question, card, measure };
	} catch {
		return null;
	}
}

/** The figure at an address among the results of its release; undefined when there is none, or it is hidden as a whole. */
export function figureAt(results: readonly Result[], { question, card, measure }: FigureAddress): Figure | undefined {
	for (const result of results) {
		if (result.question !== question) continue;
		const found = figuresOf(result).find((figure) => figure.card === card && figure.measure === measure);
		if (found) return found;
	}
	return undefined;
}
