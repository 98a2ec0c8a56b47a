import { campaigns } from './en/campaigns';
import { canvas } from './en/canvas';
import { errors } from './en/errors';
import { frame } from './en/frame';
import { inspector } from './en/inspector';
import { templates } from './en/templates';

/** What the studio says, one file an area; French has the same keys, and the compiler finds what it lacks. */
export const en = { campaigns, canvas, errors, frame, inspector, templates };
