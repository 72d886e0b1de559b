export { ERROR_TABLE, type ErrorCode } from './codes.js';
export { type ErrorReport, LampyreError, toLampyreError } from './lampyre-error.js';
