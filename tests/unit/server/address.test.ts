/** Addresses that other devices can open, where the page itself was opened on the machine that runs it. */
import { expect, test } from 'vitest';
import { addressForOthers, originForOthers } from '#server/request/address.ts';

const NETWORK = 'http://192.168.1.20:3000';
test.each([
	['http://localhost:3000/rounds/x', NETWORK], ['http://127.0.0.1:3000/', NETWORK], ['http://[::1]:3000/', NETWORK], ['http://varde.localhost:3000/', NETWORK],
	['http://192.168.1.20:3000/', 'http://192.168.1.20:3000'], ['http://10.0.0.5:3000/', 'http://10.0.0.5:3000'], ['https://varde.kommun.se/', 'https://varde.kommun.se'], ['https://localhost.kommun.se/', 'https://localhost.kommun.se']
])('%s is %s for others', (asked, others) => {
	expect(originForOthers(new URL(asked), NETWORK)).toBe(others);
	expect(addressForOthers(new URL(asked), NETWORK)).toEqual(others === new URL(asked).origin ? {} : { address: others });
	// Where no network is known the address is the one that is known to work.
	expect(originForOthers(new URL(asked), '')).toBe(new URL(asked).origin);
});
