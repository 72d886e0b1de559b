import { type ScreenProps, screenOf } from '../screen.js';
import { ByHand } from './footprint-by-hand.js';
import { METHOD_TITLES } from './footprint-wording.js';
import type { MethodData } from './method-data.js';

/** How the figures are made: the page of the docs, and the newest answer recomputed with its own numbers. */
function MethodView({ data, state }: ScreenProps<MethodData>) {
  return (
    <article class="method">
      <h1>{METHOD_TITLES[state.language]}</h1>
      <div dangerouslySetInnerHTML={{ __html: data.html }} />
      {data.newest && <ByHand footprint={data.newest} language={state.language} />}
    </article>
  );
}

export const methodScreen = screenOf<MethodData>(METHOD_TITLES, MethodView);
