/**
 * The English starter report. Every sentence is ours; facts and figures come from the sources named in the text and in
 * `source` beside each block (report, page of its PDF, number of the statement). Checked against those pages.
 *
 * SYR = IPCC AR6 Synthesis Report SPM (2023); WGI, WGIII = AR6 working group SPMs (2021, 2022);
 * SR1.5 = Special Report on 1.5 °C, SPM (2018); WGII-6 = AR6 working group II, chapter 6 (2022).
 */
export const climateFigures = {
  file: 'climate-figures-en.pdf',
  language: 'en',
  title: 'Figures of climate change and mitigation',
  subtitle: 'The numbers of the sixth IPCC assessment cycle, explained for citizens and checked page by page',
  runningTitle: 'Figures of climate change and mitigation',
  keywords: 'climate change, mitigation, carbon budget, emissions, IPCC, starter report',
  titleLines: [
    'Starter report of the Lampyre library, edition of November 2026',
    'Licence: Creative Commons Attribution 4.0 (CC BY 4.0). Facts and figures belong to their sources, named at each.',
  ],
  words: { figure: 'Figure', table: 'Table' },
  chapterBreak: true,
  notes: {
    period:
      'Throughout this report, warming is counted from the average of 1850–1900, the earliest half-century with enough thermometers around the world. It stands for the climate before industry.',
    observed:
      'This is the observed change. The part that people caused is nearly the same and is given in section 1.1.2.',
    human:
      'The *likely* range is 0.8 °C to 1.3 °C. The decade is one year earlier than that of the observed change, because the studies of causes end in 2019.',
    co2eq:
      'CO₂-equivalent adds up different gases by the warming that each causes over 100 years (GWP100, with the values of the sixth assessment).',
    range: 'Ranges are *very likely* ranges, that is 90% of the probability, unless the text says otherwise.',
    lulucf:
      'LULUCF means land use, land-use change and forestry, chiefly the clearing of forests. Its emissions are known only to within about 70%.',
    household:
      'These are consumption-based emissions: what is emitted anywhere in the world to make what a household consumes.',
    twenty:
      'A warming level counts as reached when the average over twenty years reaches it. One hot year is not enough.',
    start:
      'The budgets are counted from the beginning of 2020. Emissions since then have to be taken off by the reader.',
    nonco2: 'If methane and other gases fall more or less than assumed, the budget can be 220 GtCO₂ larger or smaller.',
    abate: 'Without additional abatement means without equipment that keeps the CO₂ of a plant from reaching the air.',
    overshoot: 'No or limited overshoot: warming may pass 1.5 °C by up to about 0.1 °C for some decades and come back.',
    usd: 'United States dollars for one tonne of CO₂-equivalent that is not emitted.',
    cop: 'Contributions announced before the Glasgow conference of November 2021 (COP26), as assessed by working group III.',
  },
  front: [
    { h1: 'About this report' },
    {
      p: 'This report gathers the figures about climate change that citizens ask for most often: how much the world has warmed, who emits what, how large the remaining carbon budget is, and what can be done at which cost. It is short, so that it can be read in an hour, and it is written so that a program can answer questions from it with quotations that a reader can check.',
    },
    {
      p: 'Every number is taken from a publication of the Intergovernmental Panel on Climate Change (IPCC). A mark such as [1, A.1.1] gives the publication, by its place in the list of references, and the numbered statement in it. The sentences are our own. They simplify, and where a decision depends on a number, the source is the place to look.',
    },
    { h1: 'How to read the words of confidence' },
    {
      p: 'The IPCC says how sure it is with fixed words. A level of *confidence* tells how strong and how consistent the evidence is: *very low*, *low*, *medium*, *high* or *very high*. A *likelihood* gives a probability for an outcome; {table:likelihood} lists the terms. Both are printed in italics, and this report attributes them to the IPCC wherever they appear.',
      source: 'SYR p.3 note 4',
    },
    {
      table: {
        key: 'likelihood',
        caption:
          'Terms of likelihood used by the IPCC and the probability that each stands for. Source: [1, footnote 4].',
        look: 'book',
        widthPt: 300,
        columns: [{ share: 3 }, { share: 2, align: 'right' }],
        rows: [
          ['Term', 'Probability'],
          ['Virtually certain', '99–100%'],
          ['Very likely', '90–100%'],
          ['Likely', '66–100%'],
          ['More likely than not', '>50–100%'],
          ['About as likely as not', '33–66%'],
          ['Unlikely', '0–33%'],
          ['Very unlikely', '0–10%'],
          ['Exceptionally unlikely', '0–1%'],
        ],
      },
      source: 'SYR p.3 note 4',
    },
    { pageBreak: true },
    { h1: 'Contents' },
    { contents: true },
  ],
  body: [
    { h1: 'What has already changed' },
    { h2: 'The temperature of the world' },
    { h3: 'How much warmer it is' },
    {
      p: 'In the decade 2011–2020 the surface of the Earth was 1.1 °C[^period] warmer than in the second half of the nineteenth century. The more exact value is 1.09 °C[^observed], with a range of 0.95 °C to 1.20 °C[^range] [1, A.1.1]. The first two decades of this century together, 2001–2020, were 0.99 °C warmer. Since 1970 the temperature has risen faster than in any other period of fifty years during at least the last two thousand years, which the IPCC states with *high confidence* [1, A.1.1].',
      source: 'SYR p.4 A.1, A.1.1',
    },
    {
      p: 'Land warms faster than water. Over land the rise has reached 1.59 °C, over the ocean 0.88 °C [1, A.1.1]. People live on land, so what they feel is already more than the global figure says. Each of the last four decades was warmer than the one before it, and warmer than every decade since 1850 [2, A.1.2].',
      source: 'SYR p.4 A.1.1; WGI p.5 A.1.2',
    },
    { h3: 'Who or what caused it' },
    {
      p: 'Human influence has warmed the air, the ocean and the land; the IPCC calls this unequivocal, its strongest word [1, A.2.1]. The best estimate of the warming caused by people up to 2010–2019 is 1.07 °C[^human]. {table:causes} and {fig:causes} take it apart. Greenhouse gases alone would have warmed the world more than is observed, because fine particles from burning and industry, called aerosols, cool it and hide a part of the warming. The sun and volcanoes together account for almost nothing.',
      source: 'SYR p.4 A.1.2; p.5 A.2.1',
    },
    {
      table: {
        key: 'causes',
        caption:
          'What changed the global surface temperature between 1850–1900 and 2010–2019, in °C. Source: [1, A.1.2].',
        look: 'grid',
        columns: [{ share: 4 }, { share: 2, align: 'right' }, { share: 2, align: 'right' }],
        headerRows: 2,
        rows: [
          [
            { text: 'Cause', rowspan: 2 },
            { text: 'Likely contribution (°C)', colspan: 2 },
          ],
          ['Low', 'High'],
          ['Well-mixed greenhouse gases', '+1.0', '+2.0'],
          ['Other human causes, chiefly aerosols', '−0.8', '0.0'],
          ['Sun and volcanoes', '−0.1', '+0.1'],
          ['Internal variability of the climate', '−0.2', '+0.2'],
          ['All human causes together', '+0.8', '+1.3'],
        ],
      },
      source: 'SYR p.4 A.1.2',
    },
    {
      figure: {
        key: 'causes',
        title: 'Contributions to warming by cause',
        caption:
          'Likely ranges of the contributions to the warming observed between 1850–1900 and 2010–2019; the dot marks the best estimate where the source gives one. Drawn from the figures in [1, A.1.2].',
        alt: 'Ranges in degrees Celsius: greenhouse gases 1.0 to 2.0; other human causes -0.8 to 0; natural causes -0.1 to 0.1; internal variability -0.2 to 0.2; all human causes 0.8 to 1.3 with a best estimate of 1.07.',
        chart: {
          kind: 'ranges',
          heightPt: 190,
          y: { min: -1, max: 2, step: 0.5, title: 'Temperature change (°C)' },
          categories: [
            'Greenhouse gases',
            'Other human causes',
            'Sun and volcanoes',
            'Internal variability',
            'All human causes',
          ],
          values: [
            [1.0, null, 2.0],
            [-0.8, null, 0.0],
            [-0.1, null, 0.1],
            [-0.2, null, 0.2],
            [0.8, 1.07, 1.3],
          ],
        },
      },
      source: 'SYR p.4 A.1.2',
    },
    { h3: 'The gases in the air' },
    {
      p: 'In 2019 the air held 410 ppm of carbon dioxide, 1866 ppb of methane and 332 ppb of nitrous oxide. For carbon dioxide this is more than at any time in at least two million years (*high confidence*, IPCC); for the two other gases more than in at least 800,000 years (*very high confidence*, IPCC) [1, A.1.3]. Between 2011 and 2019 carbon dioxide alone rose by 19 ppm [2, footnote 6]. Land and ocean take up about 56% of the carbon dioxide that people emit each year, and have done so for six decades [2, A.1.1].',
      source: 'SYR p.4 A.1.3; WGI p.4 A.1.1, note 6',
    },
    { h2: 'Ice and sea' },
    {
      p: 'The global mean sea level rose by 0.20 m between 1901 and 2018, with a range of 0.15 m to 0.25 m [1, A.2.1]. The rise is getting faster, as {fig:searate} shows: from 1.3 mm a year before 1971 to 3.7 mm a year between 2006 and 2018 (*high confidence*, IPCC). People were *very likely* the main cause of the rise since at least 1971 [1, A.2.1].',
      source: 'SYR p.5 A.2.1',
    },
    {
      p: 'Glaciers are in retreat almost everywhere, and human influence is *very likely* the main reason since the 1990s. The sea ice of the Arctic has shrunk by about 40% in September and about 10% in March between 1979–1988 and 2010–2019 [2, A.1.5]. Around Antarctica no clear trend of the sea ice area could be found between 1979 and 2020 [2, A.1.5].',
      source: 'WGI p.5 A.1.5',
    },
    {
      figure: {
        key: 'searate',
        title: 'Speed of sea level rise in three periods',
        caption:
          'Average rate of the rise of the global mean sea level; whiskers show the very likely range. Drawn from the figures in [1, A.2.1].',
        alt: 'Bars in millimetres a year: 1901 to 1971 1.3 (0.6 to 2.1); 1971 to 2006 1.9 (0.8 to 2.9); 2006 to 2018 3.7 (3.2 to 4.2).',
        chart: {
          kind: 'bars',
          heightPt: 160,
          y: { min: 0, max: 5, step: 1, title: 'Rate (mm per year)' },
          categories: ['1901–1971', '1971–2006', '2006–2018'],
          values: [1.3, 1.9, 3.7],
          ranges: [
            [0.6, 2.1],
            [0.8, 2.9],
            [3.2, 4.2],
          ],
        },
      },
      source: 'SYR p.5 A.2.1',
    },
    { h2: 'People already hit' },
    {
      p: 'Between 3.3 and 3.6 billion people live where climate change can hurt them badly. Between 2010 and 2020, floods, droughts and storms killed fifteen times more people in the most vulnerable regions than in the least vulnerable ones (both *high confidence*, IPCC) [1, A.2.2]. About half of the world’s population lacks enough water for at least a part of the year, through climate and other causes together (*medium confidence*, IPCC) [1, A.2.4].',
      source: 'SYR p.5 A.2.2; p.6 A.2.4',
    },
    {
      p: 'In all regions more extreme heat has brought illness and death (*very high confidence*, IPCC) [1, A.2.5]. The harm falls most on those who did least to cause it, which the IPCC states with *high confidence* [1, A.2].',
      source: 'SYR p.5 A.2; p.6 A.2.5',
    },

    { h2: 'Nature and food' },
    {
      p: 'Hundreds of species have disappeared locally because the hottest days became hotter (*high confidence*, IPCC), and mass deaths of animals and plants have been recorded on land and in the ocean (*very high confidence*, IPCC) [1, A.2.3]. The retreat of glaciers and the thaw of frozen ground bring some mountain and Arctic ecosystems close to a point of no return [1, A.2.3].',
      source: 'SYR p.5 A.2.3',
    },
    {
      p: 'Farming has become more productive over the past fifty years, but climate change has slowed this progress for the world as a whole (*medium confidence*, IPCC) [1, A.2.4]. Warmer and more acid water has lowered the yield of fisheries and of shellfish farms in some regions of the ocean (*high confidence*, IPCC) [1, A.2.4].',
      source: 'SYR p.5–6 A.2.4',
    },
    { h2: 'Damage that money can count' },
    {
      p: 'Economic damage from climate change has been found in farming, forestry, fishing, energy and tourism [1, A.2.6]. Individual people lost homes, income and health. In cities hot extremes have become stronger, and transport, water, sanitation and energy systems have been damaged both by sudden events and by slow ones; poor and marginalised city dwellers bear most of it (*high confidence*, IPCC) [1, A.2.7].',
      source: 'SYR p.6 A.2.6, A.2.7',
    },

    { h1: 'Emissions and where they come from' },
    { h2: 'The total and its growth' },
    {
      p: 'People emitted 59 GtCO₂-eq[^co2eq] of greenhouse gases in 2019, give or take 6.6 Gt. This was 12% more than in 2010 and 54% more than in 1990 [3, B.1.1]. The decade 2010–2019 had the highest emissions ever recorded, an average of 56 GtCO₂-eq a year, but the growth slowed: 1.3% a year, after 2.1% a year in the decade before (*high confidence*, IPCC) [3, B.1.1].',
      source: 'WGIII p.8 B.1.1',
    },
    {
      p: 'Carbon dioxide from fossil fuels and industry makes up nearly two thirds of the total, methane 18%. {fig:gases} shows the shares at four dates, and {table:gases} gives the amounts. The fluorinated gases are a small part but have grown fastest: in 2019 they stood at 354% of their level of 1990 [3, Figure SPM.1].',
      source: 'WGIII p.9 Figure SPM.1',
    },
    {
      figure: {
        key: 'gases',
        title: 'Greenhouse gas emissions by group of gases',
        caption:
          'Net emissions of people by group of gases, as shares of the total of each year in per cent; the total in GtCO₂-eq stands above the column. Drawn from the figures in [3, Figure SPM.1].',
        alt: 'Stacked columns. 1990: fossil CO2 59, land CO2 13, methane 21, nitrous oxide 5, F-gases 1 per cent of 38 Gt. 2000: 61, 12, 20, 5, 2 of 42 Gt. 2010: 65, 10, 18, 5, 2 of 53 Gt. 2019: 64, 11, 18, 4, 2 of 59 Gt.',
        chart: {
          kind: 'stacked',
          heightPt: 215,
          y: { min: 0, max: 100, step: 20, title: 'Share of the total (%)' },
          categories: ['1990', '2000', '2010', '2019'],
          totals: ['38 Gt', '42 Gt', '53 Gt', '59 Gt'],
          series: [
            { label: 'Fossil CO₂', values: [59, 61, 65, 64] },
            { label: 'Land CO₂', values: [13, 12, 10, 11] },
            { label: 'Methane', values: [21, 20, 18, 18] },
            { label: 'Nitrous oxide', values: [5, 5, 5, 4] },
            { label: 'F-gases', values: [1, 2, 2, 2] },
          ],
        },
      },
      source: 'WGIII p.9 Figure SPM.1',
    },
    {
      table: {
        key: 'gases',
        caption:
          'Emissions by group of gases in 2019, their growth since 1990, and their level relative to 1990. LULUCF: land use, land-use change and forestry. Source: [3, Figure SPM.1].',
        look: 'book',
        columns: [
          { share: 4 },
          { share: 2.4, align: 'right' },
          { share: 2.6, align: 'right' },
          { share: 2, align: 'right' },
        ],
        headerRows: 2,
        rows: [
          [
            { text: 'Gas', rowspan: 2 },
            { text: 'Amount (GtCO₂-eq)', colspan: 2 },
            { text: '2019 relative to 1990 (%)', rowspan: 2 },
          ],
          ['in 2019', 'increase 1990–2019'],
          ['CO₂ from fossil fuels and industry', '38 ± 3', '15', '167'],
          ['Net CO₂ from LULUCF', '6.6 ± 4.6', '1.6', '133'],
          ['Methane (CH₄)', '11 ± 3.2', '2.4', '129'],
          ['Nitrous oxide (N₂O)', '2.7 ± 1.6', '0.65', '133'],
          ['Fluorinated gases', '1.4 ± 0.41', '0.97', '354'],
          ['Total', '59 ± 6.6', '21', '154'],
        ],
      },
      source: 'WGIII p.9 Figure SPM.1',
    },
    {
      p: 'The uncertainty is not the same for all. Fossil carbon dioxide is known to within 8%, methane to within 30%, while the emissions from land[^lulucf] and those of nitrous oxide are known far less well [3, Figure SPM.1]. The pandemic lowered fossil carbon dioxide emissions by about 5.8% in 2020, and they had come back by the end of that year [3, B.1.4].',
      source: 'WGIII p.9 Figure SPM.1, B.1.4',
    },
    { h2: 'Emissions by sector' },
    {
      p: 'Where do the emissions arise? The supply of energy comes first with 34%, before industry with 24%, farming, forests and land use with 22%, transport with 15% and buildings with 6% (*high confidence*, IPCC) [3, B.2.1]. But electricity is made for someone. When the emissions of electricity and heat are given to those who use them, industry grows to 34% and buildings to 16%, and what is left for the energy sector is 12%. {table:sectors} shows both ways of counting.',
      source: 'WGIII p.10 B.2.1',
    },
    {
      table: {
        key: 'sectors',
        caption:
          'Shares of the sectors in global greenhouse gas emissions in 2019, counted where the gas is emitted and counted where electricity and heat are used. The second column for farming and transport is left as the source leaves it. Source: [3, B.2.1].',
        look: 'plain',
        columns: [
          { share: 4 },
          { share: 2, align: 'right' },
          { share: 2, align: 'right' },
          { share: 3, align: 'right' },
        ],
        rows: [
          ['Sector', 'GtCO₂-eq', 'Direct (%)', 'With electricity and heat (%)'],
          ['Energy supply', '20', '34', '12'],
          ['Industry', '14', '24', '34'],
          ['Farming, forests and land use', '13', '22', 'not given'],
          ['Transport', '8.7', '15', 'not given'],
          ['Buildings', '3.3', '6', '16'],
        ],
      },
      source: 'WGIII p.10 B.2.1',
    },
    {
      p: 'Between 2010 and 2019 growth slowed in energy supply, from 2.3% to 1.0% a year, and in industry, from 3.4% to 1.4% a year. In transport it stayed at about 2% a year [3, B.2.2]. Cities matter more and more: in 2020 they accounted for 67–72% of global emissions when the goods that they consume are included [3, B.2.3].',
      source: 'WGIII p.10 B.2.2, B.2.3',
    },
    { h2: 'Regions and households' },
    {
      p: 'The world average was 6.9 tCO₂-eq per person in 2019 when land use is left out. In the least developed countries it was 1.7 t, in small island developing states 4.6 t [1, A.1.5]. With land use, the regions range from 2.6 t per person in Southern Asia to 19 t in North America, as {fig:percapita} shows [3, Figure SPM.2].',
      source: 'SYR p.5 A.1.5; WGIII p.12 Figure SPM.2',
    },
    {
      figure: {
        key: 'percapita',
        title: 'Emissions per person by region in 2019',
        caption:
          'Net greenhouse gas emissions per person, land use included, international shipping and aviation left out. Drawn from the figures in [3, Figure SPM.2, panel d].',
        alt: 'Horizontal bars in tonnes of CO2-equivalent per person: North America 19; Australia, Japan and New Zealand 13; Eastern Europe and West-Central Asia 13; Middle East 13; Eastern Asia 11; Latin America and Caribbean 9.2; South-East Asia and Pacific 7.9; Europe 7.8; Africa 3.9; Southern Asia 2.6.',
        chart: {
          kind: 'rows',
          heightPt: 205,
          labelPt: 178,
          x: { max: 20, step: 5, title: 'Emissions per person (tCO₂-eq)' },
          categories: [
            'North America',
            'Australia, Japan and New Zealand',
            'E. Europe and West-Central Asia',
            'Middle East',
            'Eastern Asia',
            'Latin America and Caribbean',
            'South-East Asia and Pacific',
            'Europe',
            'Africa',
            'Southern Asia',
          ],
          values: [19, 13, 13, 13, 11, 9.2, 7.9, 7.8, 3.9, 2.6],
        },
      },
      source: 'WGIII p.12 Figure SPM.2 d',
    },
    {
      p: 'Differences within a country are as large as those between countries. The 10% of households[^household] that emit most cause 34–45% of the emissions of all households, the bottom half together 13–15% (*high confidence*, IPCC) [3, B.3.4]. Yet decline is possible: at least 18 countries have cut their emissions for longer than ten years, through cleaner energy supply, efficiency and lower demand (*high confidence*, IPCC) [3, B.3.5].',
      source: 'WGIII p.11 B.3.4, B.3.5',
    },
    {
      p: 'History weighs too. People emitted 2400 GtCO₂ between 1850 and 2019, more than half of it (58%) before 1990 and 42% since then (*high confidence*, IPCC) [3, B.1.3]. The decade 2010–2019 alone added 410 GtCO₂, about 17% of everything emitted since 1850 [3, B.1.3].',
      source: 'WGIII p.8 B.1.3',
    },

    { h1: 'Where the warming is heading' },
    { h2: 'Five scenarios' },
    {
      p: 'To look ahead, the IPCC uses five scenarios, from very low emissions (SSP1-1.9) to very high ones (SSP5-8.5). They are not forecasts: each answers the question what would happen if. {table:scenarios} gives the warming in three periods, {fig:scenarios} the end of the century. With very low emissions the warming ends at 1.4 °C, with medium emissions (SSP2-4.5) at 2.7 °C, with very high emissions at 4.4 °C [2, Table SPM.1].',
      source: 'WGI p.14 Table SPM.1',
    },
    {
      table: {
        key: 'scenarios',
        caption:
          'Change of the global surface temperature relative to 1850–1900 in five scenarios, in °C: best estimate and very likely range. Source: [2, Table SPM.1].',
        look: 'grid',
        columns: [
          { share: 2.1 },
          { share: 1.2, align: 'centre' },
          { share: 2, align: 'centre' },
          { share: 1.2, align: 'centre' },
          { share: 2, align: 'centre' },
          { share: 1.2, align: 'centre' },
          { share: 2, align: 'centre' },
        ],
        headerRows: 2,
        rows: [
          [
            { text: 'Scenario', rowspan: 2 },
            { text: 'Near term, 2021–2040', colspan: 2 },
            { text: 'Mid-term, 2041–2060', colspan: 2 },
            { text: 'Long term, 2081–2100', colspan: 2 },
          ],
          ['Best', 'Range', 'Best', 'Range', 'Best', 'Range'],
          ['SSP1-1.9', '1.5', '1.2 to 1.7', '1.6', '1.2 to 2.0', '1.4', '1.0 to 1.8'],
          ['SSP1-2.6', '1.5', '1.2 to 1.8', '1.7', '1.3 to 2.2', '1.8', '1.3 to 2.4'],
          ['SSP2-4.5', '1.5', '1.2 to 1.8', '2.0', '1.6 to 2.5', '2.7', '2.1 to 3.5'],
          ['SSP3-7.0', '1.5', '1.2 to 1.8', '2.1', '1.7 to 2.6', '3.6', '2.8 to 4.6'],
          ['SSP5-8.5', '1.6', '1.3 to 1.9', '2.4', '1.9 to 3.0', '4.4', '3.3 to 5.7'],
        ],
      },
      source: 'WGI p.14 Table SPM.1',
    },
    {
      p: 'The near term looks alike in all five rows, because it depends on what has already been emitted. Differences between low and high emissions would begin to show in the global temperature within about twenty years (*high confidence*, IPCC), and in the amount of gases in the air within a few years [1, B.1.2].',
      source: 'SYR p.12 B.1.2',
    },
    {
      figure: {
        key: 'scenarios',
        title: 'Warming at the end of the century in five scenarios',
        caption:
          'Best estimate (dot) and very likely range (whisker) of the warming in 2081–2100 relative to 1850–1900. Drawn from the figures in [2, Table SPM.1].',
        alt: 'SSP1-1.9: 1.4 (1.0 to 1.8). SSP1-2.6: 1.8 (1.3 to 2.4). SSP2-4.5: 2.7 (2.1 to 3.5). SSP3-7.0: 3.6 (2.8 to 4.6). SSP5-8.5: 4.4 (3.3 to 5.7) degrees Celsius.',
        chart: {
          kind: 'ranges',
          heightPt: 185,
          y: { min: 0, max: 6, step: 1, title: 'Warming (°C)' },
          categories: ['SSP1-1.9 very low', 'SSP1-2.6 low', 'SSP2-4.5 medium', 'SSP3-7.0 high', 'SSP5-8.5 very high'],
          values: [
            [1.0, 1.4, 1.8],
            [1.3, 1.8, 2.4],
            [2.1, 2.7, 3.5],
            [2.8, 3.6, 4.6],
            [3.3, 4.4, 5.7],
          ],
        },
      },
      source: 'WGI p.14 Table SPM.1',
    },
    { h2: 'When 1.5 °C is reached' },
    {
      p: 'In all scenarios but the highest, the middle of the first twenty years[^twenty] with an average of 1.5 °C lies in the first half of the 2030s; with very high emissions it lies in the late 2020s [1, footnote 29]. Even with very low emissions the world is *more likely than not* to reach 1.5 °C before 2040, and then to come back below it by the end of the century [2, B.1.3].',
      source: 'SYR p.12 note 29; WGI p.15 B.1.3',
    },
    {
      p: 'A single year can be up to about 0.25 °C warmer or colder than the trend (*high confidence*, IPCC) [1, footnote 28]. A year above 1.5 °C therefore does not mean that the limit of the Paris Agreement has been passed. By 2030, any one year could exceed 1.5 °C with a probability between 40% and 60% (*medium confidence*, IPCC) [1, footnote 29].',
      source: 'SYR p.12 notes 28, 29',
    },
    { h2: 'Heat, rain and drought' },
    {
      p: 'Every additional half degree makes hot extremes, heavy rain and, in some regions, drought clearly worse [2, B.2.2]. {table:extremes} counts how often an event comes that used to come once in ten years, or once in fifty years. A heatwave of the kind that came once in fifty years now comes about five times as often; at 2 °C it would come fourteen times as often [2, Figure SPM.6].',
      source: 'WGI p.15 B.2.2; p.18 Figure SPM.6',
    },
    {
      table: {
        key: 'extremes',
        caption:
          'How many times more often an event happens than in 1850–1900, at four levels of global warming. Ranges in round brackets. Source: [2, Figure SPM.6].',
        look: 'book',
        columns: [
          { share: 3.4 },
          { share: 2, align: 'centre' },
          { share: 2, align: 'centre' },
          { share: 2.1, align: 'centre' },
          { share: 2.2, align: 'centre' },
        ],
        headerRows: 2,
        rows: [
          [
            { text: 'Event', rowspan: 2 },
            { text: 'Times as often at a warming of', colspan: 4 },
          ],
          ['1 °C (present)', '1.5 °C', '2 °C', '4 °C'],
          ['Hot extreme, once in 10 years', '2.8 (1.8–3.2)', '4.1 (2.8–4.7)', '5.6 (3.8–6.0)', '9.4 (8.3–9.6)'],
          ['Hot extreme, once in 50 years', '4.8 (2.3–6.4)', '8.6 (4.3–10.7)', '13.9 (6.9–16.6)', '39.2 (27.0–41.4)'],
          ['Heavy rain, once in 10 years', '1.3 (1.2–1.4)', '1.5 (1.4–1.7)', '1.7 (1.6–2.0)', '2.7 (2.3–3.6)'],
          [
            'Drought in drying regions, once in 10 years',
            '1.7 (0.7–4.1)',
            '2.0 (1.0–5.1)',
            '2.4 (1.3–5.8)',
            '4.1 (1.7–7.2)',
          ],
        ],
      },
      source: 'WGI p.18 Figure SPM.6',
    },
    { h2: 'The sea after 2020' },
    {
      p: 'The sea goes on rising whatever is done, for centuries to millennia, because the deep ocean warms slowly and the ice sheets melt slowly (*high confidence*, IPCC) [1, B.3.1]. What can be chosen is the speed. Compared with 1995–2014, the *likely* rise by 2100 is 0.28–0.55 m with very low emissions and 0.63–1.01 m with very high ones (*medium confidence*, IPCC); by 2050 the two still overlap, with 0.15–0.23 m and 0.20–0.29 m [1, B.3.1]. Over two thousand years the sea would rise by 2–3 m at a warming of 1.5 °C and by 2–6 m at 2 °C (*low confidence*, IPCC) [1, B.3.1].',
      source: 'SYR p.19 B.3.1',
    },
    { h2: 'Corals, ice and ocean currents' },
    {
      p: 'Coral reefs would shrink by a further 70–90% at 1.5 °C (*high confidence*, IPCC) and by more than 99% at 2 °C (*very high confidence*, IPCC) [4, B.4.2]. An Arctic summer without sea ice would come once in a century at 1.5 °C, and at least once in a decade at 2 °C [4, B.4.1].',
      source: 'SR1.5 p.8 B.4.1, B.4.2',
    },
    {
      p: 'The great current that carries warm water northward in the Atlantic is not expected to collapse abruptly before 2100; the IPCC has *medium confidence* in this [1, B.3.3]. If it did collapse, weather would very likely shift abruptly over wide regions.',
      source: 'SYR p.19–20 B.3.3',
    },

    { h2: 'What land and ocean can still take up' },
    {
      p: 'Forests, soils and seas take up a large part of the carbon dioxide that people emit, but their share shrinks when more is emitted (*high confidence*, IPCC) [2, B.4.1]. {fig:sinks} shows it for the five scenarios: of everything emitted between 1850 and 2100, they would take up 70% with very low emissions and only 38% with very high ones [2, Figure SPM.7]. Up to 2019 the share was 59%, or 1430 GtCO₂.',
      source: 'WGI p.20 B.4.1, Figure SPM.7',
    },
    {
      figure: {
        key: 'sinks',
        title: 'Share of carbon dioxide taken up by land and ocean',
        caption:
          'Share of the carbon dioxide emitted between 1850 and 2100 that land and ocean take up by 2100, in five scenarios. Drawn from the figures in [2, Figure SPM.7].',
        alt: 'Bars in per cent: SSP1-1.9 70, SSP1-2.6 65, SSP2-4.5 54, SSP3-7.0 44, SSP5-8.5 38.',
        chart: {
          kind: 'bars',
          heightPt: 150,
          y: { min: 0, max: 80, step: 20, title: 'Share taken up (%)' },
          categories: ['SSP1-1.9', 'SSP1-2.6', 'SSP2-4.5', 'SSP3-7.0', 'SSP5-8.5'],
          values: [70, 65, 54, 44, 38],
        },
      },
      source: 'WGI p.20 Figure SPM.7',
    },
    { h2: 'Risks that cannot be ruled out' },
    {
      p: 'Some outcomes are unlikely but so grave that they have to be considered. At a lasting warming between 2 °C and 3 °C the ice sheets of Greenland and West Antarctica would melt almost completely over several thousand years and raise the sea by several metres; the evidence for this is limited [1, B.3.2]. With very high emissions a rise of the sea close to 2 m by 2100 cannot be excluded (*low confidence*, IPCC) [1, B.3.3].',
      source: 'SYR p.19 B.3.2, B.3.3',
    },
    {
      p: 'Floods from the sea that used to come once in a hundred years would come every year by 2100 at more than half of the places where the tide is measured, in all scenarios (*high confidence*, IPCC) [1, B.1.4].',
      source: 'SYR p.13 B.1.4',
    },

    { h1: 'The carbon budget' },
    { h2: 'What a carbon budget is' },
    {
      p: 'Warming follows the total of all carbon dioxide ever emitted almost in a straight line. Each 1000 GtCO₂ adds about 0.45 °C, with a *likely* range of 0.27 °C to 0.63 °C [1, B.5.2]. So to every limit of temperature belongs a total that must not be passed: the carbon budget. When it is used up, emissions have to be net zero. The budget is a statement about carbon dioxide only; methane and the other gases are allowed for in the calculation.',
      source: 'SYR p.20 B.5.2',
    },
    {
      box: {
        title: 'Box 1. Why net zero, and not just less',
        text: [
          'Carbon dioxide stays in the air for a very long time. As long as more of it is emitted than removed, its amount grows and the warming goes on. The warming caused by carbon dioxide stops growing when emissions and removals balance. The IPCC therefore writes that limiting human-caused warming requires net zero carbon dioxide emissions (high confidence) [1, B.5].',
        ],
      },
      source: 'SYR p.20 B.5',
    },
    { h2: 'How much is left' },
    {
      p: 'From the beginning of 2020[^start] the remaining carbon budget was 500 GtCO₂ for an even chance (50%) of staying below 1.5 °C, and 1150 GtCO₂ for a chance of two in three (67%) of staying below 2 °C [1, B.5.2]. {table:budget} lists the budgets for other limits and other odds[^nonco2]. Whoever wants better odds has less to spend: for a chance of 83% at 1.5 °C only 300 GtCO₂ are left.',
      source: 'SYR p.20–21 B.5.2; WGI p.29 Table SPM.2',
    },
    {
      table: {
        key: 'budget',
        caption:
          'Remaining carbon budgets from the beginning of 2020, in GtCO₂, by limit of warming and by the likelihood of staying below it. Source: [2, Table SPM.2].',
        look: 'grid',
        columns: [
          { share: 2.2 },
          { share: 2.4, align: 'centre' },
          { share: 1, align: 'right' },
          { share: 1, align: 'right' },
          { share: 1, align: 'right' },
          { share: 1, align: 'right' },
          { share: 1, align: 'right' },
        ],
        headerRows: 2,
        rows: [
          [
            { text: 'Limit of warming', rowspan: 2 },
            { text: 'Further warming since 2010–2019', rowspan: 2 },
            { text: 'Likelihood of staying below the limit', colspan: 5 },
          ],
          ['17%', '33%', '50%', '67%', '83%'],
          ['1.5 °C', '0.43 °C', '900', '650', '500', '400', '300'],
          ['1.7 °C', '0.63 °C', '1450', '1050', '850', '700', '550'],
          ['2.0 °C', '0.93 °C', '2300', '1700', '1350', '1150', '900'],
        ],
      },
      source: 'WGI p.29 Table SPM.2',
    },
    {
      p: 'Most of the whole budget is already spent. {fig:budget} sets the 2400 GtCO₂ emitted between 1850 and 2019 beside what was left in 2020. For 1.5 °C, about four fifths of the total of 2900 GtCO₂ were gone; for 2 °C, about two thirds of 3550 GtCO₂ [1, B.5.4]. If emissions stayed at the level of 2019 from 2020 to 2030, the budget for 1.5 °C would be almost exhausted, and more than a third of the budget for 2 °C would be used [1, B.5.3].',
      source: 'SYR p.21 B.5.3, B.5.4',
    },
    {
      figure: {
        key: 'budget',
        title: 'Carbon dioxide already emitted and still to spend',
        caption:
          'Total carbon budgets in GtCO₂, split into historical emissions (1850–2019) and the remainder from 2020. Central estimates. Drawn from the figures in [1, B.5.2 and B.5.4].',
        alt: 'Stacked columns: for 1.5 degrees with 50 per cent, 2400 emitted and 500 remaining; for 2 degrees with 67 per cent, 2400 emitted and 1150 remaining, in GtCO2.',
        chart: {
          kind: 'stacked',
          heightPt: 185,
          y: { min: 0, max: 4000, step: 1000, title: 'Carbon dioxide (GtCO₂)' },
          categories: ['1.5 °C (50%)', '2 °C (67%)'],
          totals: ['2900', '3550'],
          series: [
            { label: 'Emitted 1850–2019', values: [2400, 2400] },
            { label: 'Remaining from 2020', values: [500, 1150] },
          ],
        },
      },
      source: 'SYR p.20–21 B.5.2, B.5.4',
    },
    { h2: 'What existing plants will emit' },
    {
      p: 'Power stations, factories and other fossil fuel installations that stood in 2018 will emit 660 GtCO₂ until the end of their lives if they run as usual and without additional abatement[^abate]; the range is 460 to 890 GtCO₂. With the power stations that are planned it is 850 GtCO₂ (*high confidence*, IPCC) [3, B.7.1]. This is already more than the remaining budget for 1.5 °C.',
      source: 'WGIII p.18 B.7.1',
    },

    { h1: 'Limiting the warming' },
    { h2: 'How fast emissions would have to fall' },
    {
      p: 'In the modelled pathways that keep warming to 1.5 °C with no or limited overshoot[^overshoot], greenhouse gas emissions fall by 43% between 2019 and 2030, by 60% until 2035 and by 84% until 2050. For 2 °C they fall by 21% until 2030 and by 64% until 2050 [1, Table XX]. {table:pathways} gives both gases and all dates, and {fig:pathways} draws the two curves. Carbon dioxide reaches net zero in the early 2050s in the first group and around the early 2070s in the second (*high confidence*, IPCC) [1, B.6].',
      source: 'SYR p.21 B.6, p.22 Table XX',
    },
    {
      table: {
        key: 'pathways',
        caption:
          'Reductions from the level of 2019, in per cent: median and range from the 5th to the 95th percentile of the pathways. Source: [1, Table XX].',
        look: 'grid',
        columns: [
          { share: 3 },
          { share: 1.2 },
          { share: 2, align: 'centre' },
          { share: 2, align: 'centre' },
          { share: 2, align: 'centre' },
          { share: 2, align: 'centre' },
        ],
        headerRows: 2,
        rows: [
          [
            { text: 'Limit', rowspan: 2 },
            { text: 'Gas', rowspan: 2 },
            { text: 'Reduction from the level of 2019 (%)', colspan: 4 },
          ],
          ['2030', '2035', '2040', '2050'],
          [
            { text: '1.5 °C (>50%), no or limited overshoot', rowspan: 2 },
            'All',
            '43 [34–60]',
            '60 [49–77]',
            '69 [58–90]',
            '84 [73–98]',
          ],
          ['CO₂', '48 [36–69]', '65 [50–96]', '80 [61–109]', '99 [79–119]'],
          [{ text: '2 °C (>67%)', rowspan: 2 }, 'All', '21 [1–42]', '35 [22–55]', '46 [34–63]', '64 [53–77]'],
          ['CO₂', '22 [1–44]', '37 [21–59]', '51 [36–70]', '73 [55–90]'],
        ],
      },
      source: 'SYR p.22 Table XX',
    },
    {
      figure: {
        key: 'pathways',
        title: 'Greenhouse gas emissions in two groups of pathways',
        caption:
          'Emissions of all greenhouse gases relative to 2019 (= 100), medians of the pathways. Drawn from the reductions in [1, Table XX].',
        alt: 'Two falling lines from 100 in 2019. For 1.5 degrees: 57 in 2030, 40 in 2035, 31 in 2040, 16 in 2050. For 2 degrees: 79, 65, 54 and 36.',
        chart: {
          kind: 'line',
          heightPt: 190,
          x: { min: 2019, max: 2050, ticks: [2019, 2030, 2035, 2040, 2050], title: 'Year' },
          y: { min: 0, max: 110, step: 20, title: 'Emissions (2019 = 100)' },
          series: [
            {
              label: '1.5 °C (>50%)',
              labels: true,
              below: true,
              points: [
                [2019, 100],
                [2030, 57],
                [2035, 40],
                [2040, 31],
                [2050, 16],
              ],
            },
            {
              label: '2 °C (>67%)',
              labels: true,
              dash: 5,
              points: [
                [2019, 100],
                [2030, 79],
                [2035, 65],
                [2040, 54],
                [2050, 36],
              ],
            },
          ],
        },
      },
      source: 'SYR p.22 Table XX',
    },
    {
      p: 'Methane has to fall too: by 34% until 2030 in the pathways for 1.5 °C, with a range of 21% to 57% [1, B.6.2]. The use of coal in 2050 is about 95% lower than in 2019 in these pathways, that of oil 60% and that of gas 45% lower, as medians [3, C.3.2].',
      source: 'SYR p.22 B.6.2; WGIII p.26 C.3.2',
    },
    { h2: 'Where present policies lead' },
    {
      p: 'With the policies in place at the end of 2020 and nothing more, the world would warm by 3.2 °C until 2100, with a range of 2.2 °C to 3.5 °C (*medium confidence*, IPCC) [1, A.4.4]. With the national contributions[^cop] carried out until 2030 and no greater effort later, the median is 2.8 °C, with a range of 2.1 °C to 3.4 °C (*medium confidence*, IPCC) [1, A.4.3]. {table:gap} shows the gap in 2030.',
      source: 'SYR p.11 A.4.3, A.4.4',
    },
    {
      table: {
        key: 'gap',
        caption:
          'Global emissions expected in 2030 and the gaps to the pathways, in GtCO₂-eq a year. NDC: nationally determined contribution. Source: [3, Table SPM.1].',
        look: 'book',
        columns: [
          { share: 4 },
          { share: 2, align: 'centre' },
          { share: 2.2, align: 'centre' },
          { share: 2.2, align: 'centre' },
        ],
        headerRows: 2,
        rows: [
          [
            { text: '', rowspan: 2 },
            { text: 'Policies of the end of 2020', rowspan: 2 },
            { text: 'NDCs announced before COP26', colspan: 2 },
          ],
          ['unconditional', 'with conditional parts'],
          ['Emissions in 2030, median and range', '57 [52–60]', '53 [50–57]', '50 [47–55]'],
          ['Gap between policies and NDCs', '–', '4', '7'],
          ['Gap to the pathways for 2 °C', '–', '10–16', '6–14'],
          ['Gap to the pathways for 1.5 °C', '–', '19–26', '16–23'],
        ],
      },
      source: 'WGIII p.16 Table SPM.1',
    },
    { h2: 'What it costs' },
    { h3: 'Prices of clean technologies' },
    {
      p: 'Between 2010 and 2019 the unit cost of solar energy fell by 85%, that of wind energy by 55% and that of lithium-ion batteries by 85% (*high confidence*, IPCC) [1, A.4.2]; {fig:costs} shows it. In the same years the use of solar energy grew more than tenfold and that of electric vehicles more than a hundredfold [1, A.4.2].',
      source: 'SYR p.11 A.4.2',
    },
    {
      figure: {
        key: 'costs',
        title: 'Fall of unit costs between 2010 and 2019',
        caption:
          'Decrease of the unit cost of three technologies between 2010 and 2019, in per cent. Drawn from the figures in [1, A.4.2].',
        alt: 'Horizontal bars: solar energy 85 per cent, wind energy 55 per cent, lithium-ion batteries 85 per cent.',
        chart: {
          kind: 'rows',
          heightPt: 100,
          labelPt: 120,
          x: { max: 100, step: 20, title: 'Fall of the unit cost (%)' },
          categories: ['Solar energy', 'Wind energy', 'Lithium-ion batteries'],
          values: [85, 55, 85],
        },
      },
      source: 'SYR p.11 A.4.2',
    },
    { h3: 'Cost of reducing emissions' },
    {
      p: 'Measures that cost 100 dollars or less per tonne[^usd] could cut global emissions by at least half of the level of 2019 until 2030 (*high confidence*, IPCC) [3, C.12]. More than half of that potential costs less than 20 dollars per tonne. The largest cheap parts are solar and wind energy, better efficiency, keeping natural ecosystems, and stopping methane leaks from coal, oil, gas and waste [3, C.12.1].',
      source: 'WGIII p.39 C.12, C.12.1',
    },
    {
      p: 'The world economy would keep growing. In pathways that limit warming to 2 °C, global production in 2050 is 1.3–2.7% lower than with the policies of 2020, which slows yearly growth by 0.04 to 0.09 percentage points, while the economy at least doubles between 2020 and 2050 [3, C.12.2]. Damages avoided are not counted in this figure. Most of the literature finds that the benefit of limiting warming to 2 °C is greater than its cost (*medium confidence*, IPCC) [3, C.12].',
      source: 'WGIII p.39 C.12, C.12.2',
    },
    { h3: 'Money that has to flow' },
    {
      p: 'The investment needed each year between 2020 and 2030 is three to six times the present level in scenarios that limit warming to 2 °C or 1.5 °C (*medium confidence*, IPCC) [1, C.7.3]. Public and private money for fossil fuels is still greater than that for adaptation and mitigation (*high confidence*, IPCC) [1, A.4.5].',
      source: 'SYR p.35 C.7; p.11 A.4.5',
    },
    { h2: 'What people can change' },
    {
      p: 'Changes of demand, that is of what people buy, how they move and how they live, could cut emissions in buildings, land transport and food by 40–70% until 2050 compared with present plans (*high confidence*, IPCC) [3, C.10]. This needs more than good will: much of it depends on infrastructure such as cycle lanes, trains, insulated homes and a supply of plant-based food. The IPCC names in particular:',
      source: 'WGIII p.36 C.10, C.10.2',
    },
    {
      list: [
        'compact cities where homes and jobs lie close together, with public transport, walking and cycling;',
        'buildings that are renovated, well insulated and no larger than needed;',
        'sustainable healthy diets and less waste of food;',
        'products that last, are repaired and are shared;',
        'electric vehicles charged with low-emission electricity.',
      ],
      source: 'SYR p.30–31 C.3.4, C.3.5; WGIII p.34 C.8',
    },
    {
      p: 'Buildings show what can be reached: until 2050 up to 61% of their emissions, or 8.2 GtCO₂, could be avoided. Of these 61 points, 10 come from sufficiency, which means avoiding the demand itself, 42 from efficiency and 9 from renewable energy [3, C.7.3]. In transport, carbon dioxide falls by 59% until 2050 in the pathways for 1.5 °C [3, C.8.1].',
      source: 'WGIII p.33 C.7.3; p.34 C.8.1',
    },
    { h2: 'Energy, industry and land' },
    {
      p: 'Methane from energy supply, most of which leaks where coal, oil and gas are extracted and moved, made up about 18% of the emissions of that sector in 2019, 32% of all methane and 6% of all greenhouse gas emissions (*high confidence*, IPCC). Between 50% and 80% of it could be avoided with present technology at less than 50 dollars per tonne (*medium confidence*, IPCC) [3, C.4.5]. Leaving coal, oil and gas in the ground has a price as well: limiting warming to about 2 °C would strip 1–4 trillion dollars of value from fossil fuels and their installations between 2015 and 2050 (*medium confidence*, IPCC) [3, C.4.4].',
      source: 'WGIII p.30 C.4.4, C.4.5',
    },
    {
      p: 'Farming, forests and other land use could contribute 8–14 GtCO₂-eq a year until 2050 at less than 100 dollars per tonne, and 30–50% of that at less than 20 dollars (*high confidence*, IPCC). The largest part, 4.2–7.4 GtCO₂-eq a year, comes from protecting, managing and restoring forests, wetlands, savannas and grasslands [3, C.9.1]. Farming itself can give 1.8–4.1 GtCO₂-eq a year.',
      source: 'WGIII p.35 C.9.1',
    },
    { h2: 'Removing carbon dioxide' },
    {
      p: 'Some emissions, for instance from farming, aviation, shipping and certain industries, are very hard to avoid. To reach net zero they have to be balanced by removals of carbon dioxide from the air (*high confidence*, IPCC) [1, B.6.2]. Planting and managing forests and storing carbon in soils are the only methods that are widely used today [3, C.11.1]. Removals complete deep cuts of emissions; they do not replace them. Rocks deep underground could hold about 1000 GtCO₂, more than would have to be stored until 2100 in order to limit warming to 1.5 °C, though not every region has such rocks [1, footnote 47].',
      source: 'SYR p.22 B.6.2; WGIII p.38 C.11.1',
    },

    { h1: 'Adapting to what comes' },
    {
      p: 'This chapter is set in two columns. It sums up what is known of adaptation and its limits, with a look at cities, where most people will live.',
    },
    {
      columns: [
        { h3: 'Progress and gaps', numbered: false },
        {
          p: 'At least 170 countries and many cities have put adap\u00adtation into their climate policies (*high confi\u00addence*, IPCC) [1, A.3.1]. Most of what has been done is small, scattered and limited to one sector, and the gap is widest among people with low in\u00adcomes (*high confi\u00addence*, IPCC) [1, A.3.3].',
          source: 'SYR p.8 A.3.1, A.3.3',
        },
        {
          p: 'Measures that have proved their worth in\u00adclude better crop varieties, storage of water on farms, agro\u00adforestry, the resto\u00adration of wet\u00adlands and early warning systems [1, A.3.2]. Green spaces in towns lower both the heat and the risk of floods.',
          source: 'SYR p.8 A.3.2',
        },
        { h3: 'Limits', numbered: false },
        {
          p: 'Some tropical, coastal, polar and mountain eco\u00adsystems have already reached hard limits, beyond which no adap\u00adtation helps (*high confi\u00addence*, IPCC) [1, A.3.5]. Above 1.5 °C, scarce fresh water may become such a limit for small islands and for regions that depend on glaciers and snow (*medium confi\u00addence*, IPCC) [1, B.4.2].',
          source: 'SYR p.8–9 A.3.5; p.20 B.4.2',
        },
        { h3: 'When adaptation goes wrong', numbered: false },
        {
          p: 'Adaptation can make things worse. A sea wall protects people and houses for some time, but it also invites more building behind it, so that the risk grows in the long run unless the wall is part of a plan [1, B.4.3]. The IPCC calls this mal\u00adadap\u00adtation. It hits marginal\u00adised groups hardest (*high confi\u00addence*, IPCC) [1, A.3.4].',
          source: 'SYR p.8 A.3.4; p.20 B.4.3',
        },
        { h3: 'Cities', numbered: false },
        {
          p: 'Between 2015 and 2020 the number of city dwellers grew by more than 397 million, more than 90% of them in less developed regions. By 2050 another 2.5 billion people are expected to live in cities, up to 90% of them in Asia and Africa [5, Executive Summary].',
          source: 'WGII-6 p.3',
        },
        {
          p: 'At a warming of 1.5 °C about 350 million people in cities would face a lack of water through severe drought; at 2 °C it would be 410.7 million [5, Executive Summary].',
          source: 'WGII-6 p.3',
        },
        { h3: 'Money for adaptation', numbered: false },
        {
          p: 'The greater part of tracked climate finance goes to mitigation; adaptation receives a small share, and most of that from public sources (*very high confi\u00addence*, IPCC) [1, A.3.6].',
          source: 'SYR p.9 A.3.6',
        },
      ],
    },
    { h1: 'Short answers to frequent questions', samePage: true },
    {
      p: '**Does one year above 1.5 °C mean that the Paris goal is lost?** No. Warming levels are counted over twenty years, and a single year can lie about 0.25 °C above or below the trend [1, footnote 28].',
      source: 'SYR p.12 note 28',
    },
    {
      p: '**Would a large volcano stop the warming?** No. A large eruption would lower the temperature for one to three years and hide the warming only in part (*medium confidence*, IPCC) [1, B.1.5].',
      source: 'SYR p.13 B.1.5',
    },
    {
      p: '**Is it too late to act?** No. Deep, rapid and lasting cuts would slow the warming noticeably within about two decades (*high confidence*, IPCC) [1, B.1]. Every tenth of a degree counts, because risks grow with every increment of warming (*very high confidence*, IPCC) [1, B.2].',
      source: 'SYR p.12 B.1; p.15 B.2',
    },
    {
      p: '**Which gas matters most?** Carbon dioxide. Up to 2010–2019 it added about 0.8 °C, methane about 0.5 °C, nitrous oxide and the fluorinated gases about 0.1 °C each [1, footnote 8].',
      source: 'SYR p.4 note 8',
    },

    { h1: 'Words and units', numbered: false },
    {
      columns: [
        {
          p: '**Aerosols**: fine particles in the air, for instance from burning coal. Most of them cool the climate while they last.',
        },
        { p: '**Carbon budget**: the carbon dioxide that can still be emitted before a limit of warming is passed.' },
        { p: '**GtCO₂**: one billion tonnes of carbon dioxide.' },
        {
          p: '**GtCO₂-eq**: one billion tonnes of CO₂-equi\u00advalent, a sum of several gases weighted by their warming over 100 years.',
        },
        { p: '**Mitigation**: action that lowers emissions or removes green\u00adhouse gases from the air.' },
        { p: '**Net zero**: what is emitted and what is removed are equal over a year.' },
        { p: '**Over\u00adshoot**: passing a limit of temperature for some decades and coming back below it.' },
        { p: '**Pathway**: a modelled course of emissions over time.' },
        { p: '**ppm, ppb**: parts per million and parts per billion, the usual measures of gases in the air.' },
        { p: '**SSP**: shared socio-economic pathway, the family of scenarios used in the sixth assessment.' },
      ],
    },
    { h1: 'References', numbered: false, samePage: true },
    {
      references: [
        {
          text: 'IPCC, 2023: *Climate Change 2023: Synthesis Report. Summary for Policymakers.* Sixth Assessment Report. IPCC, Geneva, 36 pages (approved version, in which the table of reductions is still called Table XX).',
        },
        {
          text: 'IPCC, 2021: *Climate Change 2021: The Physical Science Basis. Summary for Policymakers.* Working Group I. Cambridge University Press, 32 pages. doi:10.1017/9781009157896.001.',
        },
        {
          text: 'IPCC, 2022: *Climate Change 2022: Mitigation of Climate Change. Summary for Policymakers.* Working Group III. Cambridge University Press, 50 pages. doi:10.1017/9781009157926.001.',
        },
        {
          text: 'IPCC, 2018: *Global Warming of 1.5 °C. Summary for Policymakers.* World Meteorological Organization, Geneva, 24 pages.',
        },
        {
          text: 'IPCC, 2022: *Climate Change 2022: Impacts, Adaptation and Vulnerability.* Working Group II, chapter 6: Cities, Settlements and Key Infrastructure. Cambridge University Press. doi:10.1017/9781009325844.008.',
        },
      ],
    },
  ],
};
