import type { RaplState } from './rapl-meter.js';

/** Why a meter can or cannot be used, in both languages of the page. */
export type MeterReason = Record<'en' | 'fr', string>;

/** What is said of each meter that was looked for; times in seconds. */
export const METER_REASONS = {
  estimate: (found: RaplState): MeterReason => ({
    en: `Energy is estimated from CPU time and memory: ${whyNoRapl(found).en}`,
    fr: `L’énergie est estimée d’après le temps de processeur et la mémoire\u00a0: ${whyNoRapl(found).fr}`,
  }),
  estimateBeside: {
    en: 'The estimate from CPU time and memory stands in for stages that the meter cannot tell, and says so.',
    fr: 'L’estimation d’après le temps de processeur et la mémoire remplace le compteur pour les étapes qu’il ne peut distinguer, et le dit.',
  },
  rapl: (names: string): MeterReason => ({
    en: `Energy is measured by the processor's counters (RAPL: ${names}).`,
    fr: `L’énergie est mesurée par les compteurs du processeur (RAPL\u00a0: ${names}).`,
  }),
  noRapl: (found: RaplState): MeterReason => ({
    en: `Not by the processor's counters: ${whyNoRapl(found).en}`,
    fr: `Pas par les compteurs du processeur\u00a0: ${whyNoRapl(found).fr}`,
  }),
  macmon: (shortest: number): MeterReason => ({
    en: `Energy is measured by the counters of the chip (macmon); what takes less than ${shortest} s is estimated.`,
    fr: `L’énergie est mesurée par les compteurs de la puce (macmon)\u202f; ce qui dure moins de ${shortest}\u202fs est estimé.`,
  }),
  noMacmon: {
    en: 'macmon is not installed; with it (`brew install macmon`) the energy of an Apple chip is measured.',
    fr: 'macmon n’est pas installé\u202f; avec lui (`brew install macmon`), l’énergie d’une puce Apple est mesurée.',
  },
  macmonElsewhere: {
    en: 'macmon is for Macs with an Apple chip only.',
    fr: 'macmon n’existe que pour les Mac à puce Apple.',
  },
  battery: (names: string, shortest: number): MeterReason => ({
    en: `Energy is measured by the discharge of the battery (${names}); what takes less than ${shortest} s is estimated.`,
    fr: `L’énergie est mesurée par la décharge de la batterie (${names})\u202f; ce qui dure moins de ${shortest}\u202fs est estimé.`,
  }),
  noBattery: {
    en: 'There is no battery whose discharge could be read.',
    fr: 'Il n’y a pas de batterie dont la décharge puisse être lue.',
  },
  batteryCharging: (names: string): MeterReason => ({
    en: `The battery (${names}) is not discharging or tells no power: unplug the charger to measure by it.`,
    fr: `La batterie (${names}) ne se décharge pas ou ne dit pas sa puissance\u00a0: débranchez le chargeur pour mesurer avec elle.`,
  }),
  nvidia: {
    en: 'nvidia-smi is installed: the cards are counted when a model runs on them, and only then.',
    fr: 'nvidia-smi est installé\u00a0: les cartes sont comptées quand un modèle tourne sur elles, et seulement alors.',
  },
  noNvidia: {
    en: 'nvidia-smi is not installed: there is no NVIDIA card, or its driver is missing.',
    fr: 'nvidia-smi n’est pas installé\u00a0: il n’y a pas de carte NVIDIA, ou son pilote manque.',
  },
} as const;

function whyNoRapl(found: RaplState): MeterReason {
  switch (found.state) {
    case 'absent':
      return {
        en: 'this machine shows no energy counter of its processor (RAPL), as is usual in virtual machines and outside Linux.',
        fr: 'cette machine ne montre aucun compteur d’énergie de son processeur (RAPL), comme souvent dans les machines virtuelles et hors de Linux.',
      };
    case 'unreadable': {
      const { zone, name } = found.domain;
      if (!found.permission)
        return {
          en: `RAPL is there but cannot be read: ${zone} (${name}), ${found.detail}.`,
          fr: `RAPL est là mais ne peut être lu\u00a0: ${zone} (${name}), ${found.detail}.`,
        };
      return {
        en: `RAPL is there but cannot be read: permission denied for ${zone} (${name}). For a hardware reading, let a group of yours read the energy_uj files; docs/footprint.md shows how and what to weigh.`,
        fr: `RAPL est là mais ne peut être lu\u00a0: accès refusé à ${zone} (${name}). Pour une mesure matérielle, laissez un de vos groupes lire les fichiers energy_uj\u202f; docs/footprint.fr.md dit comment et ce qu’il faut peser.`,
      };
    }
    case 'ready':
      return {
        en: 'RAPL is there but its counters stand still, as in some virtual machines.',
        fr: 'RAPL est là mais ses compteurs ne bougent pas, comme dans certaines machines virtuelles.',
      };
  }
}
