/** Where the preview's script begins: first its doors are closed, then the respondent's screens are fetched. */
import { answer } from './answers.ts';
import { closeDoors } from './doors.ts';
import { PREVIEW_FRAME_ID, propsOf } from './page.ts';

const target = document.getElementById(PREVIEW_FRAME_ID)!;
const props = propsOf(target);
const history = closeDoors((url, init) => answer(props, url, init));
void import('./show.ts').then(({ follow }) => follow(target, props, history));
