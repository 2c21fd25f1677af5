import type { ImportOf } from '#domain/import/kind.ts';
import type { StoryAnswer } from './answer.ts';
import type { Story } from './setting.ts';

/** Own words are not taken in: in a row they are tied to everything else that the person has said (decision 16). */
export const storyImport: ImportOf<Story, StoryAnswer> = { parts: () => [], cannot: () => 'own_words', answers: () => ({ answers: [] }) };
