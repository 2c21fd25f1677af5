/** Where each party has a round of its own: for whom this one is. Sent in the round's package, not with the words. */
export const respondParty = { told: 'Den här ingången är för: {party}.' } as const;
