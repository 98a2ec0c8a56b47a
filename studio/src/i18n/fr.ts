import type { en } from './en';
import { campaigns } from './fr/campaigns';
import { canvas } from './fr/canvas';
import { errors } from './fr/errors';
import { frame } from './fr/frame';
import { inspector } from './fr/inspector';
import { templates } from './fr/templates';
import type { Translation } from './translation';

export const fr: Translation<typeof en> = { campaigns, canvas, errors, frame, inspector, templates };
