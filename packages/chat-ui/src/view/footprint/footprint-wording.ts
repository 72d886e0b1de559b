import type { Language, LedgerSums } from '@lampyre/assistant';
import type { Interval } from '../energy-figures.js';
import type { FootprintData } from './footprint-data.js';

type Format = (quantity: number) => string;
type Verdict = LedgerSums['verdict'];
type Budget = NonNullable<FootprintData['budget']>;

export const METHOD_TITLES: Record<Language, string> = {
  en: 'Footprint: the method',
  fr: 'Empreinte d’une réponse\u00a0: la méthode',
};
export const LEDGER_TITLES: Record<Language, string> = {
  en: 'What the answers have cost',
  fr: 'Ce que les réponses ont coûté',
};

/** The words of the ledger's screen and of the method's last part. */
export interface FootprintWording {
  colon: string;
  none: string;
  lead: (sums: LedgerSums, format: Format) => string;
  honest: (sums: LedgerSums, format: Format) => string;
  budget: (budget: Budget, format: Format) => string;
  chart: string;
  scale: string;
  series: Record<'ours' | 'work' | 'theirs', string>;
  columns: Record<
    'day' | 'answers' | 'ours' | 'theirs' | 'work' | 'stage' | 'share' | 'tier' | 'times' | 'hours' | 'energy',
    string
  >;
  byDay: string;
  byStage: string;
  byTier: string;
  byWork: string;
  stages: Partial<Record<string, string>>;
  tiers: Partial<Record<string, string>>;
  kinds: Partial<Record<string, string>>;
  methods: Record<'measured' | 'estimated', string>;
  verdicts: Record<Verdict, string>;
  method: (ours: string, theirs: string) => string;
  carbon: (sums: LedgerSums, format: Format) => string;
  toMethod: string;
  byHand: {
    title: string;
    lead: string;
    estimated: (
      step: Record<'cpuSeconds' | 'gigabyteSeconds' | 'watts' | 'wattsPerGigabyte' | 'pue' | 'joules', string>,
    ) => string;
    taken: (joules: string) => string;
    ours: string;
    theirs: (tokens: string) => string;
    bounds: (low: string, high: string) => string;
    ratio: string;
    verdict: string;
    carbon: (zone: string) => string;
  };
}

/** Narrow and wide no-break spaces of French typography. */
const NARROW = '\u202f';
const WIDE = '\u00a0';

const rangeOf = ({ low, value, high }: Interval, format: Format) => `${format(value)} (${format(low)}–${format(high)})`;
const ledTime = (joules: number) => joules / 5;

