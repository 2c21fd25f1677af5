/** Everything of deferred.svelte.ts in one file over the wire. */
import CardPicture from '#ui/CardPicture.svelte';
import { shown } from '#features/respond/question/shown.svelte.ts';
import { sendRemovals } from '#features/respond/resume/ask.ts';

export { findPersonalData, withoutPersonalData } from '#domain/response/personal-data.ts';
export { default as Care } from './Care.svelte';
export { default as ChoiceView } from '#features/respond/question/ChoiceView.svelte';
export { default as QuestionView } from '#features/respond/question/QuestionView.svelte';

shown.Picture = CardPicture;

// What was taken away while the server could not be reached.
void sendRemovals();
addEventListener('online', () => void sendRemovals());
