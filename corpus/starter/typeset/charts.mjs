/**
 * Vector charts: `line`, `bars` (with whiskers), `stacked`, `rows` (horizontal bars) and `ranges` (point and whisker).
 * Each draws into a box of its own; words of the chart are real text of the PDF. Numbers are shown with the decimal
 * sign of the report's language.
 */
import { COLOUR } from './style.mjs';

const TICK_PT = 7.4;
const LEFT_PT = 44;
const BOTTOM_PT = 34;

function formatter(language) {
  return (value) => {
    const text = String(Number.parseFloat(value.toFixed(3))).replace('-', '−');
    return language === 'fr' ? text.replace('.', ',') : text;
  };
}

function words(doc, text, xPt, yPt, { font = 'sans', sizePt = TICK_PT, align = 'left', colour = COLOUR.ink } = {}) {
  doc.font(font).fontSize(sizePt).fillColor(colour);
  const width = doc.widthOfString(text);
  const shift = align === 'centre' ? width / 2 : align === 'right' ? width : 0;
  doc.text(text, xPt - shift, yPt, { lineBreak: false, baseline: 'alphabetic' });
  return width;
}

function sideways(doc, text, xPt, yPt) {
  doc.save().rotate(-90, { origin: [xPt, yPt] });
  words(doc, text, xPt, yPt, { align: 'centre', colour: COLOUR.faint });
  doc.restore();
}

function legend(doc, labels, xPt, yPt, dashes = []) {
  let left = xPt;
  labels.forEach((label, index) => {
    const colour = COLOUR.series[index % COLOUR.series.length];
    if (dashes.length > 0) {
      doc.lineWidth(1.8).strokeColor(colour);
      if (dashes[index]) doc.dash(dashes[index], { space: 2 });
      doc
        .moveTo(left, yPt - 2.6)
        .lineTo(left + 13, yPt - 2.6)
        .stroke()
        .undash();
    } else doc.rect(left, yPt - 6, 8, 7).fill(colour);
    left += 17 + words(doc, label, left + 16, yPt) + 11;
  });
}

/** Axis of values on the left with faint lines across; gives the function from value to y. */
function valueAxis(doc, plot, axis, format) {
  const toY = (value) => plot.bottom - ((value - axis.min) / (axis.max - axis.min)) * (plot.bottom - plot.top);
  for (let value = axis.min; value <= axis.max + 1e-9; value += axis.step) {
    const y = toY(value);
    doc.lineWidth(0.35).strokeColor(Math.abs(value) < 1e-9 ? COLOUR.faint : '#cfd6db');
    doc.moveTo(plot.left, y).lineTo(plot.right, y).stroke();
    words(doc, format(value), plot.left - 5, y + 2.6, { align: 'right' });
  }
  sideways(doc, axis.title, plot.left - 33, (plot.top + plot.bottom) / 2);
  return toY;
}

function wrapped(doc, text, centrePt, topPt, widthPt) {
  doc.font('sans').fontSize(TICK_PT);
  const rows = [''];
  for (const word of text.split(' ')) {
    const tried = rows.at(-1) ? `${rows.at(-1)} ${word}` : word;
    if (rows.at(-1) && doc.widthOfString(tried) > widthPt) rows.push(word);
    else rows[rows.length - 1] = tried;
  }
  rows.forEach((row, index) => {
    words(doc, row, centrePt, topPt + index * 9, { align: 'centre' });
  });
}

function whisker(doc, x, yLow, yHigh) {
  doc.lineWidth(0.9).strokeColor(COLOUR.ink);
  doc.moveTo(x, yLow).lineTo(x, yHigh).stroke();
  doc
    .moveTo(x - 3, yLow)
    .lineTo(x + 3, yLow)
    .stroke();
  doc
    .moveTo(x - 3, yHigh)
    .lineTo(x + 3, yHigh)
    .stroke();
}

