/** One step up or down, as a button says it. */
import type { Change } from './change.ts';
import type { Persona } from './persona.ts';

export type Step = 'up' | 'down';

/** A line's: past the end of its section it goes on in the one beside. Null where there is none. */
export function stepLine({ sections }: Pick<Persona, 'sections'>, id: string, to: Step): Change | null {
	const at = sections.findIndex(({ lines }) => lines.some((one) => one.id === id));
	const home = sections[at];
	if (!home) return null;
	const i = home.lines.findIndex((one) => one.id === id);
	const move = (section: string, after: string | null): Change => ({ op: 'move', id, section, after });
	if (to === 'up') {
		if (i > 0) return move(home.id, home.lines[i - 2]?.id ?? null);
		const before = sections[at - 1];
		return before ? move(before.id, before.lines.at(-1)?.id ?? null) : null;
	}
	if (i < home.lines.length - 1) return move(home.id, home.lines[i + 1]!.id);
	const next = sections[at + 1];
	return next ? move(next.id, null) : null;
}

/** A section's, with its lines. */
export function stepSection({ sections }: Pick<Persona, 'sections'>, id: string, to: Step): Change | null {
	const at = sections.findIndex((one) => one.id === id);
	if (at < 0 || at === (to === 'up' ? 0 : sections.length - 1)) return null;
	return { op: 'move_section', id, after: sections[to === 'up' ? at - 2 : at + 1]?.id ?? null };
}
