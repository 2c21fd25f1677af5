/** What a workspace decides for what is new in it. */

/** Languages that a new survey can be written in: those with words of our own for the practice round. Others are added as translations. */
export const SURVEY_LANGUAGES = ['sv', 'en'] as const;
export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number];

/** The smallest group that is ever shown, in people; the same in the database. */
export const SMALLEST_GROUP = { least: 5, most: 50 };
