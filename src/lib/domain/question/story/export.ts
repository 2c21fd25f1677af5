import { row, type ExportOf } from '#domain/export/kind.ts';
import type { StoryAnswer } from './answer.ts';
import type { Story } from './setting.ts';

/** Own words: in files only where they are asked for (domain/export/layout.ts). */
export const storyExport: ExportOf<Story, StoryAnswer> = {
	variables: () => [{ name: ['text'], tells: 'text', missing: [] }],
	values: (_, [one]) => [one?.text ?? null],
	rows: (_, { text }, at) => [row(at, 1, null, 'chosen', { text })],
	answer: ({ id }, [one, ...more]) => (one!.text === null || more.length > 0 ? null : { question: id, kind: 'story', text: one!.text })
};
