import type { Messages } from '#i18n/messages.ts';

export const templates: Messages['templates'] = {
	size: 'Questions: {questions}. About {minutes} minutes.',
	standard: { name: 'Vad är viktigt för dig?', use: 'For young adults. Twelve cards about life, and more about the most important ones.' },
	sameCards: { name: 'The same cards for staff and steering group', use: 'The same twelve cards, worded so that young adults, staff and steering group can answer. You see where you differ.' },
	checkIn: { name: 'A short check-in every third month', use: 'Four parts of life and ten statements about steps forward. The statements are our own and not validated: use them in talks, not as a measure of a person.' },
	readers: { name: 'The readers of a report', use: 'For those who have read a report. What was of use, and what happens now?' }
};
