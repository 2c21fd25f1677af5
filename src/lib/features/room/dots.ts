/** Dots of one person in one step: a list of cards, one card as often as it has dots. */
/** Null when all have been put. */
export const withDot = (dots: readonly string[], card: string, most: number): string[] | null => (dots.length < most ? [...dots, card] : null);
/** One fewer on the card. */
export function withoutDot(dots: readonly string[], card: string): string[] {
	const at = dots.lastIndexOf(card);
	return at < 0 ? [...dots] : [...dots.slice(0, at), ...dots.slice(at + 1)];
}
export const dotsOn = (dots: readonly string[], card: string): number => dots.filter((one) => one === card).length;
