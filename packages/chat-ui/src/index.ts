export type { AskingAssistant, ReadableLibrary } from './rooms.js';
export { createServer, type ServerParts } from './server.js';
export { type RunningServer, startServer } from './start-server.js';
