import { createHash } from 'node:crypto';
import type { Database } from '../library/database.js';
import { setSetting, settingOf } from '../library/settings.js';
import type { EmbeddingModel } from '../models/embeddings.js';
import { hearing } from '../models/model-text.js';
import type { Language } from '../passages/passage.js';
import { lexiconBytes } from '../words/learned-lexicon.js';

/**
 * Raised by whoever changes what a model is given of the same passage (`embedding-units.ts`, `embedded-text.ts`, `english-gloss.ts`, `piece-vectors.ts`);
 * `vector-recipe.test.ts` tells when.
 */
const RECIPE_VERSION = 4;
const LANGUAGES: readonly Language[] = ['en', 'fr'];

const RECIPE_SETTING = 'vector-recipe';
const NEXT_RECIPE_SETTING = 'next-vector-recipe';

/**
 * Names how this program makes what `model` is given of a passage: two libraries with the same model and recipe have the same vectors. The
 * lexicon is a part of it for a model that hears a language through glosses.
 */
export function vectorRecipe(model: EmbeddingModel): string {
  const glossed = LANGUAGES.some((language) => hearing(model, language) === 'glossed');
  return glossed ? `${RECIPE_VERSION}+${lexiconStamp()}` : String(RECIPE_VERSION);
}

let stamp: string | undefined;

function lexiconStamp(): string {
  stamp ??= createHash('sha256').update(lexiconBytes()).digest('hex').slice(0, 16);
  return stamp;
}

/** The recipe of the library's vectors; undefined in libraries that were made before it was written down. */
export function recipeInUse(database: Database): string | undefined {
  return settingOf(database, RECIPE_SETTING) as string | undefined;
}

export function setRecipeInUse(database: Database, recipe: string | undefined): void {
  setSetting(database, RECIPE_SETTING, recipe);
}

/** The recipe of the vectors that are being made. */
export function nextRecipe(database: Database): string | undefined {
  return settingOf(database, NEXT_RECIPE_SETTING) as string | undefined;
}

export function setNextRecipe(database: Database, recipe: string | undefined): void {
  setSetting(database, NEXT_RECIPE_SETTING, recipe);
}

/** What tells a library's vectors from others: its graph and what processes hold of it are of these only. */
export function vectorsName(modelId: string, recipe: string | undefined): string {
  return recipe === undefined ? modelId : `${modelId} ${recipe}`;
}
