import type { Command } from '../command.js';
import { add } from './add.js';
import { ask } from './ask.js';
import { baseline } from './baseline.js';
import { conversations } from './conversations.js';
import { doctor } from './doctor.js';
import { evaluate } from './evaluate.js';
import { footprint } from './footprint.js';
import { list } from './list.js';
import { models } from './models.js';
import { remove } from './remove.js';
import { search } from './search.js';
import { serve } from './serve.js';
import { show } from './show.js';
import { tier } from './tier.js';
import { verify } from './verify.js';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  add,
  list,
  remove,
  verify,
  show,
  search,
  ask,
  conversations,
  tier,
  serve,
  evaluate,
  footprint,
  baseline,
  models,
  doctor,
];
