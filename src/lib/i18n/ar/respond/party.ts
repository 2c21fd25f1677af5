/** DRAFT, to be reviewed by a native reader. Sent in the round's package: for whom a party's round is. */
import type { Messages } from '#i18n/messages.ts';

export const respondParty: Messages['respondParty'] = { told: 'هذا المدخل مخصص لـ: ⁨{party}⁩.' };
