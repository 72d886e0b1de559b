import type { Page } from 'playwright-core';

/** What the EcoIndex is worked out from. */
export interface PageWeight {
  /** Elements of the page, those inside SVG pictures left out. */
  elements: number;
  requests: number;
  kilobytes: number;
}

/** Bounds of the 20-quantiles of half a million pages of the HTTP Archive, by the Collectif Conception Numérique Responsable (github.com/cnumr/ecoindex_reference). */
const QUANTILES: Record<keyof PageWeight, readonly number[]> = {
  elements: [
    0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601,
  ],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06,
    2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
  ],
};

const WEIGHTS: Record<keyof PageWeight, number> = { elements: 3, requests: 2, kilobytes: 1 };

/**
 * The EcoIndex of a page, up to 95: each quantity's place among the quantiles (counted from 1, the stricter of the two readings
 * that are in use), weighted.
 */
export function ecoIndex(weight: PageWeight): number {
  const lost = (Object.keys(WEIGHTS) as (keyof PageWeight)[]).reduce(
    (sum, name) => sum + WEIGHTS[name] * place(weight[name], QUANTILES[name]),
    0,
  );
  return 100 - (5 * lost) / 6;
}

function place(quantity: number, bounds: readonly number[]): number {
  const next = bounds.findIndex((bound) => quantity < bound);
  if (next < 0) return bounds.length;
  const [low, high] = [bounds[next - 1]!, bounds[next]!];
  return next + (quantity - low) / (high - low);
}

/** Weighs a page from now on: all its requests, compressed as they come, headers included. */
export function weigh(page: Page): () => Promise<PageWeight> {
  const bytes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    bytes.push(
      request.sizes().then(
        ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
        () => 0,
      ),
    );
  });
  return async () => ({
    elements: await page.evaluate(() => document.querySelectorAll('*:not(svg *)').length),
    requests: bytes.length,
    kilobytes: (await Promise.all(bytes)).reduce((sum, one) => sum + one, 0) / 1000,
  });
}
