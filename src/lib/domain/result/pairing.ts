/** What has changed since an earlier round among those who answered both, told once beside the two rounds as a whole. */
import type { HiddenReason } from './cell.ts';

export interface PairedRow {
	/** A card's id, and what it is called. */
	about: string;
	title: string;
	/** Now minus then; null where it does not follow from the answers. */
	difference: number | null;
	low: number | null;
	high: number | null;
	says: 'more' | 'less' | 'same' | 'few' | 'hidden';
}
export interface PairedContent {
	/** Centred log worths, or shares of stones. */
	scale: 'worth' | 'stones';
	/** Who weighed something in the question now, and then. */
	n: [number, number];
	level: number;
	rows: PairedRow[];
}
/** Of one question where cards are weighed. */
export interface PairedResult {
	question: string;
	position: number;
	prompt: string;
	content: PairedContent | null;
	hidden: HiddenReason | null;
}
export interface Pairing {
	/** The earlier round's release. */
	before: string;
	/** How many answered in both. */
	people: number;
	pairedOn: string;
	results: PairedResult[];
}
