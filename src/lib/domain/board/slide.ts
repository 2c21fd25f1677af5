/** A slide as plain words and figures: what is drawn of it, in whichever program, is another's to know. */

/** `lead`: what was found. `quiet`: beside the matter. `untold`: in place of what is not shown. */
export type Tone = 'lead' | 'plain' | 'strong' | 'quiet' | 'item' | 'quote' | 'untold';
export interface Line {
	tone: Tone;
	text: string;
}

/** Bars beside the rows of a table: one a row, null where there is none. */
export interface Bars {
	/** What is counted. */
	series: string;
	names: string[];
	values: (number | null)[];
	max: number;
	/** Between which each probably is, where it can be told. */
	ranges?: ([low: number, high: number] | null)[];
}

/** Something drawn, as paths on `width` × `height`. Colours are hex without #; `fill` null: its line alone. */
export interface Drawing {
	width: number;
	height: number;
	ground: string;
	ink: string;
	/** Of the line. */
	thick: number;
	paths: { d: string; fill: string | null; line: boolean }[];
	/** What it shows, for whoever does not see it. */
	alt: string;
}

/** A card of a workshop's wall. */
export interface WallCard {
	/** Where it comes from, with its sign: "● Ur svaren". `told`: from what people answered. */
	mark: string;
	told: boolean;
	/** Beside the sign: "Flest prickar", "Kom sent". */
	beside: string;
	most: boolean;
	text: string;
	facts: string;
	/** What lies under it. */
	under: string[];
	/** `n`: drawn as many; `said`: "4 → 9". Null where nothing was voted on. */
	dots: { n: number; said: string } | null;
	/** Who sees to it and when; empty where it was not decided. */
	decided: string;
}

export type Block =
	| { what: 'lines'; lines: Line[] }
	/** What to fix, what to protect, what cannot be told, side by side. */
	| { what: 'columns'; columns: { kind: 'fix' | 'protect' | 'uncertain'; heading: string; lines: Line[] }[] }
	/** `wide`: the columns' shares of the width. `said`: each row as a sentence, for whoever hears it. */
	| { what: 'table'; head: string[]; wide: number[]; rows: string[][]; said: string[]; bars: Bars | null }
	/** Somebody drawn, with lines beside, and `under` the drawing where there is room for a column. */
	| { what: 'meets'; drawing: Drawing; lines: Line[]; under: Line[] }
	/** A workshop's wall: cards in columns. */
	| { what: 'wall'; columns: { heading: string; hint: string; cards: WallCard[] }[] }
	/** A picture as an address that needs nothing else (data:). */
	| { what: 'image'; src: string; alt: string }
	/** Which way a dilemma leans, from −3 to 3; 3 is the first, on the left. */
	| { what: 'beam'; series: string; first: string; second: string; middle: string; value: number; said: string };

export interface Slide {
	title: string;
	/** What was asked, where the title is what was found; empty without. */
	about: string;
	blocks: Block[];
	/** Round, people, day. */
	foot: string;
	/** Where the answers are made up: the word for it. */
	madeUp: string;
	/** What whoever shows it can say: the same in words, and how it was counted. */
	notes: string[];
}

export interface Deck {
	title: string;
	workspace: string;
	/** Which version, and when it was published. */
	facts: string;
	/** Day of the version, YYYY-MM-DD. */
	day: string;
	lang: 'sv' | 'en';
	/** The workspace's own colour, as hex; null without. */
	accent: string | null;
	/** Of a slide that goes on: {title}, {n} and {of}. */
	goesOn: string;
	slides: Slide[];
}