const english: FootprintWording = {
  colon: ': ',
  none: 'No question has been asked yet. What was used for other things is below.',
  lead: (sums, format) => {
    const { answers, joules, baseline, ratio, verdict, recalled } = sums;
    const again = recalled > 0 ? `, ${recalled} of them given again from the cache` : '';
    const compared = {
      less: `about ${ratio ? rangeOf(ratio, format) : ''} times less than a large model for the same answers`,
      more: 'more than a large model for the same answers',
      'not shown': 'no saving can be shown: the figures of both sides overlap',
    };
    return `${answers} ${answers === 1 ? 'answer' : 'answers'}${again}: ${rangeOf(joules, format)} J beside ${rangeOf(baseline.joules, format)} J, ${compared[verdict]}.`;
  },
  honest: ({ joulesPerAnswer }, format) => {
    if (joulesPerAnswer === null) return '';
    const { own, withWork, ratioWithWork, verdictWithWork } = joulesPerAnswer;
    const compared = {
      less: `about ${rangeOf(ratioWithWork, format)} times less than a large model`,
      more: 'more than a large model',
      'not shown': 'no saving shown any more',
    };
    return `An answer costs ${rangeOf(own, format)} J by itself, and ${rangeOf(withWork, format)} J with indexing, loading, waiting and evaluating spread over the answers so far: ${compared[verdictWithWork]}, whose training and waiting are not counted.`;
  },
  budget: ({ joules, budgetJoules, exceeded }, format) =>
    exceeded
      ? `Today’s answers have cost ${rangeOf(joules, format)} J: more than the ${format(budgetJoules)} J that you set for a day.`
      : `Today: ${rangeOf(joules, format)} J of the ${format(budgetJoules)} J that you set for a day.`,
  chart:
    'Energy by day with its ranges on a logarithmic scale: answers, other work, a large model for the same answers',
  scale:
    'Each line is ten times the one below. The bar is the range, the dot the best figure. Days by UTC; the tables have the figures.',
  series: { ours: 'Answers', work: 'Other work', theirs: 'Large model, for the same answers' },
  columns: {
    day: 'Day',
    answers: 'Answers',
    ours: 'Energy of the answers',
    theirs: 'Large model',
    work: 'Other work',
    stage: 'Stage',
    share: 'Share',
    tier: 'Means',
    times: 'Times',
    hours: 'Hours',
    energy: 'Energy',
  },
  byDay: 'By day',
  byStage: 'By stage',
  byTier: 'By means of answering',
  byWork: 'Other work',
  stages: {
    search: 'Search',
    extraction: 'Choice of sentences',
    checking: 'Check of quotes',
    recall: 'Taken from the cache',
    model: 'Model elsewhere: writing',
    'model-prompt': 'Model elsewhere: reading',
    writing: 'Writing by a model',
  },
  tiers: {
    extractive: 'No language model',
    local: 'Small model on this machine',
    remote: 'Model on another machine',
  },
  kinds: {
    indexing: 'Indexing reports',
    download: 'Downloading reports',
    loading: 'Loading models',
    service: 'Waiting and sending pages',
    evaluation: 'Evaluation runs',
  },
  methods: { measured: 'measured', estimated: 'estimated' },
  verdicts: { less: 'less', more: 'more', 'not shown': 'not shown' },
  method: (ours, theirs) => `The energy of the answers is ${ours}, that of the large model ${theirs}.`,
  carbon: ({ gramsCo2e, embodiedGramsCo2e, carbonEuros: [thousand, many], joules }, format) => {
    const price =
      thousand && many
        ? ` At the shadow price of carbon (256 € a tonne, France 2025), 1,000 such answers come to ${rangeOf(thousand.euros, format)} €, 100,000 to ${rangeOf(many.euros, format)} €.`
        : '';
    return `Carbon: ${rangeOf(gramsCo2e, format)} g CO₂e of electricity and ${rangeOf(embodiedGramsCo2e, format)} g of making the machine.${price} All answers together would light a 5 W LED lamp for ${format(ledTime(joules.value))} s.`;
  },
  toMethod: 'How these figures are made',
  byHand: {
    title: 'By hand, with the newest answer of this library',
    lead: 'The same steps with the numbers of that answer’s own footprint. With pen and paper you find the same; the last digits are rounded.',
    estimated: ({ cpuSeconds, gigabyteSeconds, watts, wattsPerGigabyte, pue, joules }) =>
      `(${cpuSeconds} CPU s × ${watts} W + ${gigabyteSeconds} GB·s × ${wattsPerGigabyte} W)${pue} = ${joules} J, estimated`,
    taken: (joules) => `${joules} J, taken as its meter or its source gives it`,
    ours: 'This answer',
    theirs: (tokens) => `A large model that writes ${tokens} tokens`,
    bounds: (low, high) => `(low ${low}, high ${high})`,
    ratio: 'Ratio, low · value · high',
    verdict: 'Verdict',
    carbon: (zone) => `Carbon of the electricity, ${zone}`,
  },
};

