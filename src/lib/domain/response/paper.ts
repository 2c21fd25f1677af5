/** A typed-in answer sheet: a response without the fields that the database derives from the sheet's code, and without a repeat code. */
import type { z } from 'zod';
import { responseSubmission } from './response.ts';

export const paperResponse = responseSubmission.omit({ round: true, id: true, revision: true, withdrawalCode: true, repeatCode: true });
export type PaperResponse = z.infer<typeof paperResponse>;
