export type { Catalogue, CatalogueReport } from './catalogue.js';
export type { AskingAssistant, FoundMeter, ReadableLibrary, ServedLibrary } from './rooms.js';
export { createServer, type ServerParts, type WebServer } from './server.js';
export { type RunningServer, startServer } from './start-server.js';
