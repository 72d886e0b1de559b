import { createRequire } from 'node:module';
import type BetterSqlite from 'better-sqlite3';

/** From this version of Node-API on (Node 22.14), better-sqlite3 13 loads; Node 20 ends at 9. */
const NODE_API_OF_VERSION_13 = 10;

/**
 * better-sqlite3 in the version that fits the running Node.
 *
 * Version 12 is the last that runs on Node 20. But Node 24.19 and later abort when the garbage collector, outside of any
 * script, takes a statement of version 12 compiled against their headers (`RemoveEnvironmentCleanupHook`, `env != nullptr`:
 * node::ObjectWrap now keeps a cleanup hook). Version 13 is built on Node-API, has not this fault, and brings its
 * binaries along; it needs Node 22.14. The interface that we use is the same in both.
 */
const name = Number(process.versions.napi) >= NODE_API_OF_VERSION_13 ? 'better-sqlite3-13' : 'better-sqlite3';

const Sqlite = createRequire(import.meta.url)(name) as typeof BetterSqlite;

export default Sqlite;

export type Database = BetterSqlite.Database;

export type Statement<Given extends unknown[], Row> = BetterSqlite.Statement<Given, Row>;
