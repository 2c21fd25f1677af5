import type { Value } from '#drafting/sheet.ts';

/** A question, or anything else of a draft, as somebody has left it. */
export type Loose = { [name: string]: Value };
export const isLoose = (value: Value | undefined): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
export const list = (value: Value | undefined): Value[] => (Array.isArray(value) ? value : []);

/** How a kind's question becomes one that can be published: `known` are the cards that there are. */
export type WorkOut = (question: Loose, known: ReadonlySet<string>) => Loose;

/** The cards of a question that there are still. */
export const cardsIn = ({ cards }: Loose, known: ReadonlySet<string>): string[] => list(cards).filter((card): card is string => typeof card === 'string' && known.has(card));

/** A number that the cards no longer allow becomes the largest they do. */
export const atMost = (question: Loose, name: string, most: number): Loose => (typeof question[name] === 'number' && question[name] > most && most > 0 ? { [name]: most } : {});
