import fc from 'fast-check';

/**
 * Property tests draw the same examples on every machine, so that a red run is about the change and not about luck.
 * `FC_SEED=random` (or a number) draws others; do that when a parser or a formula changes.
 */
const wanted = process.env.FC_SEED;
fc.configureGlobal({ seed: wanted === 'random' ? Date.now() : Number(wanted ?? 20261124) });
