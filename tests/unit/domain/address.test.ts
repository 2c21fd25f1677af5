/** Addresses as they are pasted: cleaned to the one that is meant, or refused. */
import { expect, test } from 'vitest';
import { readAddress } from '#domain/workspace/address.ts';

test.each([
	'anna@exempel.se', ' anna@exempel.se ', 'Anna@Exempel.SE', 'mailto:anna@exempel.se', 'MAILTO:anna@exempel.se?subject=Hej', '<anna@exempel.se>', 'Anna Ek <anna@exempel.se>',
	'"Ek, Anna" <anna@exempel.se>;', '<mailto:anna@exempel.se>', 'anna@exempel.se,', 'anna@exempel.se;', 'anna@exempel.se.', 'anna@exempel.se.,; ', 'anna@exempel.se\u200b', '\ufeffanna@exempel.se',
	'an\u00adna@exempel.se', '\u202aanna@exempel.se\u202c', 'anna@exempel.se\u00a0', "'anna@exempel.se'"
])('%j is anna@exempel.se', (typed) => expect(readAddress(typed)).toBe('anna@exempel.se'));

test.each(['o.neill+kommun@a-b.grums.se', 'å@räksmörgås.se', 'x@localhost'])('%s is an address', (typed) => expect(readAddress(typed)).toBe(typed));

test.each([
	'', '@', 'anna', 'anna@', '@exempel.se', 'anna@exempel.se, bo@exempel.se', 'anna@exempel.se;bo@exempel.se', 'anna@exempel.se bo@exempel.se', 'a@b@c.se', 'anna ek@exempel.se',
	'anna..ek@exempel.se', 'anna@exempel..se', '<anna@exempel.se> <bo@exempel.se>', 'a\u0000b@exempel.se', `${'a'.repeat(65)}@exempel.se`, `a@${'b'.repeat(330)}.se`, 'anna@exempel.se>'
])('%j is refused', (typed) => expect(readAddress(typed)).toBeNull());
