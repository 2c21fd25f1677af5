/** Where the device keeps how things look to this person, apart from the answers, and how it is forgotten. */
import { device } from '#data/browser/device.ts';

export const DISPLAY_KEY = 'display';
const MARKS = ['data-size', 'data-calm', 'data-contrast'];

/** True when somebody has changed how things look here. */
export const hasDisplay = () => device.read(DISPLAY_KEY) !== null;

/** Back to how things look to everybody. */
export function forgetDisplay() {
	device.remove(DISPLAY_KEY);
	for (const mark of MARKS) document.documentElement.removeAttribute(mark);
}
