// Places as texts name them: every country of ISO 3166-1 that has a government of its own, the Union, parts of the world, US states; their
// demonyms and capitals. Names that are first names or other places too stand only in their long form. One line each:
// id | name | other names | demonyms | capitals and seats (they stand for the government)
import { listOf, rowsOf } from './table.ts';

/** A place with the words that name it. `seats` name its government as well as the town (`Washington said`). */
export type PlaceWords = { id: string; name: string; names: string[]; demonyms: string[]; seats: string[] };

const TABLE = `
EU | European Union | EU; E.U.; the bloc; the 27-nation bloc; EU-wide; Union européenne; Europäische Union; Unione europea; Unión Europea; 欧盟 | | Brussels; Strasbourg
EUROPE | Europe | European countries; across Europe | European; Europeans |
AFRICA | Africa | African countries; across Africa; sub-Saharan Africa; North Africa; West Africa; East Africa | African; Africans |
ASIA | Asia | Asian countries; Asia-Pacific; Asia Pacific; APAC; East Asia | Asian; Asians |
SOUTH-ASIA | South Asia | | South Asian |
SOUTHEAST-ASIA | Southeast Asia | South-East Asia; ASEAN; ASEAN countries | Southeast Asian |
CENTRAL-ASIA | Central Asia | | Central Asian |
MIDDLE-EAST | Middle East | MENA; Middle Eastern countries | Middle Eastern |
GULF | Gulf states | Gulf countries; Gulf Cooperation Council; GCC; Arab Gulf; the Gulf; Persian Gulf | |
LATIN-AMERICA | Latin America | LATAM; Latin American countries | Latin American; Latin Americans |
SOUTH-AMERICA | South America | | South American; South Americans |
CENTRAL-AMERICA | Central America | | Central American |
NORTH-AMERICA | North America | | North American; North Americans |
CARIBBEAN | Caribbean | the Caribbean | |
BALTICS | Baltic states | Baltics; Baltic countries; Baltic republics | Baltic |
NORDICS | Nordic countries | Nordics; Nordic states; Scandinavia; Scandinavian countries | Nordic; Scandinavian; Scandinavians |
BENELUX | Benelux | Low Countries | |
BALKANS | Balkans | Western Balkans; Balkan countries | Balkan |
EASTERN-EUROPE | Eastern Europe | Central and Eastern Europe; Central Europe | Eastern European; Eastern Europeans |
OCEANIA | Oceania | Pacific islands; Pacific Islands | |
EMEA | EMEA | | |
US | United States | U.S.; US; USA; U.S.A.; America; United States of America; 美国; 미국; アメリカ; 米国; États-Unis; Stati Uniti; Estados Unidos | American; Americans | Washington; Washington, D.C.; Capitol Hill
GB | United Kingdom | UK; U.K.; Britain; Great Britain; England; Scotland; Wales; Northern Ireland; 英国; 영국; Midlands; West Midlands; Yorkshire; Greater Manchester | British; Briton; Britons; English; Scottish; Welsh | London; Westminster; Whitehall; Downing Street; Scotland Yard
CN | China | PRC; People’s Republic of China; mainland China; 中国; 중국; Guangdong; Zhejiang; Sichuan | Chinese | Beijing; Zhongnanhai
HK | Hong Kong | 香港 | Hongkonger; Hong Kongers |
MO | Macau | Macao | Macanese |
TW | Taiwan | 台灣; 台湾; 대만 | Taiwanese | Taipei
JP | Japan | 日本; 일본; Tokyo Metropolitan Government; Osaka; Hokkaido | Japanese | Tokyo
KR | South Korea | Republic of Korea; Korea; 한국; 대한민국; 韓国 | South Korean; South Koreans; Korean; Koreans | Seoul
KP | North Korea | DPRK | North Korean; North Koreans | Pyongyang
IN | India | Kerala; Karnataka; Maharashtra; Tamil Nadu; Telangana; Uttar Pradesh | Indian; Indians | New Delhi; Delhi
PK | Pakistan | | Pakistani; Pakistanis | Islamabad
BD | Bangladesh | | Bangladeshi | Dhaka
LK | Sri Lanka | | Sri Lankan | Colombo
NP | Nepal | | Nepali; Nepalese | Kathmandu
SG | Singapore | | Singaporean; Singaporeans |
MY | Malaysia | | Malaysian; Malaysians | Kuala Lumpur; Putrajaya
ID | Indonesia | | Indonesian; Indonesians | Jakarta
PH | Philippines | the Philippines | Filipino; Filipinos; Philippine | Manila
TH | Thailand | | Thai | Bangkok
VN | Vietnam | Viet Nam | Vietnamese | Hanoi
KH | Cambodia | | Cambodian | Phnom Penh
MM | Myanmar | Burma | Burmese | Naypyidaw
AU | Australia | New South Wales; Queensland; South Australia; Western Australia; Tasmania; NSW | Australian; Australians | Canberra
NZ | New Zealand | | New Zealander; New Zealanders; Kiwi | Wellington
CA | Canada | Ontario; Quebec; Québec; British Columbia; Alberta; Nova Scotia; Manitoba | Canadian; Canadians | Ottawa
MX | Mexico | | Mexican; Mexicans | Mexico City
BR | Brazil | Brasil | Brazilian; Brazilians | Brasília; Brasilia
AR | Argentina | | Argentine; Argentinian | Buenos Aires
CL | Chile | | Chilean | Santiago
CO | Colombia | | Colombian | Bogotá
PE | Peru | | Peruvian | Lima
VE | Venezuela | | Venezuelan; Venezuelans | Caracas
CU | Cuba | | Cuban; Cubans | Havana
IT | Italy | Italia; Italien; Italie; Lombardy; Sicily; Tuscany | Italian; Italians | Rome
FR | France | Frankreich; Francia | French; Frenchman | Paris; Élysée
DE | Germany | Deutschland; Allemagne; Germania; Bavaria; Baden-Württemberg; Hesse; Saxony; North Rhine-Westphalia; Rhineland-Palatinate; Hamburg | German; Germans | Berlin
ES | Spain | España; Spanien; Espagne; Catalonia; Andalusia | Spanish; Spaniards | Madrid
PT | Portugal | | Portuguese | Lisbon
IE | Ireland | Republic of Ireland | Irish | Dublin
NL | Netherlands | the Netherlands; Holland | Dutch | The Hague; Amsterdam
BE | Belgium | Flanders; Wallonia | Belgian; Belgians |
LU | Luxembourg | | Luxembourgish |
AT | Austria | | Austrian; Austrians | Vienna
CH | Switzerland | Zurich; Geneva; Canton of Zurich | Swiss | Bern
LI | Liechtenstein | | |
DK | Denmark | | Danish; Danes | Copenhagen
SE | Sweden | | Swedish; Swedes | Stockholm
NO | Norway | | Norwegian; Norwegians | Oslo
FI | Finland | | Finnish; Finns | Helsinki
IS | Iceland | | Icelandic | Reykjavik
PL | Poland | | Polish; Poles | Warsaw
CZ | Czech Republic | Czechia | Czech; Czechs | Prague
SK | Slovakia | | Slovak; Slovaks | Bratislava
HU | Hungary | | Hungarian; Hungarians | Budapest
RO | Romania | | Romanian; Romanians | Bucharest
BG | Bulgaria | | Bulgarian | Sofia
GR | Greece | | Greek; Greeks | Athens
CY | Cyprus | | Cypriot | Nicosia
MT | Malta | | Maltese | Valletta
HR | Croatia | | Croatian | Zagreb
SI | Slovenia | | Slovenian; Slovene | Ljubljana
EE | Estonia | | Estonian | Tallinn
LV | Latvia | | Latvian | Riga
LT | Lithuania | | Lithuanian | Vilnius
RS | Serbia | | Serbian | Belgrade
UA | Ukraine | | Ukrainian; Ukrainians | Kyiv; Kiev
RU | Russia | Russian Federation; Россия; 俄罗斯 | Russian; Russians | Moscow; Kremlin
BY | Belarus | | Belarusian | Minsk
KZ | Kazakhstan | | Kazakh; Kazakhstani | Astana
UZ | Uzbekistan | | Uzbek | Tashkent
TR | Turkey | Türkiye; Turkiye | Turkish; Turks | Ankara
IL | Israel | | Israeli; Israelis | Jerusalem; Tel Aviv
PS | Palestine | Gaza; West Bank | Palestinian; Palestinians | Ramallah
IR | Iran | | Iranian; Iranians | Tehran
IQ | Iraq | | Iraqi; Iraqis | Baghdad
SY | Syria | | Syrian; Syrians | Damascus
SA | Saudi Arabia | KSA | Saudi; Saudis | Riyadh
AE | United Arab Emirates | UAE; U.A.E.; the Emirates | Emirati; Emiratis | Abu Dhabi; Dubai
QA | Qatar | | Qatari | Doha
KW | Kuwait | | Kuwaiti |
BH | Bahrain | | Bahraini | Manama
OM | Oman | | Omani | Muscat
JO | Jordan | | Jordanian | Amman
LB | Lebanon | | Lebanese | Beirut
YE | Yemen | | Yemeni | Sanaa
AF | Afghanistan | | Afghan; Afghans | Kabul
EG | Egypt | | Egyptian; Egyptians | Cairo
MA | Morocco | | Moroccan | Rabat
DZ | Algeria | | Algerian | Algiers
TN | Tunisia | | Tunisian | Tunis
NG | Nigeria | | Nigerian; Nigerians | Abuja
KE | Kenya | | Kenyan; Kenyans | Nairobi
GH | Ghana | | Ghanaian | Accra
ET | Ethiopia | | Ethiopian | Addis Ababa
RW | Rwanda | | Rwandan | Kigali
ZA | South Africa | | South African; South Africans | Pretoria
UG | Uganda | | Ugandan | Kampala
TZ | Tanzania | | Tanzanian | Dodoma
AD | Andorra | | Andorran |
AG | Antigua and Barbuda | Antigua | Antiguan |
AL | Albania | | Albanian; Albanians | Tirana
AM | Armenia | | Armenian; Armenians | Yerevan
AO | Angola | | Angolan; Angolans | Luanda
AZ | Azerbaijan | | Azerbaijani; Azerbaijanis; Azeri | Baku
BA | Bosnia and Herzegovina | Bosnia | Bosnian; Bosnians | Sarajevo
BB | Barbados | | Barbadian |
BF | Burkina Faso | | Burkinabe | Ouagadougou
BI | Burundi | | Burundian |
BJ | Benin | | Beninese |
BM | Bermuda | | Bermudian |
BN | Brunei | Brunei Darussalam | Bruneian |
BO | Bolivia | | Bolivian; Bolivians | La Paz
BS | Bahamas | the Bahamas | Bahamian |
BT | Bhutan | | Bhutanese | Thimphu
BW | Botswana | | Botswanan | Gaborone
BZ | Belize | | Belizean |
CD | DR Congo | Democratic Republic of the Congo; Democratic Republic of Congo; DRC | Congolese | Kinshasa
CF | Central African Republic | | |
CG | Republic of the Congo | Congo-Brazzaville | | Brazzaville
CI | Côte d’Ivoire | Côte d'Ivoire; Ivory Coast | Ivorian; Ivorians | Abidjan
CM | Cameroon | | Cameroonian; Cameroonians | Yaoundé; Yaounde
CR | Costa Rica | | Costa Rican; Costa Ricans |
CV | Cape Verde | Cabo Verde | Cape Verdean |
DJ | Djibouti | | Djiboutian |
DM | Dominica | | |
DO | Dominican Republic | | Dominican; Dominicans | Santo Domingo
EC | Ecuador | | Ecuadorian; Ecuadorians; Ecuadorean | Quito
ER | Eritrea | | Eritrean; Eritreans | Asmara
FJ | Fiji | | Fijian; Fijians | Suva
FM | Micronesia | | Micronesian |
FO | Faroe Islands | Faroes | Faroese |
GA | Gabon | | Gabonese | Libreville
GD | Grenada | | Grenadian |
GE | Georgia (country) | Republic of Georgia; country of Georgia | Georgian; Georgians | Tbilisi
GG | Guernsey | | |
GI | Gibraltar | | Gibraltarian |
GL | Greenland | | Greenlandic; Greenlanders | Nuuk
GM | Gambia | the Gambia | Gambian |
GN | Guinea | | Guinean; Guineans | Conakry
GQ | Equatorial Guinea | | Equatoguinean | Malabo
GT | Guatemala | | Guatemalan; Guatemalans | Guatemala City
GW | Guinea-Bissau | | | Bissau
GY | Guyana | | Guyanese |
HN | Honduras | | Honduran; Hondurans | Tegucigalpa
HT | Haiti | | Haitian; Haitians | Port-au-Prince
IM | Isle of Man | | Manx |
JM | Jamaica | | Jamaican; Jamaicans |
KG | Kyrgyzstan | Kyrgyz Republic | Kyrgyz | Bishkek
KI | Kiribati | | |
KM | Comoros | | Comorian |
KN | Saint Kitts and Nevis | St. Kitts and Nevis | |
KY | Cayman Islands | | |
LA | Laos | Lao PDR | Laotian; Lao | Vientiane
LC | Saint Lucia | St. Lucia | |
LR | Liberia | | Liberian; Liberians | Monrovia
LS | Lesotho | | |
LY | Libya | | Libyan; Libyans | Tripoli
MC | Monaco | | Monegasque |
MD | Moldova | | Moldovan; Moldovans | Chișinău; Chisinau
ME | Montenegro | | Montenegrin; Montenegrins | Podgorica
MG | Madagascar | | Malagasy | Antananarivo
MH | Marshall Islands | | Marshallese |
MK | North Macedonia | | Macedonian; Macedonians | Skopje
ML | Mali | | Malian; Malians | Bamako
MN | Mongolia | | Mongolian; Mongolians | Ulaanbaatar
MR | Mauritania | | Mauritanian; Mauritanians | Nouakchott
MU | Mauritius | | Mauritian; Mauritians | Port Louis
MV | Maldives | the Maldives | Maldivian; Maldivians | Malé
MW | Malawi | | Malawian; Malawians | Lilongwe
MZ | Mozambique | | Mozambican; Mozambicans | Maputo
NA | Namibia | | Namibian; Namibians | Windhoek
NE | Niger | | Nigerien; Nigeriens | Niamey
NI | Nicaragua | | Nicaraguan; Nicaraguans | Managua
NR | Nauru | | Nauruan |
PA | Panama | Panamá | Panamanian; Panamanians | Panama City
PG | Papua New Guinea | | Papua New Guinean | Port Moresby
PW | Palau | | Palauan |
PY | Paraguay | | Paraguayan; Paraguayans | Asunción; Asuncion
SB | Solomon Islands | | Solomon Islander | Honiara
SC | Seychelles | the Seychelles | Seychellois |
SD | Sudan | | Sudanese | Khartoum
SL | Sierra Leone | | Sierra Leonean; Sierra Leoneans | Freetown
SM | San Marino | | Sammarinese |
SN | Senegal | | Senegalese | Dakar
SO | Somalia | | Somali; Somalis | Mogadishu
SR | Suriname | | Surinamese | Paramaribo
SS | South Sudan | | South Sudanese | Juba
ST | São Tomé and Príncipe | Sao Tome and Principe | |
SV | El Salvador | | Salvadoran; Salvadorans; Salvadorean | San Salvador
SZ | Eswatini | Swaziland | Swazi | Mbabane
TD | Chad (country) | Republic of Chad; government of Chad | Chadian; Chadians | N'Djamena; N’Djamena
TG | Togo | | Togolese | Lomé
TJ | Tajikistan | | Tajik; Tajiks | Dushanbe
TL | Timor-Leste | East Timor | Timorese | Dili
TM | Turkmenistan | | Turkmen | Ashgabat
TO | Tonga | | Tongan; Tongans |
TT | Trinidad and Tobago | Trinidad | Trinidadian | Port of Spain
TV | Tuvalu | | Tuvaluan |
UY | Uruguay | | Uruguayan; Uruguayans | Montevideo
VA | Holy See | Vatican City; the Vatican; Vatican | |
VC | Saint Vincent and the Grenadines | St. Vincent and the Grenadines | |
VU | Vanuatu | | Ni-Vanuatu | Port Vila
WS | Samoa | | Samoan; Samoans | Apia
XK | Kosovo | | Kosovar; Kosovars | Pristina
ZM | Zambia | | Zambian; Zambians | Lusaka
ZW | Zimbabwe | | Zimbabwean; Zimbabweans | Harare
US-AL | Alabama | | | Montgomery, Alabama
US-AK | Alaska | | |
US-AZ | Arizona | | | Phoenix, Arizona
US-AR | Arkansas | | | Little Rock
US-CA | California | Calif. | Californian; Californians | Sacramento
US-CO | Colorado | | | Denver
US-CT | Connecticut | | |
US-DE | Delaware | | |
US-DC | District of Columbia | | |
US-FL | Florida | | Floridian | Tallahassee
US-GA | Georgia | | | Atlanta
US-HI | Hawaii | | |
US-ID | Idaho | | | Boise
US-IL | Illinois | | | Springfield, Illinois
US-IN | Indiana | | | Indianapolis
US-IA | Iowa | | | Des Moines
US-KS | Kansas | | | Topeka
US-KY | Kentucky | | |
US-LA | Louisiana | | | Baton Rouge
US-ME | Maine | | |
US-MD | Maryland | | | Annapolis
US-MA | Massachusetts | | | Boston
US-MI | Michigan | | |
US-MN | Minnesota | | |
US-MS | Mississippi | | |
US-MO | Missouri | | |
US-MT | Montana | | |
US-NE | Nebraska | | |
US-NV | Nevada | | |
US-NH | New Hampshire | | |
US-NJ | New Jersey | | | Trenton
US-NM | New Mexico | | |
US-NY | New York | New York State; New York state; New York City; NYC | New Yorker; New Yorkers | Albany
US-NC | North Carolina | | | Raleigh
US-ND | North Dakota | | | Bismarck
US-OH | Ohio | | |
US-OK | Oklahoma | | | Oklahoma City
US-OR | Oregon | | |
US-PA | Pennsylvania | | | Harrisburg
US-RI | Rhode Island | | |
US-SC | South Carolina | | |
US-SD | South Dakota | | | Pierre, South Dakota
US-TN | Tennessee | | | Nashville
US-TX | Texas | | Texan; Texans | Austin
US-UT | Utah | | | Salt Lake City
US-VT | Vermont | | | Montpelier, Vermont
US-VA | Virginia | | Virginian | Richmond, Virginia
US-WA | Washington state | state of Washington; Washington State | | Olympia
US-WV | West Virginia | | |
US-WI | Wisconsin | | |
US-WY | Wyoming | | |
US-PR | Puerto Rico | | |
`;

/** The places, wholes before their parts. Regulators name their place by `Entity.place` in the catalog. */
export const PLACES: readonly PlaceWords[] = rowsOf(TABLE).map(([id = '', name = '', names, demonyms, seats]) => ({
  id,
  name,
  names: [name, ...listOf(names)],
  demonyms: listOf(demonyms),
  seats: listOf(seats),
}));

/** Whether a place is a part of the world that several countries share, such as `AFRICA`: nobody governs it, and which countries are meant is not known. */
export function isRegion(place: string): boolean {
  return !/^[A-Z]{2}(?:-[A-Z]{2})?$/.test(place) && place !== 'NON-US' && place !== 'GLOBAL';
}