const french: FootprintWording = {
  colon: `${WIDE}: `,
  none: 'Aucune question n’a encore été posée. Ce qui a servi à autre chose est ci-dessous.',
  lead: (sums, format) => {
    const { answers, joules, baseline, ratio, verdict, recalled } = sums;
    const again = recalled > 0 ? `, dont ${recalled} redonnées depuis le cache` : '';
    const compared = {
      less: `environ ${ratio ? rangeOf(ratio, format) : ''} fois moins qu’un grand modèle pour les mêmes réponses`,
      more: 'plus qu’un grand modèle pour les mêmes réponses',
      'not shown': `aucune économie ne peut être montrée${WIDE}: les chiffres des deux côtés se recouvrent`,
    };
    return `${answers} ${answers < 2 ? 'réponse' : 'réponses'}${again}${WIDE}: ${rangeOf(joules, format)} J à côté de ${rangeOf(baseline.joules, format)} J, ${compared[verdict]}.`;
  },
  honest: ({ joulesPerAnswer }, format) => {
    if (joulesPerAnswer === null) return '';
    const { own, withWork, ratioWithWork, verdictWithWork } = joulesPerAnswer;
    const compared = {
      less: `environ ${rangeOf(ratioWithWork, format)} fois moins qu’un grand modèle`,
      more: 'plus qu’un grand modèle',
      'not shown': 'aucune économie n’est plus montrée',
    };
    return `Une réponse coûte ${rangeOf(own, format)} J à elle seule, et ${rangeOf(withWork, format)} J quand l’indexation, le chargement, l’attente et l’évaluation sont répartis sur les réponses données jusqu’ici${WIDE}: ${compared[verdictWithWork]}, dont ni l’entraînement ni l’attente ne sont comptés.`;
  },
  budget: ({ joules, budgetJoules, exceeded }, format) =>
    exceeded
      ? `Les réponses d’aujourd’hui ont coûté ${rangeOf(joules, format)} J${WIDE}: plus que les ${format(budgetJoules)} J que vous avez fixés par jour.`
      : `Aujourd’hui${WIDE}: ${rangeOf(joules, format)} J sur les ${format(budgetJoules)} J que vous avez fixés par jour.`,
  chart:
    'Énergie par jour avec ses fourchettes, sur une échelle logarithmique\u00a0: réponses, autre travail, grand modèle pour les mêmes réponses',
  scale:
    'Chaque trait vaut dix fois celui du dessous. La barre est la fourchette, le point le meilleur chiffre. Jours en UTC\u202f; les tableaux ont les chiffres.',
  series: { ours: 'Réponses', work: 'Autre travail', theirs: 'Grand modèle, pour les mêmes réponses' },
  columns: {
    day: 'Jour',
    answers: 'Réponses',
    ours: 'Énergie des réponses',
    theirs: 'Grand modèle',
    work: 'Autre travail',
    stage: 'Étape',
    share: 'Part',
    tier: 'Moyen',
    times: 'Fois',
    hours: 'Heures',
    energy: 'Énergie',
  },
  byDay: 'Par jour',
  byStage: 'Par étape',
  byTier: 'Par moyen de répondre',
  byWork: 'Autre travail',
  stages: {
    search: 'Recherche',
    extraction: 'Choix des phrases',
    checking: 'Contrôle des citations',
    recall: 'Prise dans le cache',
    model: `Modèle ailleurs${WIDE}: écriture`,
    'model-prompt': `Modèle ailleurs${WIDE}: lecture`,
    writing: 'Rédaction par un modèle',
  },
  tiers: {
    extractive: 'Sans modèle de langage',
    local: 'Petit modèle sur cette machine',
    remote: 'Modèle sur une autre machine',
  },
  kinds: {
    indexing: 'Indexation des rapports',
    download: 'Téléchargement des rapports',
    loading: 'Chargement des modèles',
    service: 'Attente et envoi des pages',
    evaluation: 'Évaluations',
  },
  methods: { measured: 'mesurée', estimated: 'estimée' },
  verdicts: { less: 'moins', more: 'plus', 'not shown': 'rien de démontré' },
  method: (ours, theirs) => `L’énergie des réponses est ${ours}, celle du grand modèle ${theirs}.`,
  carbon: ({ gramsCo2e, embodiedGramsCo2e, carbonEuros: [thousand, many], joules }, format) => {
    const price =
      thousand && many
        ? ` À la valeur de l’action pour le climat (256${NARROW}€ la tonne, France 2025), 1${NARROW}000 réponses semblables reviennent à ${rangeOf(thousand.euros, format)}${NARROW}€, 100${NARROW}000 à ${rangeOf(many.euros, format)}${NARROW}€.`
        : '';
    return `Carbone${WIDE}: ${rangeOf(gramsCo2e, format)} g CO₂e d’électricité et ${rangeOf(embodiedGramsCo2e, format)} g de fabrication de la machine.${price} Toutes les réponses ensemble allumeraient une lampe LED de 5 W pendant ${format(ledTime(joules.value))} s.`;
  },
  toMethod: 'Comment ces chiffres sont faits',
  byHand: {
    title: 'À la main, avec la dernière réponse de cette bibliothèque',
    lead: 'Les mêmes étapes avec les nombres de l’empreinte de cette réponse. Avec un papier et un crayon vous trouvez la même chose\u202f; les derniers chiffres sont arrondis.',
    estimated: ({ cpuSeconds, gigabyteSeconds, watts, wattsPerGigabyte, pue, joules }) =>
      `(${cpuSeconds} s de calcul × ${watts} W + ${gigabyteSeconds} Go·s × ${wattsPerGigabyte} W)${pue} = ${joules} J, estimée`,
    taken: (joules) => `${joules} J, pris comme son compteur ou sa source le donne`,
    ours: 'Cette réponse',
    theirs: (tokens) => `Un grand modèle qui écrit ${tokens} jetons`,
    bounds: (low, high) => `(bas ${low}, haut ${high})`,
    ratio: 'Rapport, bas · valeur · haut',
    verdict: 'Verdict',
    carbon: (zone) => `Carbone de l’électricité, ${zone}`,
  },
};

export const FOOTPRINT_WORDING: Record<Language, FootprintWording> = { en: english, fr: french };
