import type { Messages } from '#i18n/messages.ts';

export const preview: Messages['studio']['preview'] = {
	open: 'Preview',
	close: 'Close',
	heading: 'As it looks to the person who answers',
	device: 'Device',
	devices: { tablet: 'Tablet', phone: 'Phone' },
	support: 'Support',
	supports: { text: 'Text', symbols: 'Text and pictures', speech: 'Text, pictures and reading aloud' },
	language: 'Language',
	round: 'The round also asks',
	rounds: { none: 'Nothing', age: 'Age (16 years)', codes: 'Word code', both: 'Age and word code' },
	again: 'Begin again',
	explain: 'Try answering. Nothing is sent and nothing is saved. Recordings are not heard here: they belong to a published version.',
	leftOut: 'What is not finished is not shown yet.',
	wayOut: 'Press Esc to leave the device.',
	untitled: 'Survey without a name',
	frame: 'The survey as it looks to the person who answers',
	empty: 'The survey is shown here when there is a question that is filled in.',
	alone: 'The preview is shown beside the survey when you change it.',
	toStudio: 'Change the survey'
};
