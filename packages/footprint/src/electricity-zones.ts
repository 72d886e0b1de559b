import type { ElectricityMix } from './ecologits.js';

/** A zone by its ISO 3166-1 code of three letters, or `WOR` (world) and `EEE` (Europe). */
export interface ElectricityZone extends ElectricityMix {
  /** The same figure of another year, where CodeCarbon lists one. */
  otherGwpKgPerKwh: number | null;
}

/** Columns: zone, gwp kg CO₂e, adpe kg Sb eq, pe MJ, water litres, gwp of CodeCarbon in g CO₂; all for one kWh. */
const TABLE = `ARG 0.35895 7.686e-08 7.8888 11.4558 354.103
AUS 0.55159 7.908e-08 12.2247 4.7293 548.692
AUT 0.10262 1.4112e-07 2.8363 5.7222 110.812
BEL 0.11758 3.372e-08 8.9876 2.6198 138.107
BGR 0.26421 8.236e-08 12.118 4.6228 335.334
BRA 0.10321 1.0962e-07 1.7701 18.6033 98.348
CAN 0.17481 9.932e-08 4.1955 8.1662 170.043
CHE 0.0366 1.0047e-07 4.7362 5.6641 34.843
CHL 0.26552 1.0585e-07 6.434 10.5226 291.113
CHN 0.55955 8.516e-08 10.6736 6.0065 582.317
CYP 0.51224 4.488e-08 11.9763 1.2947 534.323
CZE 0.41386 8.176e-08 11.103 3.2133 449.724
DEU 0.34414 8.787e-08 8.7477 1.947 380.95
DNK 0.1433 1.574e-08 6.6454 3.1935 151.65
EEE 0.28417 6.423e-08 8.5477 3.908 -
ESP 0.14615 5.183e-08 7.4839 6.2088 174.05
EST 0.34102 9.902e-08 14.2926 2.1986 416.667
FIN 0.07225 8.051e-08 6.2915 4.5289 79.158
FRA 0.04418 4.858e-08 9.3135 3.6737 56.039
GBR 0.21089 3.71e-08 9.0976 2.329 237.589
GRC 0.31976 6.916e-08 10.5179 5.1451 336.574
HUN 0.18282 6.446e-08 10.5942 3.6874 204.19
IDN 0.68243 6.105e-08 9.7582 2.2554 675.931
IND 0.70832 1.001e-07 16.6775 3.4368 713.441
IRL 0.2797 2.193e-08 8.0614 1.4769 290.805
ISL 0.02833 7.819e-08 0.0128 6.1409 27.68
ITA 0.28753 5.439e-08 7.9351 4.8374 330.718
JPN 0.48232 5.966e-08 9.1105 2.3063 485.392
KOR 0.41427 5.18e-08 9.9136 1.8877 430.567
LTU 0.13934 2.946e-08 10.6476 5.8994 160.072
LUX 0.13462 1.0569e-07 8.0213 12.7784 105.263
LVA 0.13622 1.5376e-07 3.7781 2.5526 123.2
MEX 0.48483 5.784e-08 9.9732 5.3047 507.245
MLT 0.48416 4.948e-08 16.3514 1.1185 459.144
MYS 0.60443 4.494e-08 10.5875 1.6778 605.831
NLD 0.25331 3.293e-08 7.4815 3.433 267.622
NOR 0.03075 1.2749e-07 0.1386 6.6633 30.08
NZL 0.12011 7.205e-08 3.9817 14.9681 112.758
POL 0.61498 1.0195e-07 11.1352 2.5135 661.926
PRT 0.11229 3.419e-08 6.5813 9.5932 165.553
ROU 0.24555 9.818e-08 9.1329 7.3563 240.583
RUS 0.4492 9.603e-08 10.9691 3.4595 441.039
SVK 0.09649 6.061e-08 8.8184 5.7952 116.774
SVN 0.22765 9.923e-08 8.4293 2.9769 231.275
SWE 0.03582 7.771e-08 4.7301 6.0315 40.695
THA 0.5545 5.696e-08 9.0495 2.8902 549.583
TUR 0.4697 7.498e-08 8.7855 4.9197 464.586
TWN 0.63565 5.781e-08 10.9587 1.4886 642.378
UKR 0.25621 6.479e-08 12.2117 2.1306 259.693
USA 0.38355 9.855e-08 9.6884 3.1321 369.473
WOR 0.47301 1.349e-08 2.5871 3.908 -`;

/**
 * Electricity of 51 zones as EcoLogits 0.9 has it (https://github.com/mlco2/ecologits, documentation CC BY-SA 4.0): gwp
 * from Our World in Data (CC BY 4.0), adpe and pe from ADEME's Base Empreinte (Licence Ouverte), water from the World
 * Resources Institute (CC BY 4.0). Last column: CodeCarbon 3.2.9 (MIT), from Our World in Data, 2022 or 2023.
 *
 * Not to be shown: `pe` holds fossil and nuclear resources only, and adpe and pe of the world (`WOR`) are far below those
 * of any country, which cannot be right.
 */
export const ELECTRICITY_ZONES: ReadonlyMap<string, ElectricityZone> = new Map(
  TABLE.split('\n').map((row) => {
    const [zone = '', gwp, adpe, pe, water, other] = row.split(' ');
    const mix: ElectricityZone = {
      gwpKgPerKwh: Number(gwp),
      adpeKgSbPerKwh: Number(adpe),
      peMjPerKwh: Number(pe),
      waterLitresPerKwh: Number(water),
      otherGwpKgPerKwh: other === '-' ? null : Number(other) / 1000,
    };
    return [zone, mix];
  }),
);
