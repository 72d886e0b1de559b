/**
 * Le rapport de départ en français. Toutes les phrases sont de nous ; les faits et les chiffres viennent des sources
 * nommées dans le texte et, à côté de chaque bloc, dans `source` (rapport et page de son PDF). Vérifiés sur ces pages
 * quand le PDF était là (ADEME, RGESN, MiNumEco). Les autres (Arcom, Arcep, AIE, Google, Mistral AI, Epoch AI, ML.ENERGY,
 * UNITAR) n'ont pas pu être ouverts : leurs chiffres viennent d'annonces publiques et de notes de lecture.
 *
 * ADEME = Évaluation de l'impact environnemental du numérique en France, données 2022 (janvier 2025) ;
 * RGESN = Référentiel général de l'écoconception des services numériques (2024) ; MiNumEco = fiche IA frugale (2025).
 */
export const empreinteNumerique = {
  file: 'empreinte-numerique-fr.pdf',
  language: 'fr',
  title: 'L’empreinte environnementale du numérique et de l’IA',
  subtitle: 'Les chiffres publics, expliqués aux citoyens, chacun avec sa source',
  runningTitle: 'L’empreinte du numérique et de l’IA',
  keywords: 'numérique, intelligence artificielle, empreinte carbone, centres de données, sobriété, rapport de départ',
  titleLines: [
    'Rapport de départ de la bibliothèque Lampyre, édition de novembre 2026',
    'Licence : Creative Commons Attribution 4.0 (CC BY 4.0). Les faits et les chiffres appartiennent à leurs sources, nommées à chaque fois.',
  ],
  words: { figure: 'Figure', table: 'Tableau' },
  chapterBreak: false,
  notes: {
    eq: 'L’équivalent CO₂ (éq. CO₂) additionne des gaz différents selon le réchauffement que chacun provoque en cent ans.',
    perimetre:
      'Le périmètre comprend les équipements situés en France et les centres de données étrangers qui servent des usages français ; les réseaux situés à l’étranger n’y sont pas.',
    soutenable: 'L’étude prend pour repère 2 tonnes d’équivalent CO₂ par personne et par an, tous usages confondus.',
    mips: 'Masse de toutes les matières déplacées ou transformées pour fabriquer et faire fonctionner un objet (indicateur MIPS).',
    calcul:
      'Ce niveau intermédiaire n’est pas imprimé dans l’étude : il est calculé ici à partir de la hausse de 47 % qu’elle donne.',
    pue: 'PUE, de l’anglais *power usage effectiveness* : l’énergie totale d’un centre de données divisée par celle de ses seuls équipements informatiques.',
    onsite: 'Ce volume ne compte que l’eau prélevée par les centres eux-mêmes, surtout pour le refroidissement.',
    jeton:
      'Un jeton est un morceau de mot, à peu près les trois quarts d’un mot en anglais et un peu moins en français.',
    marche:
      'Valeur fondée sur les achats d’électricité de l’entreprise, et non sur le réseau électrique qui l’alimente.',
    lot: 'Un serveur traite plusieurs demandes à la fois ; leur nombre est la taille du lot.',
    deee: 'Déchets d’équipements électriques et électroniques : tout objet jeté qui a une prise ou une pile.',
  },
  front: [
    { h1: 'À propos de ce rapport' },
    {
      p: 'Combien pèse le numérique dans nos émissions ? Que coûte une heure de vidéo ? Faut-il craindre l’eau bue par les centres de données, ou l’énergie d’une réponse d’intelligence artificielle ? Ce rapport rassemble les réponses chiffrées qui existent, avec leur source et leurs limites. Il se lit en une heure, et il est écrit de telle sorte qu’un programme puisse y répondre à des questions par des citations que chacun peut vérifier.',
    },
    {
      p: 'Une marque comme [1, p. 16] renvoie à la liste des références, puis à la page du document. Les phrases sont les nôtres. Un chiffre sans son périmètre ne veut rien dire : quand deux sources ne comptent pas la même chose, le rapport le dit.',
    },
    { h1: 'L’essentiel en six points' },
    {
      list: [
        'En 2022, le numérique a causé 4,4 % de l’empreinte carbone de la France, soit 29,5 millions de tonnes d’équivalent CO₂ [1].',
        'Les terminaux comptent pour la moitié de cette empreinte, les centres de données pour 46 % et les réseaux pour 4 % [1].',
        'La fabrication pèse 60 % de l’empreinte carbone : garder ses appareils plus longtemps reste le premier geste [1].',
        'Une heure de contenu audiovisuel cause entre 6 et 57 grammes d’équivalent CO₂, selon l’appareil et le réseau [2].',
        'Les centres de données du monde ont consommé 415 TWh d’électricité en 2024 et pourraient en consommer 945 en 2030 [4].',
        'Une réponse courte d’un grand modèle de langage demande environ 0,2 à 0,4 Wh ; un raisonnement long, dix fois plus ou davantage [7, 9, 10].',
      ],
      source: 'ADEME p.3 ; les chapitres qui suivent',
    },
    { pageBreak: true },
    { h1: 'Sommaire' },
    { contents: true },
  ],
  body: [
    { h1: 'Le poids du numérique en France' },
    { h2: 'L’empreinte carbone' },
    { h3: 'Le total' },
    {
      p: 'En 2022, les biens et services numériques utilisés en France ont causé 29,5 millions de tonnes d’équivalent CO₂[^eq]. C’est 4,4 % de l’empreinte carbone du pays, à peu près autant que le secteur des poids lourds [1, p. 16]. Ce total, calculé par l’ADEME, comprend la fabrication des appareils à l’étranger et les centres de données étrangers qui servent des usages français[^perimetre].',
      source: 'ADEME p.3, p.8, p.16',
    },
    {
      p: 'Par habitant, cela fait 434 kg d’équivalent CO₂ par an, soit 22 % de ce qu’une personne pourrait émettre en tout dans un monde soutenable[^soutenable] [1, p. 17]. L’incertitude est grande : selon les hypothèses sur le nombre d’appareils, leur durée de vie et les centres de données, le total va de 15 à près de 54 millions de tonnes [1, p. 27].',
      source: 'ADEME p.17, p.27 tableau 23',
    },
    { h3: 'Ce qui a changé depuis la première étude' },
    {
      p: 'La première étude de l’ADEME et de l’Arcep trouvait 17,2 millions de tonnes pour l’année 2020, soit 2,5 % des émissions françaises [1, p. 3]. Le nouveau total est supérieur de 70 % [1, p. 19]. L’essentiel de l’écart vient d’un meilleur compte : les centres de données situés à l’étranger, absents de la première étude, y ajoutent à eux seuls 47 %[^calcul]. La {fig:etudes} montre ces trois niveaux. Il ne faut donc pas lire cette hausse comme une hausse de 70 % en deux ans.',
      source: 'ADEME p.3, p.19',
    },
    {
      figure: {
        key: 'etudes',
        title: 'Empreinte carbone du numérique en France selon l’étude',
        caption:
          'Millions de tonnes d’équivalent CO₂ : étude sur 2020, la même avec les centres de données étrangers (calcul), étude sur 2022. D’après les chiffres de [1, p. 3 et 19].',
        alt: 'Trois colonnes : 17,2 pour l’étude sur 2020 ; 25,3 avec les centres de données étrangers ; 29,5 pour l’étude sur 2022.',
        chart: {
          kind: 'bars',
          heightPt: 165,
          y: { min: 0, max: 35, step: 5, title: 'Mt éq. CO₂ par an' },
          categories: ['Étude sur 2020', '2020 avec centres étrangers', 'Étude sur 2022'],
          values: [17.2, 25.3, 29.5],
        },
      },
      source: 'ADEME p.3, p.19',
    },
    {
      p: 'Les téléviseurs expliquent une part du reste. Les écrans OLED, plus grands et plus lourds à fabriquer, sont passés de 1,4 % à 13,3 % des téléviseurs des ménages, ce qui ajoute environ un million de tonnes d’équivalent CO₂ par an [1, p. 11 et 19]. Un téléviseur OLED du modèle de calcul pèse 29,1 kg pour 68 pouces, contre 9,35 kg pour 45 pouces avec un écran LCD [1, p. 11].',
      source: 'ADEME p.11 tableau 2, p.19',
    },
    { h2: 'L’électricité et les matières' },
    {
      p: 'Les équipements numériques situés en France ont consommé 51,5 TWh d’électricité en 2022, soit 11,3 % des 452,8 TWh consommés dans le pays. Avec les centres de données étrangers, on arrive à 64,9 TWh [1, p. 16]. La consommation en France a un peu baissé par rapport à la première étude, en partie parce que la fibre optique consomme moins que le cuivre [1, p. 20].',
      source: 'ADEME p.16, p.20',
    },
    {
      p: 'Fabriquer et utiliser ces équipements mobilise chaque année 117 millions de tonnes de matières[^mips], soit 1,7 tonne par habitant [1, p. 3]. L’épuisement des métaux et des minéraux ressort, avec le climat, comme l’un des dommages les plus nets du numérique. Le {table:total} résume ces résultats.',
      source: 'ADEME p.3',
    },
    {
      table: {
        key: 'total',
        caption:
          'Le numérique en France en 2022 : total du pays et part de chaque habitant. Source : [1, p. 3, 16 et 17].',
        look: 'grid',
        columns: [{ share: 3.6 }, { share: 2.4, align: 'right' }, { share: 2.4, align: 'right' }],
        rows: [
          ['Grandeur', 'France', 'Par habitant'],
          ['Empreinte carbone', '29,5 Mt éq. CO₂', '434 kg éq. CO₂'],
          ['Électricité, centres étrangers compris', '64,9 TWh', '955 kWh'],
          ['Électricité consommée en France', '51,5 TWh', 'non donné'],
          ['Matières mobilisées', '117 Mt', '1,7 t'],
        ],
      },
      source: 'ADEME p.3, p.16, p.17',
    },
    { h2: 'Terminaux, réseaux, centres de données' },
    {
      p: 'Les terminaux, c’est-à-dire les téléviseurs, ordinateurs, téléphones, consoles et objets connectés, causent 49,5 % de l’empreinte carbone, les centres de données 46,7 % et les réseaux 3,8 % [1, p. 17]. Pour les métaux, le partage est tout autre : 85,8 % pour les terminaux, 8,5 % pour les centres de données, 5,7 % pour les réseaux. La {fig:tiers} compare quatre indicateurs.',
      source: 'ADEME p.17 tableau 10',
    },
    {
      figure: {
        key: 'tiers',
        title: 'Part des terminaux, des réseaux et des centres de données',
        caption:
          'Répartition de quatre indicateurs entre les trois étages du numérique, en pour cent. D’après les chiffres de [1, tableau 10].',
        alt: 'Colonnes empilées. Climat : terminaux 49,5, réseaux 3,8, centres 46,7. Métaux : 85,8, 5,7, 8,5. Matières : 59,1, 5,3, 35,6. Électricité : 63,9, 13, 23,1 pour cent.',
        chart: {
          kind: 'stacked',
          heightPt: 195,
          y: { min: 0, max: 100, step: 20, title: 'Part (%)' },
          categories: ['Climat', 'Métaux et minéraux', 'Matières (MIPS)', 'Énergie finale'],
          series: [
            { label: 'Terminaux', values: [49.5, 85.8, 59.1, 63.9] },
            { label: 'Réseaux', values: [3.8, 5.7, 5.3, 13] },
            { label: 'Centres de données', values: [46.7, 8.5, 35.6, 23.1] },
          ],
        },
      },
      source: 'ADEME p.17 tableau 10',
    },
    { h2: 'Fabriquer ou utiliser' },
    {
      p: 'La fabrication, la distribution et la fin de vie causent 60 % de l’empreinte carbone, l’utilisation 40 % [1, p. 30]. Mais le {table:phases} montre que la réponse dépend de l’étage : pour un terminal, presque tout est joué à l’achat ; pour un centre de données, l’électricité consommée l’emporte. Fabriquer les terminaux et faire tourner les centres de données représentent ensemble plus de 70 % du total [1, p. 18].',
      source: 'ADEME p.18 tableau 11, p.30',
    },
    {
      table: {
        key: 'phases',
        caption:
          'Part de chaque étage et de chaque phase dans l’empreinte carbone du numérique en France, en pour cent du total. Source : [1, tableau 11].',
        look: 'book',
        columns: [
          { share: 3 },
          { share: 3, align: 'right' },
          { share: 2, align: 'right' },
          { share: 1.6, align: 'right' },
        ],
        headerRows: 2,
        rows: [
          [
            { text: 'Étage', rowspan: 2 },
            { text: 'Part du total (%)', colspan: 3 },
          ],
          ['Fabrication, distribution, fin de vie', 'Utilisation', 'Ensemble'],
          ['Terminaux', '42,1', '7,5', '49,6'],
          ['Réseaux', '1,8', '2,0', '3,8'],
          ['Centres de données', '16,5', '30,3', '46,8'],
        ],
      },
      source: 'ADEME p.18 tableau 11 (la dernière colonne est la somme des deux autres)',
    },
    { h2: 'Ce que l’étude ne compte pas' },
    {
      p: 'L’ADEME donne elle-même les limites de son calcul. L’empreinte sur l’eau n’y est pas, faute de données assez sûres. Les câbles sous-marins, les satellites et les réseaux étrangers manquent. L’essor de l’IA générative, postérieur à 2022, n’est pas pris en compte [1, p. 3 et 28]. Les résultats sont donc plutôt bas que hauts.',
      source: 'ADEME p.3, p.28',
    },

    { h1: 'Regarder, écouter : la vidéo en ligne' },
    { h2: 'Une heure de vidéo' },
    {
      p: 'En France, une heure de contenu audiovisuel cause entre 6 et 57 grammes d’équivalent CO₂, selon une étude de l’Arcom, de l’Arcep et de l’ADEME sur l’année 2022 [2]. Le haut de la fourchette correspond à la vidéo à la demande, sur un téléphone relié au réseau mobile ou sur un téléviseur relié à une box. Pour comparer, l’Agence internationale de l’énergie (AIE) estimait en 2020 une heure de vidéo en ligne à 36 grammes de CO₂ en moyenne mondiale, pour 0,077 kWh d’électricité [5].',
      source: 'Arcom, Arcep, ADEME, 7 octobre 2024 ; AIE, 11 décembre 2020',
    },
    {
      p: 'Ces deux chiffres ne comptent pas la même chose : celui de l’AIE ne porte que sur l’électricité de l’usage, avec le mélange électrique du monde ; celui des autorités françaises inclut la fabrication des appareils, avec l’électricité française, peu carbonée. L’AIE avait publié le sien pour corriger une estimation très répandue, jusqu’à 90 fois trop haute [5].',
      source: 'AIE, 11 décembre 2020',
    },
    { h2: 'Le total et ses parts' },
    {
      p: 'Télévision, radio, vidéo à la demande et musique en ligne ont causé en 2022 5,6 millions de tonnes d’équivalent CO₂, soit 0,9 % de l’empreinte carbone de la France, et consommé 13 TWh, soit 2,9 % de son électricité [2]. Les terminaux, et d’abord les téléviseurs, en portent de 72 % à 90 % selon l’indicateur, les réseaux de 9 % à 26 %, les centres de données de 1 % à 3 %, comme le montre la {fig:audiovisuel}. Sans action, ces émissions pourraient croître de 30 % d’ici à 2030 [2].',
      source: 'Arcom, 7 octobre 2024',
    },
    {
      figure: {
        key: 'audiovisuel',
        title: 'Qui porte l’empreinte des usages audiovisuels',
        caption:
          'Part de chaque étage, de l’indicateur le plus bas au plus haut, en pour cent. D’après les chiffres de [2].',
        alt: 'Intervalles en pour cent : terminaux 72 à 90, réseaux 9 à 26, centres de données 1 à 3.',
        chart: {
          kind: 'ranges',
          heightPt: 150,
          y: { min: 0, max: 100, step: 20, title: 'Part de l’empreinte (%)' },
          categories: ['Terminaux', 'Réseaux', 'Centres de données'],
          values: [
            [72, null, 90],
            [9, null, 26],
            [1, null, 3],
          ],
        },
      },
      source: 'Arcom, 7 octobre 2024',
    },
    {
      p: 'La leçon : s’équiper pèse plus lourd que regarder. Puisque les terminaux portent l’essentiel de l’empreinte, un écran de moins ou un écran plus petit compte davantage que quelques heures de visionnage [2]. Viennent ensuite la définition de l’image, que le RGESN demande d’adapter au contexte [6, p. 10], et le choix du réseau : une ligne fixe avec Wi-Fi est moins sensible à l’usage que le réseau mobile [6, p. 120].',
      source: 'Arcom, 7 octobre 2024 ; RGESN p.10 critère 5.3, p.120 critère 8.10',
    },

    { h1: 'Les centres de données' },
    { h2: 'En France' },
    {
      p: 'L’ADEME estime la consommation des centres de données situés en France à 11,9 TWh en 2022, pour 861 217 m² de salles informatiques [1, p. 13]. Le {table:centres} en donne le détail. L’Arcep, qui interroge les seuls grands opérateurs de centres loués, trouve 2,4 TWh pour près de 150 centres en 2023, en hausse de 8 % en un an [3]. Les deux chiffres sont justes : le second laisse de côté les centres propres aux entreprises et aux administrations.',
      source: 'ADEME p.13 tableau 5 ; Arcep, avril 2025',
    },
    {
      table: {
        key: 'centres',
        caption: 'Centres de données situés en France en 2022, par catégorie. Source : [1, tableau 5].',
        look: 'grid',
        columns: [
          { share: 2.5 },
          { share: 1.4, align: 'right' },
          { share: 1.4, align: 'right' },
          { share: 1.5, align: 'right' },
          { share: 1.6, align: 'right' },
          { share: 1.7, align: 'right' },
          { share: 1.4, align: 'right' },
        ],
        headerRows: 2,
        rows: [
          [
            { text: 'Grandeur', rowspan: 2 },
            { text: 'Publics', colspan: 2 },
            { text: 'Autres', colspan: 3 },
            { text: 'Total', rowspan: 2 },
          ],
          ['locaux', 'nationaux', 'entreprises', 'colocation', 'très grands'],
          ['Surface (m²)', '72 264', '57 712', '276 839', '421 064', '33 339', '861 217'],
          ['Densité (kW par baie)', '3', '4,5', '4', '5', '15', '–'],
          ['Taux de charge', '40 %', '35 %', '50 %', '50 %', '60 %', '–'],
          ['PUE', '1,93', '1,93', '1,93', '1,55', '1,17', '1,63'],
          ['Électricité (TWh)', '0,59', '0,61', '3,7', '5,7', '1,2', '11,9'],
        ],
      },
      source: 'ADEME p.13 tableau 5',
    },
    {
      p: 'Environ 53 % des usages français sont hébergés à l’étranger [1, p. 12]. Ils y consomment 13,33 TWh, dont 5,49 TWh avec l’électricité de la Chine, 5,17 TWh avec celle des États-Unis et 2,72 TWh avec celle de l’Union européenne [1, p. 15]. Comme cette électricité est plus carbonée que la nôtre, une hausse de 30 % de l’énergie s’accompagne d’une hausse de 70 % des émissions [1, p. 20].',
      source: 'ADEME p.12, p.15 tableau 8, p.20',
    },
    { h2: 'Dans le monde' },
    {
      p: 'Selon l’AIE, les centres de données du monde ont consommé 415 TWh en 2024, environ 1,5 % de l’électricité mondiale. Ce serait 945 TWh en 2030, un peu plus que la consommation actuelle du Japon, et l’IA en serait la première cause [4]. La {fig:monde} montre que les États-Unis et la Chine font l’essentiel de la hausse.',
      source: 'AIE, Energy and AI, avril 2025',
    },
    {
      figure: {
        key: 'monde',
        title: 'Électricité des centres de données par région',
        caption:
          'Consommation en TWh en 2024 et en 2030 dans le scénario de base de l’AIE. D’après les chiffres de [4].',
        alt: 'Colonnes doubles en TWh, 2024 puis 2030 : États-Unis 183 et 426 ; Chine 102 et 277 ; Europe 68 et 113 ; reste de l’Asie-Pacifique 48 et 101 ; reste du monde 15 et 29.',
        chart: {
          kind: 'bars',
          heightPt: 185,
          y: { min: 0, max: 500, step: 100, title: 'Électricité (TWh par an)' },
          categories: ['États-Unis', 'Chine', 'Europe', 'Reste de l’Asie-Pacifique', 'Reste du monde'],
          series: [
            { label: '2024', values: [183, 102, 68, 48, 15] },
            { label: '2030', values: [426, 277, 113, 101, 29] },
          ],
        },
      },
      source: 'AIE, Energy and AI, avril 2025 (scénario de base)',
    },
    { h2: 'L’efficacité et ses pièges' },
    {
      p: 'On mesure l’efficacité d’un centre par son PUE[^pue]. Plus il est proche de 1, moins le refroidissement et l’alimentation gaspillent. Le RGESN constate des valeurs d’environ 1,1 pour les plus grands centres et de 2 pour les plus petits, et demande un hébergeur au-dessous de 1,5 [6, p. 112]. Un PUE bas ne suffit pas : il ne dit rien de l’énergie des serveurs eux-mêmes, et l’abaisser par des tours à eau peut augmenter la consommation d’eau.',
      source: 'RGESN p.112, p.113',
    },
    { h2: 'L’eau' },
    {
      p: 'Les opérateurs interrogés par l’Arcep ont prélevé directement 681 000 m³ d’eau en 2023[^onsite]. Avec l’eau nécessaire à la production de leur électricité, on arrive à environ 6 millions de mètres cubes [3]. Le volume direct reste petit à l’échelle du pays, mais les centres se concentrent en peu d’endroits, surtout en Île-de-France [3]. L’ADEME a renoncé à calculer une empreinte sur l’eau du numérique, tant les données sont incertaines, et rappelle que l’extraction des métaux en demande aussi beaucoup [1, p. 28].',
      source: 'Arcep, avril 2025 ; ADEME p.28',
    },

    { h1: 'L’intelligence artificielle' },
    { h2: 'L’énergie d’une réponse' },
    {
      p: 'Combien d’énergie demande une réponse d’un grand modèle de langage ? Les valeurs récentes s’accordent sur un ordre de grandeur : quelques dixièmes de wattheure pour une réponse courte. Google déclare 0,24 Wh pour la demande médiane de son assistant Gemini [7], le directeur d’OpenAI 0,34 Wh pour ChatGPT, sans méthode publiée ; Epoch AI estime 0,3 Wh [9] et des chercheurs de Microsoft 0,31 Wh [10]. Le {table:reponse} et la {fig:reponse} les rassemblent. Un wattheure fait briller une lampe LED de 5 W pendant douze minutes.',
      source: 'arXiv 2508.15734 ; Altman, juin 2025 ; Epoch AI, février 2025 ; arXiv 2509.20241',
    },
    {
      figure: {
        key: 'reponse',
        title: 'Énergie d’une réponse courte, selon la source',
        caption:
          'Wattheures par réponse. Google et OpenAI : valeurs déclarées ; Epoch AI et Microsoft : estimations. D’après les chiffres de [7, 9, 10].',
        alt: 'Barres horizontales en wattheures : Google 0,24 ; Epoch AI 0,30 ; chercheurs de Microsoft 0,31 ; OpenAI 0,34.',
        chart: {
          kind: 'rows',
          heightPt: 115,
          labelPt: 150,
          x: { max: 0.4, step: 0.1, title: 'Énergie (Wh par réponse)' },
          categories: ['Google (déclaré)', 'Epoch AI (estimé)', 'Microsoft (estimé)', 'OpenAI (déclaré)'],
          values: [0.24, 0.3, 0.31, 0.34],
        },
      },
      source: 'comme le texte',
    },
    {
      table: {
        key: 'reponse',
        caption:
          'Ce que coûte une réponse d’un grand modèle, selon cinq sources. Les périmètres diffèrent : la dernière ligne est une analyse de cycle de vie, avec la fabrication et l’entraînement. Sources : [7, 8, 9, 10].',
        look: 'book',
        columns: [
          { share: 3.4 },
          { share: 1.3, align: 'right' },
          { share: 1.5, align: 'right' },
          { share: 1.3, align: 'right' },
          { share: 2.6 },
        ],
        rows: [
          ['Source et objet', 'Wh', 'g éq. CO₂', 'mL d’eau', 'Méthode'],
          ['Google, demande médiane, 2025', '0,24', '0,03', '0,26', 'déclaré, mesuré chez soi'],
          ['OpenAI, demande moyenne, 2025', '0,34', '–', '0,32', 'déclaré, sans méthode'],
          ['Epoch AI, 500 jetons, 2025', '0,3', '–', '–', 'estimé'],
          ['Microsoft, médiane, 2026', '0,31', '–', '–', 'estimé'],
          ['Mistral AI, page de 400 jetons, 2025', '–', '1,14', '45', 'cycle de vie'],
        ],
      },
      source: 'arXiv 2508.15734 ; Altman, juin 2025 ; Epoch AI ; arXiv 2509.20241 v2 ; Mistral AI, juillet 2025',
    },
    {
      p: 'Pourquoi Mistral AI trouve-t-il 1,14 g d’équivalent CO₂ et 45 mL d’eau pour une page de 400 jetons[^jeton], quand Google déclare 0,03 g[^marche] et 0,26 mL ? Parce que la première analyse suit tout le cycle de vie, avec l’entraînement du modèle et la fabrication des serveurs, et que la seconde s’arrête à l’usage, avec l’eau du seul site [7, 8]. L’analyse de Mistral AI attribue à son grand modèle, entraînement et dix-huit mois d’usage compris, 20 400 tonnes d’équivalent CO₂ et 281 000 m³ d’eau [8].',
      source: 'Mistral AI, juillet 2025 ; arXiv 2508.15734',
    },
    { h2: 'Ce qui fait varier la dépense' },
    { h3: 'La longueur et le raisonnement' },
    {
      p: 'La dépense croît avec le nombre de jetons lus et écrits. Epoch AI estime à 2,5 Wh une demande avec 10 000 jetons de contexte, à 40 Wh une demande avec 100 000 jetons [9]. Un modèle qui raisonne longuement avant de répondre demande environ 4 Wh selon les chercheurs de Microsoft [10]. Le classement AI Energy Score, mesuré en décembre 2025, trouve en moyenne trente fois plus d’énergie quand le raisonnement est activé [13].',
      source: 'Epoch AI, février 2025 ; arXiv 2509.20241 ; Hugging Face, décembre 2025',
    },
    { h3: 'La tâche' },
    {
      p: 'Toutes les tâches ne se valent pas. Une étude de 2024 a mesuré l’énergie de mille usages sur un même serveur : 0,002 kWh pour classer des textes, 0,047 kWh pour en écrire quelques mots, 2,907 kWh pour créer des images [11]. Le {table:taches} donne les rapports. Chercher une phrase dans un rapport et la citer, sans rien écrire de neuf, se range du côté des tâches légères.',
      source: 'arXiv 2311.16863',
    },
    {
      table: {
        key: 'taches',
        caption:
          'Énergie de mille usages de modèles, par tâche, et rapport au classement de textes. Petits modèles, une demande à la fois : seul l’ordre de grandeur vaut. Source : [11].',
        look: 'plain',
        widthPt: 380,
        columns: [{ share: 3 }, { share: 2.2, align: 'right' }, { share: 2, align: 'right' }],
        rows: [
          ['Tâche', 'kWh pour mille usages', 'Rapport'],
          ['Classer des textes', '0,002', '1'],
          ['Écrire du texte (10 jetons)', '0,047', '24'],
          ['Résumer un texte', '0,049', '25'],
          ['Créer des images', '2,907', '1 454'],
        ],
      },
      source: 'arXiv 2311.16863 (le rapport est calculé)',
    },
    { h3: 'Le remplissage des serveurs' },
    {
      p: 'Le même modèle sur la même machine dépense cinq à quinze fois plus par jeton quand le serveur traite peu de demandes à la fois[^lot]. Pour Llama 3.1 70B sur quatre cartes H100, les mesures de ML.ENERGY vont de 3,76 joules par jeton pour huit demandes simultanées à 0,48 joule pour 256 [12]. La {fig:lot} montre cette chute. C’est pourquoi une comparaison sérieuse donne toujours un intervalle.',
      source: 'ML.ENERGY v3, février 2026',
    },
    {
      figure: {
        key: 'lot',
        title: 'Énergie par jeton selon le nombre de demandes simultanées',
        caption:
          'Joules par jeton écrit, cartes graphiques seules, Llama 3.1 70B sur quatre H100. D’après les chiffres de [12].',
        alt: 'Ligne qui descend : 3,76 joules par jeton pour 8 demandes, 0,797 pour 64, 0,479 pour 256.',
        chart: {
          kind: 'line',
          heightPt: 160,
          x: { min: 0, max: 256, ticks: [8, 64, 128, 192, 256], title: 'Demandes simultanées' },
          y: { min: 0, max: 4, step: 1, title: 'Énergie (J par jeton)' },
          series: [
            {
              label: 'Llama 3.1 70B',
              labels: true,
              points: [
                [8, 3.76],
                [64, 0.797],
                [256, 0.479],
              ],
            },
          ],
        },
      },
      source: 'ML.ENERGY v3, février 2026',
    },
    { h3: 'Le lieu' },
    {
      p: 'Le carbone dépend du réseau électrique. L’ADEME compte 58 g d’équivalent CO₂ par kWh consommé en France en 2023 [15] ; la moyenne du monde est d’environ 473 g et celle des États-Unis d’environ 384 g [14]. Une même réponse émet donc six à huit fois moins en France. C’est vrai du carbone, pas de l’énergie ni de l’eau : comparer des wattheures évite cette confusion.',
      source: 'ADEME Base Empreinte 2023 ; Our World in Data, par EcoLogits 0.9',
    },
    { h2: 'Un petit modèle est-il toujours plus sobre ?' },
    {
      p: 'Non. Un petit modèle qui écrit lentement sur un processeur ordinaire peut dépenser autant qu’un grand modèle bien rempli : trente secondes de calcul sur huit cœurs font environ 0,33 Wh, autant qu’une réponse courte d’un grand modèle. Les vrais gains viennent, dans cet ordre, de ne rien faire écrire quand une citation suffit, de garder les réponses déjà calculées, d’écrire court, et seulement ensuite de choisir un modèle plus petit.',
      source: 'calcul de Lampyre : 240 s de processeur à 5 W = 1 200 J',
    },

    { h1: 'Agir' },
    { h2: 'Pour chacun' },
    {
      p: 'La fabrication domine l’empreinte des terminaux ; les gestes les plus utiles portent donc sur l’achat et la durée :',
    },
    {
      list: [
        '**garder** ses appareils plus longtemps, les faire réparer, les protéger ;',
        '**acheter** moins, reconditionné, et un écran pas plus grand que le besoin ;',
        '**relier** ses appareils par le Wi-Fi ou par câble plutôt que par le réseau mobile ;',
        '**régler** la définition de la vidéo sur la taille de l’écran, et couper la lecture automatique ;',
        '**se demander**, avant d’interroger une IA, si une recherche simple suffit.',
      ],
      source: 'ADEME p.30 ; RGESN p.10',
    },
    { h2: 'Pour ceux qui conçoivent un service' },
    {
      p: 'Le référentiel général de l’écoconception des services numériques (RGESN), publié en 2024 par l’Arcep, l’Arcom et l’ADEME, pose 78 questions en neuf thèmes : stratégie, spécifications, architecture, interface, contenus, frontend, backend, hébergement et algorithmie [6, p. 5 et 6]. Le {table:rgesn} donne leur répartition et leur poids dans le score.',
      source: 'RGESN p.5, p.6, p.8',
    },
    {
      table: {
        key: 'rgesn',
        caption:
          'Critères du RGESN par niveau de priorité, et poids de chacun dans le score d’avancement. Source : [6, p. 8 à 13].',
        look: 'book',
        widthPt: 330,
        columns: [{ share: 3 }, { share: 2, align: 'right' }, { share: 2, align: 'right' }],
        rows: [
          ['Priorité', 'Critères', 'Poids'],
          ['Prioritaire', '30', '1,5'],
          ['Recommandé', '28', '1,25'],
          ['Modéré', '20', '1'],
          ['Total', '78', '–'],
        ],
      },
      source: 'RGESN p.8, p.9, p.11, p.13',
    },
    {
      p: 'Sept critères portent sur l’algorithmie. Ils demandent d’abord si un entraînement est nécessaire, puis de limiter sa complexité, sa durée et ses données, et d’optimiser l’usage du modèle [6, p. 10 et 12]. Parmi les critères prioritaires figurent aussi un service utilisable sur d’anciens appareils, des vidéos qui ne démarrent pas seules et l’absence de défilement infini [6, p. 9 et 10].',
      source: 'RGESN p.9, p.10, p.12',
    },
    { h2: 'Pour ceux qui achètent une IA' },
    {
      columns: [
        { h3: 'Poser la première question', numbered: false },
        {
          p: 'La mission interministé\u00adrielle Numérique écoresponsable demande aux acheteurs publics de se poser trois questions avant tout achat : l’intelli\u00adgence arti\u00adficielle est-elle nécessaire au besoin ? Sa valeur dépasse-t-elle son impact sur l’environ\u00adnement et la société ? Quels effets rebonds faut-il craindre [16, p. 10] ?',
          source: 'MiNumEco p.10',
        },
        { h3: 'Choisir à la bonne taille', numbered: false },
        {
          p: 'Si l’IA se justifie, le type et la taille du modèle, le volume des données d’appren\u00adtissage et le nombre d’entraî\u00adnements sont à ajuster au besoin réel. L’écocon\u00adception et l’héber\u00adgement comptent autant que pour tout logiciel [16, p. 11].',
          source: 'MiNumEco p.11',
        },
        { h3: 'Demander des chiffres', numbered: false },
        {
          p: 'Un fournisseur sérieux donne le PUE de ses centres, leur consom\u00admation d’eau, l’origine de leur électri\u00adcité, et l’énergie d’un usage moyen avec la méthode qui l’a mesurée. Une valeur sans périmètre n’est pas une réponse.',
        },
        { h3: 'Le mot frugal', numbered: false },
        {
          p: 'La spécifi\u00adcation AFNOR 2314 sur l’IA frugale, publiée en juin 2024, réunit 31 fiches de bonnes pratiques. Elle réserve le mot frugal aux services dont le besoin d’IA est démontré face à des solutions plus légères, qui appliquent les bonnes pratiques et dont l’usage reste compa\u00adtible avec les limites de la planète [17].',
          source: 'AFNOR Spec 2314, juin 2024',
        },
      ],
    },
    { h2: 'En fin de vie' },
    {
      p: 'Le monde a produit 62 millions de tonnes de déchets électroniques[^deee] en 2022, soit 7,8 kg par personne ; 22,3 % seulement ont été collectés et recyclés dans les règles. On en attend 82 millions de tonnes en 2030 [18]. Rapporter un vieux téléphone à un point de collecte est utile ; ne pas le remplacer trop tôt l’est davantage.',
      source: 'UNITAR et UIT, mars 2024',
    },
    { h2: 'Questions fréquentes' },
    {
      p: '**Les courriels polluent-ils beaucoup ?** Ce rapport ne donne pas de chiffre par courriel : aucune des sources retenues n’en publie de vérifiable. L’empreinte tient surtout à l’appareil qui sert à le lire.',
    },
    {
      p: '**Quel est le premier geste ?** Garder ses appareils plus longtemps : la fabrication, la distribution et la fin de vie des terminaux causent 42,1 % de l’empreinte carbone du numérique, leur utilisation 7,5 % [1, p. 18].',
      source: 'ADEME p.18 tableau 11',
    },
    {
      p: '**L’IA va-t-elle doubler l’électricité mondiale ?** Non. Les centres de données passeraient, selon l’AIE, d’environ 1,5 % de l’électricité mondiale en 2024 à un peu moins de 3 % en 2030. La hausse est forte là où ils se concentrent, et c’est là qu’elle pose des problèmes de réseau [4].',
      source: 'AIE, Energy and AI, avril 2025',
    },

    { h1: 'Références', numbered: false },
    {
      references: [
        {
          text: 'ADEME, 2025 : *Évaluation de l’impact environnemental du numérique en France. Mise à jour de l’étude ADEME-Arcep.* Rapport final, janvier 2025, 35 pages.',
        },
        {
          text: 'Arcom, Arcep et ADEME, 2024 : *Étude de l’impact environnemental des usages audiovisuels en France en 2022 et à l’horizon 2030.* 7 octobre 2024.',
        },
        { text: 'Arcep, 2025 : *Pour un numérique soutenable.* Enquête annuelle, quatrième édition, données de 2023.' },
        { text: 'AIE, 2025 : *Energy and AI.* Agence internationale de l’énergie, Paris, avril 2025.' },
        {
          text: 'AIE, 2020 : *The carbon footprint of streaming video: fact-checking the headlines.* Commentaire de G. Kamiya, 11 décembre 2020.',
        },
        {
          text: 'Arcep, Arcom et ADEME, 2024 : *Référentiel général de l’écoconception des services numériques.* Version 2024, 131 pages.',
        },
        {
          text: 'Google, 2025 : *Measuring the environmental impact of delivering AI at Google scale.* arXiv:2508.15734.',
        },
        {
          text: 'Mistral AI, avec Carbone 4 et l’ADEME, 2025 : analyse de cycle de vie de Mistral Large 2, juillet 2025.',
        },
        { text: 'Epoch AI, 2025 : *How much energy does ChatGPT use?* Février 2025.' },
        { text: 'Oviedo et collègues (Microsoft), 2025, révisé en 2026 : arXiv:2509.20241.' },
        { text: 'Luccioni, Jernite et Strubell, 2024 : *Power Hungry Processing.* FAccT 2024, arXiv:2311.16863.' },
        { text: 'ML.ENERGY, 2026 : *ML.ENERGY Leaderboard*, version 3, données de février 2026.' },
        { text: 'Hugging Face, 2025 : *AI Energy Score*, décembre 2025.' },
        { text: 'Our World in Data, intensité carbone de l’électricité, valeurs reprises par EcoLogits 0.9 (2025).' },
        { text: 'ADEME, *Base Empreinte*, électricité, consommation en France, 2023.' },
        {
          text: 'Mission interministérielle Numérique écoresponsable, 2025 : *Fiche pratique pour l’achat responsable de solutions d’IA*, 45 pages.',
        },
        { text: 'AFNOR, 2024 : *AFNOR SPEC 2314, Référentiel général pour l’IA frugale.* Juin 2024, révisé en 2025.' },
        { text: 'UNITAR et UIT, 2024 : *The Global E-waste Monitor 2024.* Genève et Bonn, mars 2024.' },
      ],
    },
  ],
};
