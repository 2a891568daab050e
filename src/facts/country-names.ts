/**
 * What countries are called in German, French, Spanish, Italian, Dutch and Portuguese, where English does not say it
 * too: exports carry the names in the language of the interface, and people write their own. No two countries share
 * one of these names. Source: Unicode CLDR 48 (Intl.DisplayNames in these languages); the last lines as people say it.
 */
export const countryNames = `
AD Andorre; AE Vereinigte Arabische Emirate | Émirats arabes unis | Emiratos Árabes Unidos | Emirati Arabi Uniti |
Verenigde Arabische Emiraten | Emirados Árabes Unidos; AF Afganistán | Afeganistão; AG Antigua und Barbuda |
Antigua-et-Barbuda | Antigua y Barbuda | Antígua e Barbuda | Antigua en Barbuda; AI Anguila; AL Albanien | Albanië;
AM Armenien | Armenië; AQ Antarktis | Antarctique | Antártida | Antartide; AR Argentinien | Argentine | Argentinië;
AS Amerikanisch-Samoa | Samoa américaines | Samoa Americana | Samoa Americane | Amerikaans-Samoa; AT Österreich |
Autriche | Oostenrijk; AU Australien | Australië; AX Ålandinseln | Îles Åland | Islas Aland | Isole Åland | Åland |
Ilhas Aland; AZ Aserbaidschan | Azerbaïdjan | Azerbaiyán | Azerbaigian | Azerbeidzjan | Azerbaijão; BA Bosnien und
Herzegowina | Bosnie-Herzégovine | Bosnia y Herzegovina | Bosnia ed Erzegovina | Bosnië en Herzegovina | Bósnia e
Herzegovina; BB Barbade; BD Bangladesch | Bangladés; BE Belgien | Belgique | Bélgica | Belgio | België; BF Burquina
Faso; BG Bulgarien | Bulgarie | Bulgarije; BH Bahrein | Barein; BL San Bartolomé | São Bartolomeu; BM Bermudes |
Bermudas; BO Bolivien | Bolivie; BQ Karibische Niederlande | Pays-Bas caribéens | Caribe neerlandés | Caraibi
Olandesi | Caribisch Nederland | Países Baixos Caribenhos; BR Brasilien | Brésil | Brasil | Brasile | Brazilië; BS
Bahama’s; BT Bhoutan | Bután | Butão; BV Bouvetinsel | Île Bouvet | Isla Bouvet | Isola Bouvet | Bouveteiland | Ilha
Bouvet; BW Botsuana; BY Biélorussie | Bielorrusia | Bielorussia | Bielorrússia; BZ Belice; CA Kanada; CC Kokosinseln
| Îles Cocos | Islas Cocos | Isole Cocos (Keeling) | Cocoseilanden | Ilhas Cocos (Keeling); CD Kongo-Kinshasa |
República Democrática del Congo; CF Zentralafrikanische Republik | République centrafricaine | República
Centroafricana | Repubblica Centrafricana | Centraal-Afrikaanse Republiek | República Centro-Africana; CG
Kongo-Brazzaville | República do Congo; CH Schweiz | Suisse | Suiza | Svizzera | Zwitserland | Suíça; CI Costa
d’Avorio | Ivoorkust | Costa do Marfim; CK Cookinseln | Îles Cook | Islas Cook | Isole Cook | Cookeilanden | Ilhas
Cook; CL Chili | Cile; CM Kamerun | Cameroun | Camerun | Kameroen | Camarões; CN Chine | Cina; CO Kolumbien |
Colombie; CU Kuba; CV Cap-Vert | Capo Verde | Kaapverdië; CW Curazao; CX Weihnachtsinsel | Île Christmas | Isla de
Navidad | Isola Christmas | Christmaseiland | Ilha Christmas; CY Zypern | Chypre | Chipre | Cipro; CZ Tschechien |
Tchéquie | Chequia | Cechia | Tsjechië | Tchéquia; DE Deutschland | Allemagne | Alemania | Germania | Duitsland |
Alemanha; DJ Dschibuti | Yibuti | Gibuti | Djibuti; DK Danemark | Dinamarca | Danimarca | Denemarken; DM Dominique;
DO Dominikanische Republik | République dominicaine | República Dominicana | Repubblica Dominicana | Dominicaanse
Republiek; DZ Algerien | Algérie | Argélia | Algerije; EC Équateur | Equador; EE Estland | Estonie; EG Ägypten |
Egypte | Egipto | Egitto | Egito; EH Westsahara | Sáhara Occidental | Sahara Occidentale | Westelijke Sahara | Saara
Ocidental; ER Érythrée | Eritreia; ES Spanien | Espagne | España | Spagna | Spanje | Espanha; ET Äthiopien |
Ethiopië | Etiópia; FI Finnland | Finlande | Finlândia; FJ Fidschi | Fidji | Fiyi | Figi; FK Falklandinseln | Îles
Malouines | Islas Malvinas | Isole Falkland | Falklandeilanden | Ilhas Malvinas; FM Mikronesien | Micronésie; FO
Färöer | Îles Féroé | Islas Feroe | Isole Fær Øer | Faeröer | Ilhas Faroé; FR Frankreich | Francia | Frankrijk |
França; GA Gabun | Gabão; GB Vereinigtes Königreich | Royaume-Uni | Reino Unido | Regno Unito | Verenigd Koninkrijk;
GD Grenade | Granada; GE Georgien | Georgië; GF Französisch-Guayana | Guyane française | Guayana Francesa | Guyana
Francese | Frans-Guyana | Guiana Francesa; GG Guernesey; GH Gana; GI Gibilterra; GL Grönland | Groenland |
Groenlândia; GM Gambie; GN Guinee | Guiné; GP Guadalupe | Guadalupa; GQ Äquatorialguinea | Guinée équatoriale |
Guinea Ecuatorial | Guinea Equatoriale | Equatoriaal-Guinea | Guiné Equatorial; GR Griechenland | Grèce | Grécia |
Griekenland; GS Südgeorgien und die Südlichen Sandwichinseln | Géorgie du Sud-et-les Îles Sandwich du Sud | Islas
Georgia del Sur y Sandwich del Sur | Georgia del Sud e Sandwich Australi | Zuid-Georgia en Zuidelijke
Sandwicheilanden | Ilhas Geórgia do Sul e Sandwich do Sul; GW Guinee-Bissau | Guinea-Bisáu | Guiné-Bissau; GY
Guiana; HK Sonderverwaltungsregion Hongkong | R.A.S. chinoise de Hong Kong | RAE de Hong Kong (China) | RAS di Hong
Kong | Hongkong SAR van China | Hong Kong, RAE da China; HM Heard und McDonaldinseln | Îles Heard-et-MacDonald |
Islas Heard y McDonald | Isole Heard e McDonald | Heard en McDonaldeilanden | Ilhas Heard e McDonald; HR Kroatien |
Croatie | Croácia | Croazia | Kroatië; HU Ungarn | Hongrie | Hungria | Ungheria | Hongarije; ID Indonesien |
Indonesië; IE Irland | Irlande | Irlanda | Ierland; IL Israele; IM Île de Man | Isla de Man | Isola di Man | Ilha de
Man; IN Indien | Inde; IO Britisches Territorium im Indischen Ozean | Territoire britannique de l’océan Indien |
Territorio Británico del Océano Índico | Territorio Britannico dell’Oceano Indiano | Brits Indische
Oceaanterritorium | Território Britânico do Oceano Índico; IQ Irak | Iraque; IR Irã; IS Island | Islande | Islândia
| Islanda | IJsland; IT Italien | Italië | Itália; JM Jamaika | Jamaïque | Giamaica; JO Jordanien | Jordanië |
Jordânia | Giordania; JP Japón | Giappone | Japão; KE Kenia | Quênia; KG Kirgisistan | Kirghizstan | Kirguistán |
Kirghizistan | Kirgizië | Quirguistão; KH Kambodscha | Cambodge | Camboya | Cambogia | Cambodja | Camboja; KI
Quiribati; KM Komoren | Comores | Comoras | Comore | Comoren; KN St. Kitts und Nevis | Saint-Christophe-et-Niévès |
San Cristóbal y Nieves | Saint Kitts e Nevis | Saint Kitts en Nevis | São Cristóvão e Névis; KP Nordkorea | Corée du
Nord | Corea del Norte | Corea del Nord | Noord-Korea | Coreia do Norte; KR Südkorea | Corée du Sud | Corea del Sur
| Corea del Sud | Zuid-Korea | Coreia do Sul; KW Koweït | Koeweit; KY Kaimaninseln | Îles Caïmans | Islas Caimán |
Isole Cayman | Kaaimaneilanden | Ilhas Cayman; KZ Kasachstan | Kazajistán | Kazakistan | Kazachstan | Cazaquistão;
LB Libanon | Liban | Líbano; LC Sainte-Lucie | Santa Lúcia; LS Lesoto; LT Litauen | Lituanie | Lituânia | Litouwen;
LU Luxemburg | Luxemburgo | Lussemburgo; LV Lettland | Lettonie | Letônia | Lettonia | Letland; LY Libyen | Libye |
Líbia | Libië; MA Marokko | Maroc | Marruecos | Marocco | Marrocos; MD Republik Moldau | Moldavië | Moldávia; MF San
Martín | São Martinho; MG Madagaskar; MH Marshallinseln | Îles Marshall | Islas Marshall | Isole Marshall |
Marshalleilanden | Ilhas Marshall; MK Nordmazedonien | Macédoine du Nord | Macedonia del Norte | Macedonia del Nord
| Noord-Macedonië | Macedônia do Norte; MM Myanmar (Birmanie) | Myanmar (Birmania) | Myanmar (Birma) | Mianmar
(Birmânia); MN Mongolei | Mongolië; MO Sonderverwaltungsregion Macau | R.A.S. chinoise de Macao | RAE de Macao
(China) | RAS di Macao | Macau SAR van China | Macau, RAE da China; MP Nördliche Marianen | Îles Mariannes du Nord |
Islas Marianas del Norte | Isole Marianne Settentrionali | Noordelijke Marianen | Ilhas Marianas do Norte; MQ
Martinica; MR Mauretanien | Mauritanië; MT Malte; MU Maurice | Maurício; MV Malediven | Maldivas | Maldive |
Maldiven; MW Malaui; MX Mexiko | Mexique | Messico; MY Malaisie | Malásia | Maleisië; MZ Mosambik | Mozambico |
Moçambique; NA Namibië; NC Neukaledonien | Nouvelle-Calédonie | Nueva Caledonia | Nuova Caledonia | Nieuw-Caledonië
| Nova Caledônia; NF Norfolkinsel | Île Norfolk | Isla Norfolk | Isola Norfolk | Norfolk | Ilha Norfolk; NL
Niederlande | Pays-Bas | Países Bajos | Paesi Bassi | Nederland | Países Baixos; NO Norwegen | Norvège | Noruega |
Norvegia | Noorwegen; NZ Neuseeland | Nouvelle-Zélande | Nueva Zelanda | Nuova Zelanda | Nieuw-Zeeland | Nova
Zelândia; OM Omã; PE Pérou; PF Französisch-Polynesien | Polynésie française | Polinésia Francesa | Polinesia
Francese | Frans-Polynesië; PG Papua-Neuguinea | Papouasie-Nouvelle-Guinée | Papúa Nueva Guinea | Papua Nuova Guinea
| Papoea-Nieuw-Guinea | Papua-Nova Guiné; PH Philippinen | Filipinas | Filippine | Filipijnen; PK Paquistão; PL
Polen | Pologne | Polônia; PM St. Pierre und Miquelon | Saint-Pierre-et-Miquelon | San Pedro y Miquelón |
Saint-Pierre e Miquelon | Saint-Pierre en Miquelon | São Pedro e Miquelão; PN Pitcairninseln | Îles Pitcairn | Islas
Pitcairn | Isole Pitcairn | Pitcairneilanden | Ilhas Pitcairn; PR Porto Rico | Portorico; PS Palästinensische
Autonomiegebiete | Territoires palestiniens | Territórios palestinos | Territori Palestinesi | Palestijnse gebieden;
PT Portogallo; PW Palaos; PY Paraguai; QA Katar | Catar; RE La Réunion | Riunione | Reunião; RO Rumänien | Roumanie
| Rumanía | Roemenië | Romênia; RS Serbien | Serbie | Servië | Sérvia; RU Russland | Russie | Rusia | Rusland; RW
Ruanda; SA Saudi-Arabien | Arabie saoudite | Arabia Saudí | Arábia Saudita | Saoedi-Arabië; SB Salomonen | Îles
Salomon | Islas Salomón | Isole Salomone | Salomonseilanden | Ilhas Salomão; SC Seychellen | Seicheles; SD Soudan |
Soedan | Sudão; SE Schweden | Suède | Suécia | Svezia | Zweden; SG Singapur | Singapour | Singapura; SH
Sainte-Hélène | Santa Elena | Sant’Elena | Sint-Helena | Santa Helena; SI Slowenien | Slovenië | Eslovênia; SJ
Spitzbergen und Jan Mayen | Svalbard et Jan Mayen | Svalbard y Jan Mayen | Svalbard e Jan Mayen | Spitsbergen en Jan
Mayen; SK Slowakei | Slovaquie | Eslováquia | Slovacchia | Slowakije; SL Sierra Leona | Serra Leoa; SM Saint-Marin;
SO Somalië; SR Surinam; SS Südsudan | Soudan du Sud | Sudán del Sur | Sud Sudan | Zuid-Soedan | Sudão do Sul; ST São
Tomé und Príncipe | Sao Tomé-et-Principe | Santo Tomé y Príncipe | São Tomé e Príncipe | Sao Tomé en Principe; SV
Salvador; SX Saint-Martin (partie néerlandaise); SY Syrien | Syrië | Síria; SZ Esuatini | Essuatíni; TC Turks- und
Caicosinseln | Îles Turques-et-Caïques | Islas Turcas y Caicos | Isole Turks e Caicos | Turks- en Caicoseilanden |
Ilhas Turcas e Caicos; TD Tschad | Tchad | Ciad | Tsjaad | Chade; TF Französische Süd- und Antarktisgebiete | Terres
australes françaises | Territorios Australes Franceses | Terre Australi Francesi | Franse Gebieden in de zuidelijke
Indische Oceaan | Territórios Franceses do Sul; TH Thaïlande | Tailândia | Thailandia; TJ Tadschikistan |
Tadjikistan | Tayikistán | Tagikistan | Tadzjikistan | Tadjiquistão; TL Timor oriental | Timor Est | Oost-Timor; TM
Turcomenistão; TN Tunesien | Tunisie | Túnez | Tunesië; TR Türkei | Turquie | Turquia | Turchia | Turkije; TT
Trinidad und Tobago | Trinité-et-Tobago | Trinidad y Tobago | Trinidad e Tobago | Trinidad en Tobago; TZ Tansania |
Tanzanie; UA Ucrânia | Ucraina | Oekraïne; UG Ouganda | Oeganda; UM Amerikanische Überseeinseln | Îles mineures
éloignées des États-Unis | Islas menores alejadas de EE. UU. | Isole Minori Esterne degli Stati Uniti | Kleine
afgelegen eilanden van de Verenigde Staten | Ilhas Menores Distantes dos EUA; US Vereinigte Staaten | États-Unis |
Estados Unidos | Stati Uniti | Verenigde Staten; UY Uruguai; UZ Usbekistan | Ouzbékistan | Oezbekistan |
Uzbequistão; VA Vatikanstadt | État de la Cité du Vatican | Ciudad del Vaticano | Città del Vaticano | Vaticaanstad
| Cidade do Vaticano; VC St. Vincent und die Grenadinen | Saint-Vincent-et-les Grenadines | San Vicente y las
Granadinas | Saint Vincent e Grenadine | Saint Vincent en de Grenadines | São Vicente e Granadinas; VG Britische
Jungferninseln | Îles Vierges britanniques | Islas Vírgenes Británicas | Isole Vergini Britanniche | Britse
Maagdeneilanden | Ilhas Virgens Britânicas; VI Amerikanische Jungferninseln | Îles Vierges des États-Unis | Islas
Vírgenes de EE. UU. | Isole Vergini Americane | Amerikaanse Maagdeneilanden | Ilhas Virgens Americanas; VN Vietnã;
WF Wallis und Futuna | Wallis-et-Futuna | Wallis y Futuna | Wallis e Futuna | Wallis en Futuna; YE Jemen | Iêmen; ZA
Südafrika | Afrique du Sud | Sudafrica | Zuid-Afrika | África do Sul; ZM Sambia | Zambie; ZW Simbabwe | Zimbábue;
GB Großbritannien | Grande-Bretagne | Gran Bretaña | Gran Bretagna | Groot-Brittannië | Grã-Bretanha;
GB Grossbritannien; NL Hollande | Holanda | Olanda; CZ Tschechische Republik | République tchèque | República Checa;
US Vereinigte Staaten von Amerika | États-Unis d'Amérique | Estados Unidos de América | Stati Uniti d'America
`;
