import { NETWORK_URL } from '$app/env/private';

const THIS_MACHINE = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/;

/**
 * Where other devices reach this server: on the local network, when the page was asked for by a name that only this machine knows
 * and the starter knows the network's; otherwise where the page was asked for.
 */
export const originForOthers = ({ hostname, origin }: URL, network: string | undefined = NETWORK_URL): string => (network && THIS_MACHINE.test(hostname) ? network : origin);

/** The same for a round's package: said only when it is another one. */
export function addressForOthers(url: URL, network: string | undefined = NETWORK_URL): { address?: string } {
	const address = originForOthers(url, network);
	return address === url.origin ? {} : { address };
}
