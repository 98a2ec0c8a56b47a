import { start } from './page';

start(document);
