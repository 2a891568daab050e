import { countryNames } from "./country-names.ts";

/** The ISO 3166-1 alpha-2 code of a country: by its code in any case, its name, or a common other name. */
export function countryCode(text: string): string | undefined {
  // A sign before it excludes the country: `-US` is not a place to run in.
  return /^\s*[-–—−!~]/.test(text) ? undefined : byName.get(fold(text));
}

/** Every code, in order. */
export function countryCodes(): readonly string[] {
  return [...new Set(byName.values())];
}

/**
 * Code, name and other names: `GB United Kingdom | UK`.
 * Sources: ISO 3166-1 (249 codes officially assigned, 2024) and XK, user-assigned, which ad platforms use for Kosovo;
 * names as in Unicode CLDR 48 (Intl.DisplayNames in English), other names as ISO and the ad platforms write them.
 */
const table = `
AD Andorra; AE United Arab Emirates | UAE; AF Afghanistan; AG Antigua & Barbuda; AI Anguilla; AL Albania;
AM Armenia; AO Angola; AQ Antarctica; AR Argentina; AS American Samoa; AT Austria; AU Australia; AW Aruba;
AX Åland Islands; AZ Azerbaijan; BA Bosnia & Herzegovina | Bosnia; BB Barbados; BD Bangladesh; BE Belgium;
BF Burkina Faso; BG Bulgaria; BH Bahrain; BI Burundi; BJ Benin; BL St. Barthélemy; BM Bermuda;
BN Brunei | Brunei Darussalam; BO Bolivia | Plurinational State of Bolivia;
BQ Caribbean Netherlands | Bonaire, Sint Eustatius and Saba; BR Brazil; BS Bahamas; BT Bhutan;
BV Bouvet Island; BW Botswana; BY Belarus; BZ Belize; CA Canada; CC Cocos (Keeling) Islands;
CD Congo - Kinshasa | Democratic Republic of the Congo | DR Congo | DRC; CF Central African Republic;
CG Congo - Brazzaville | Congo | Republic of the Congo; CH Switzerland; CI Côte d'Ivoire | Ivory Coast;
CK Cook Islands; CL Chile; CM Cameroon; CN China; CO Colombia; CR Costa Rica; CU Cuba;
CV Cape Verde | Cabo Verde; CW Curaçao; CX Christmas Island; CY Cyprus; CZ Czechia | Czech Republic;
DE Germany; DJ Djibouti; DK Denmark; DM Dominica; DO Dominican Republic; DZ Algeria; EC Ecuador; EE Estonia;
EG Egypt; EH Western Sahara; ER Eritrea; ES Spain; ET Ethiopia; FI Finland; FJ Fiji;
FK Falkland Islands | Falkland Islands (Malvinas); FM Micronesia | Federated States of Micronesia;
FO Faroe Islands; FR France; GA Gabon;
GB United Kingdom | UK | U.K. | Great Britain | Britain | United Kingdom of Great Britain and Northern Ireland;
GD Grenada; GE Georgia; GF French Guiana; GG Guernsey; GH Ghana; GI Gibraltar; GL Greenland; GM Gambia;
GN Guinea; GP Guadeloupe; GQ Equatorial Guinea; GR Greece; GS South Georgia & South Sandwich Islands;
GT Guatemala; GU Guam; GW Guinea-Bissau; GY Guyana; HK Hong Kong SAR China | Hong Kong;
HM Heard & McDonald Islands | Heard Island and McDonald Islands; HN Honduras; HR Croatia; HT Haiti;
HU Hungary; ID Indonesia; IE Ireland; IL Israel; IM Isle of Man; IN India; IO British Indian Ocean Territory;
IQ Iraq; IR Iran | Islamic Republic of Iran; IS Iceland; IT Italy; JE Jersey; JM Jamaica; JO Jordan;
JP Japan; KE Kenya; KG Kyrgyzstan; KH Cambodia; KI Kiribati; KM Comoros; KN St. Kitts & Nevis;
KP North Korea | Democratic People's Republic of Korea;
KR South Korea | Korea | Republic of Korea | Korea, Republic of; KW Kuwait; KY Cayman Islands; KZ Kazakhstan;
LA Laos | Lao People's Democratic Republic; LB Lebanon; LC St. Lucia; LI Liechtenstein; LK Sri Lanka;
LR Liberia; LS Lesotho; LT Lithuania; LU Luxembourg; LV Latvia; LY Libya; MA Morocco; MC Monaco;
MD Moldova | Republic of Moldova; ME Montenegro; MF St. Martin; MG Madagascar; MH Marshall Islands;
MK North Macedonia | Macedonia | Republic of North Macedonia; ML Mali; MM Myanmar (Burma) | Myanmar | Burma;
MN Mongolia; MO Macao SAR China | Macao | Macau; MP Northern Mariana Islands; MQ Martinique; MR Mauritania;
MS Montserrat; MT Malta; MU Mauritius; MV Maldives; MW Malawi; MX Mexico; MY Malaysia; MZ Mozambique;
NA Namibia; NC New Caledonia; NE Niger; NF Norfolk Island; NG Nigeria; NI Nicaragua;
NL Netherlands | Holland; NO Norway; NP Nepal; NR Nauru; NU Niue; NZ New Zealand; OM Oman; PA Panama;
PE Peru; PF French Polynesia; PG Papua New Guinea; PH Philippines; PK Pakistan; PL Poland;
PM St. Pierre & Miquelon; PN Pitcairn Islands | Pitcairn; PR Puerto Rico;
PS Palestinian Territories | Palestine | State of Palestine; PT Portugal; PW Palau; PY Paraguay; QA Qatar;
RE Réunion; RO Romania; RS Serbia; RU Russia | Russian Federation; RW Rwanda; SA Saudi Arabia;
SB Solomon Islands; SC Seychelles; SD Sudan; SE Sweden; SG Singapore;
SH St. Helena | Saint Helena, Ascension and Tristan da Cunha; SI Slovenia; SJ Svalbard & Jan Mayen;
SK Slovakia; SL Sierra Leone; SM San Marino; SN Senegal; SO Somalia; SR Suriname; SS South Sudan;
ST São Tomé & Príncipe; SV El Salvador; SX Sint Maarten; SY Syria | Syrian Arab Republic;
SZ Eswatini | Swaziland; TC Turks & Caicos Islands; TD Chad; TF French Southern Territories; TG Togo;
TH Thailand; TJ Tajikistan; TK Tokelau; TL Timor-Leste | East Timor; TM Turkmenistan; TN Tunisia; TO Tonga;
TR Türkiye | Turkey; TT Trinidad & Tobago; TV Tuvalu; TW Taiwan; TZ Tanzania | United Republic of Tanzania;
UA Ukraine; UG Uganda; UM U.S. Outlying Islands | United States Minor Outlying Islands;
US United States | USA | U.S. | U.S.A. | United States of America; UY Uruguay; UZ Uzbekistan;
VA Vatican City | Holy See; VC St. Vincent & Grenadines; VE Venezuela | Bolivarian Republic of Venezuela;
VG British Virgin Islands | Virgin Islands (British);
VI U.S. Virgin Islands | US Virgin Islands | Virgin Islands (U.S.); VN Vietnam | Viet Nam; VU Vanuatu;
WF Wallis & Futuna; WS Samoa; XK Kosovo; YE Yemen; YT Mayotte; ZA South Africa; ZM Zambia; ZW Zimbabwe
`;

/** The name of a code in the list. */
export function countryName(code: string): string | undefined {
  return nameOf.get(code);
}

const nameOf: ReadonlyMap<string, string> = new Map(
  table.split(";").map((entry) => {
    const [name = ""] = entry.trim().slice(3).split("|");
    return [entry.trim().slice(0, 2), name.trim()] as const;
  }),
);

const byName: ReadonlyMap<string, string> = new Map(
  `${table};${countryNames}`.split(";").flatMap((entry) => {
    const code = entry.trim().slice(0, 2);
    const names = entry.trim().slice(3).split("|");
    return [code, ...names].map((name) => [fold(name), code] as const);
  }),
);

// Accents, "the", "St." and punctuation differ from list to list; no two countries differ in them alone.
function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("&", " and ");
  const words = plain
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "the");
  // ST alone is the code of São Tomé.
  return words.map((word) => (word === "st" && words.length > 1 ? "saint" : word)).join(" ");
}
