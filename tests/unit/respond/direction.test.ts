/** Which way a text of the survey's is read, whatever letter it begins with. */
import { expect, test } from 'vitest';
import { dirOf, inLine } from '#features/respond/support/direction.ts';

test('Arabic with Latin words is read from the right, also when it begins with one', () => {
	for (const text of ['المساعدة في BankID وFörsäkringskassan', 'SFI وتعلّم اللغة السويدية كل يوم', 'Arbetsförmedlingen وCSN: ما الأهم لك؟', 'עזרה בזמן']) expect(dirOf(text), text).toBe('rtl');
});
test('everything else is left to the browser, also Swedish with an Arabic word in it', () => {
	for (const text of ['Kunna få bostad', 'Lära mig mer العربية på kvällarna', '7', '']) expect(dirOf(text), text).toBe('auto');
});
test('within another line the first letter that the browser finds says the same', () => {
	expect(inLine('SFI وتعلّم اللغة')).toBe('\u200fSFI وتعلّم اللغة');
	expect(inLine('Kunna få bostad')).toBe('Kunna få bostad');
});
