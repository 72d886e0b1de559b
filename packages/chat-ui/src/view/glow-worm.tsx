/** The mark: a glow-worm on a blade of grass, its last ring alight. Drawn with attributes only, for the content policy bars inline styles. */
export function GlowWorm({ size = 36 }: { size?: number }) {
  return (
    <svg class="glow-worm" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle class="halo" cx="34" cy="29" r="13" />
      <path class="blade" d="M3 42C14 40 30 38 46 26" />
      <path class="body" d="M9 33.5c4-5.5 10-8.2 15.5-7.2" />
      <path class="rings" d="M13.5 29.2l2 3.4M18.6 26.9l1.3 3.8" />
      <ellipse class="light" cx="31" cy="28.6" rx="5.6" ry="4.2" transform="rotate(14 31 28.6)" />
      <path class="feeler" d="M9 33.5c-2.2-.6-3.6-2-4.2-4.2M9 33.5c-1.6-2-1.6-4.2-.6-6" />
    </svg>
  );
}
