export { type CutCommand, type CutResult, cutCommands, type Problem } from './cut.ts';
