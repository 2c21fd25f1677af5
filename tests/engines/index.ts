/** The engines that are not Chromium's, by name. */
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

export const ENGINES = { Firefox: firefox, WebKit: webkit };
export type EngineName = keyof typeof ENGINES;
