/** Surveys in the box: what a new one may begin with. Each can be published as it stands, and everything in it changed. */
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import checkIn from './check-in.json' with { type: 'json' };
import readers from './readers.json' with { type: 'json' };
import sameCards from './same-cards.json' with { type: 'json' };

/** In the order they are shown. */
export const TEMPLATES = ['standard', 'sameCards', 'checkIn', 'readers'] as const;
export type Template = (typeof TEMPLATES)[number];
export const isTemplate = (name: string): name is Template => (TEMPLATES as readonly string[]).includes(name);

const FILES = { sameCards, checkIn, readers };

/** `place` is written into the texts that name it. */
export const templateOf = (template: Template, place: string): SurveyContent =>
	template === 'standard' ? surveyFromPack(place) : surveyContent.parse({ ...FILES[template], practice: surveyFromPack('').practice });
