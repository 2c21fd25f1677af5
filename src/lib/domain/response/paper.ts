/** An answer sheet that has been typed in: a response without what the database makes from the sheet's code, and without a repeat code. */
import type { z } from 'zod';
import { responseSubmission } from './response.ts';

export const paperResponse = responseSubmission.omit({ round: true, id: true, revision: true, withdrawalCode: true, repeatCode: true });
export type PaperResponse = z.infer<typeof paperResponse>;
