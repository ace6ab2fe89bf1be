export { cutCommands } from './cut.ts';