const KINDS = {
  line(doc, chart, plot, format) {
    const toY = valueAxis(doc, plot, chart.y, format);
    const toX = (value) => plot.left + ((value - chart.x.min) / (chart.x.max - chart.x.min)) * (plot.right - plot.left);
    for (const tick of chart.x.ticks) {
      doc.lineWidth(0.5).strokeColor(COLOUR.faint);
      doc
        .moveTo(toX(tick), plot.bottom)
        .lineTo(toX(tick), plot.bottom + 3)
        .stroke();
      words(doc, String(tick), toX(tick), plot.bottom + 12, { align: 'centre' });
    }
    chart.series.forEach((series, index) => {
      const colour = COLOUR.series[index % COLOUR.series.length];
      doc.lineWidth(1.8).strokeColor(colour);
      if (series.dash) doc.dash(series.dash, { space: 2 });
      series.points.forEach(([x, y], at) => {
        if (at === 0) doc.moveTo(toX(x), toY(y));
        else doc.lineTo(toX(x), toY(y));
      });
      doc.stroke().undash();
      for (const [x, y] of series.points) {
        doc.circle(toX(x), toY(y), 2).fill(colour);
        // A point on the axis is common to all series; its label would stand on the axis.
        if (series.labels && x > chart.x.min)
          words(doc, format(y), toX(x), toY(y) + (series.below ? 11 : -5), { align: 'centre' });
      }
    });
  },
  bars(doc, chart, plot, format) {
    const toY = valueAxis(doc, plot, chart.y, format);
    const stepPt = (plot.right - plot.left) / chart.categories.length;
    chart.categories.forEach((category, index) => {
      const centre = plot.left + (index + 0.5) * stepPt;
      const groups = chart.series ?? [{ values: chart.values, ranges: chart.ranges }];
      const widthPt = Math.min(46, (stepPt * 0.7) / groups.length);
      groups.forEach((group, at) => {
        const value = group.values[index];
        const x = centre + (at - (groups.length - 1) / 2) * (widthPt + 2);
        doc.rect(x - widthPt / 2, Math.min(toY(0), toY(value)), widthPt, Math.abs(toY(0) - toY(value)));
        doc.fill(COLOUR.series[at]);
        const range = group.ranges?.[index];
        if (range) whisker(doc, x, toY(range[0]), toY(range[1]));
        const labelX = range ? x + 4 : x;
        const above = value >= 0;
        words(doc, format(value), labelX, above ? toY(value) - 4 : toY(value) + 10, {
          align: range ? 'left' : 'centre',
          font: 'sansBold',
        });
      });
      wrapped(doc, category, centre, plot.bottom + 12, stepPt - 4);
    });
  },
  stacked(doc, chart, plot, format) {
    const toY = valueAxis(doc, plot, chart.y, format);
    const stepPt = (plot.right - plot.left) / chart.categories.length;
    const widthPt = Math.min(64, stepPt * 0.62);
    chart.categories.forEach((category, index) => {
      const left = plot.left + (index + 0.5) * stepPt - widthPt / 2;
      let sum = 0;
      chart.series.forEach((series, at) => {
        const value = series.values[index];
        const top = toY(sum + value);
        doc.rect(left, top, widthPt, toY(sum) - top).fill(COLOUR.series[at]);
        if (toY(sum) - top > 11) {
          words(doc, (chart.label ?? format)(value), left + widthPt / 2, (toY(sum) + top) / 2 + 2.6, {
            align: 'centre',
            colour: '#ffffff',
          });
        }
        sum += value;
      });
      if (chart.totals)
        words(doc, chart.totals[index], left + widthPt / 2, toY(sum) - 4, { align: 'centre', font: 'sansBold' });
      wrapped(doc, category, left + widthPt / 2, plot.bottom + 12, stepPt - 4);
    });
  },
  rows(doc, chart, plot, format) {
    const left = plot.left + (chart.labelPt ?? 110) - LEFT_PT;
    const toX = (value) => left + (value / chart.x.max) * (plot.right - left - 26);
    const stepPt = (plot.bottom - plot.top) / chart.categories.length;
    for (let value = 0; value <= chart.x.max + 1e-9; value += chart.x.step) {
      doc.lineWidth(0.35).strokeColor('#cfd6db').moveTo(toX(value), plot.top).lineTo(toX(value), plot.bottom).stroke();
      words(doc, format(value), toX(value), plot.bottom + 11, { align: 'centre' });
    }
    chart.categories.forEach((category, index) => {
      const middle = plot.top + (index + 0.5) * stepPt;
      const heightPt = Math.min(14, stepPt * 0.64);
      doc.rect(left, middle - heightPt / 2, toX(chart.values[index]) - left, heightPt).fill(COLOUR.series[0]);
      words(doc, category, left - 6, middle + 2.6, { align: 'right' });
      words(doc, format(chart.values[index]), toX(chart.values[index]) + 5, middle + 2.6, { font: 'sansBold' });
    });
  },
  ranges(doc, chart, plot, format) {
    const toY = valueAxis(doc, plot, chart.y, format);
    const stepPt = (plot.right - plot.left) / chart.categories.length;
    chart.categories.forEach((category, index) => {
      const x = plot.left + (index + 0.5) * stepPt;
      const [low, value, high] = chart.values[index];
      whisker(doc, x, toY(low), toY(high));
      if (toY(low) - toY(high) < 12) words(doc, `${format(low)} – ${format(high)}`, x + 6, toY(high) + 2);
      else {
        words(doc, format(low), x + 6, toY(low) + 3);
        words(doc, format(high), x + 6, toY(high) + 2);
      }
      if (value !== undefined && value !== null) {
        doc.circle(x, toY(value), 3.6).fill(COLOUR.series[index % COLOUR.series.length]);
        words(doc, format(value), x + 7, toY(value) + 2.6, { font: 'sansBold' });
      }
      wrapped(doc, category, x, plot.bottom + 12, stepPt - 4);
    });
  },
};

/** Height the chart takes, title included. */
export const chartHeightPt = (chart) => (chart.heightPt ?? 170) + 22;

/** Draws a chart with its title in a box whose top left corner is (xPt, yPt). */
export function drawChart(doc, chart, title, xPt, yPt, widthPt, language) {
  const format = formatter(language);
  doc.rect(xPt, yPt, widthPt, chartHeightPt(chart)).lineWidth(0.5).strokeColor('#cfd6db').stroke();
  words(doc, title, xPt + 8, yPt + 14, { font: 'sansBold', sizePt: 8.8 });
  const labels =
    chart.kind === 'line' || chart.kind === 'stacked' || chart.series ? chart.series.map((series) => series.label) : [];
  const plot = {
    left: xPt + LEFT_PT,
    right: xPt + widthPt - 12,
    top: yPt + (labels.length > 0 ? 46 : 32),
    bottom: yPt + chartHeightPt(chart) - BOTTOM_PT,
  };
  if (labels.length > 0) {
    legend(
      doc,
      labels,
      xPt + 10,
      yPt + 29,
      chart.kind === 'line' ? chart.series.map((series) => series.dash ?? 0) : [],
    );
  }
  KINDS[chart.kind](doc, chart, plot, format);
  if (chart.x?.title) {
    words(doc, chart.x.title, (plot.left + plot.right) / 2, yPt + chartHeightPt(chart) - 7, {
      align: 'centre',
      colour: COLOUR.faint,
    });
  }
}
