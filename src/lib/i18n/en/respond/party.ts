import type { Messages } from '#i18n/messages.ts';

/** Where each party has a round of its own: for whom this one is. Sent in the round's package, not with the words. */
export const respondParty: Messages['respondParty'] = { told: 'This way in is for: {party}.' };
