/*
 * The words of the sample dataset: places, syllables for names, kinds of act, actors and sentences,
 * with the weights that make departments differ. Everything is invented.
 */
#ifndef SAMPLE_WORDS_H
#define SAMPLE_WORDS_H

#include <stddef.h>

#define COUNT(list) ((int)(sizeof(list) / sizeof(*(list))))

enum { NEVER = -1 };

/* clang-format off */

enum setting { URBAN, EXTRACTIVE, AGRARIAN, BORDER, SETTINGS };
enum kind { INDIVIDUAL, ORGANISATION, COMMUNITY, KINDS };
enum sex { FEMALE, MALE, OTHER_SEX };
enum spot { ROAD, HOME, OFFICE, STREET, LAND, ONLINE, SPOTS };

struct dept {
	const char *name;
	int weight;	    /* Zipf: 2520 / rank */
	enum setting setting;
	int unknown;	    /* incidents in 1000 whose outcome nobody answers for */
	int justice;	    /* convictions, as a percentage of the ordinary chance */
	const char *towns[9]; /* the earlier, the more incidents */
	const char *unlisted; /* written in the files, missing from the list of places */
};

static const struct dept depts[] = {
	{ "Marquesil", 2520, URBAN, 230, 70,
	  { "Villa Marquesil", "Puerto Calandro", "Sanarcal", "Ojo de Garzal", "El Cenzal",
	    "San Brálido", "Tres Cumbas", "Lomas de Urrial", "Santa Irmena" },
	  NULL },
	{ "Tolmará", 1260, EXTRACTIVE, 330, 230,
	  { "Tolmará", "Cuxtepil", "Ixmolán", "Piedra Mulca", "Tarabuyo", "Yalcutín",
	    "San Ordelio", "Río Zorcal" },
	  "Caserío Nuevo Undal" },
	{ "Rionegral", 840, BORDER, 560, 10,
	  { "Paso Cutara", "Rionegral", "Zapotén", "Los Guanales", "San Vistremo", "Calpulné",
	    "El Trapichal", "Santa Irmena" },
	  "La Esperilla" },
	{ "Ixcambay", 630, EXTRACTIVE, 360, 40,
	  { "Xulamal", "Ixcambay", "Boca del Tirque", "Tzambul", "San Ixandro", "Comaltil",
	    "Achiotal de Urda" },
	  NULL },
	{ "Vesquil", 504, AGRARIAN, 320, 190,
	  { "Vesquil", "Cañada Morel", "Chamelcá", "Los Altares de Mur", "Santa Orvina",
	    "Tunalpa", "Quebrada Nil" },
	  NULL },
	{ "Quelúa", 420, AGRARIAN, 420, 60,
	  { "Nandarí", "Quelúa", "Parajes de Ondra", "Moncurú", "Río Tapesco",
	    "Aguas Mansas de Irú" },
	  "Yurimbá" },
	{ "Bahía Moresca", 360, URBAN, 300, 150,
	  { "Puerto Sarando", "Isla Cormela", "Manglares del Ur", "Bocamar", "Playa Tendida",
	    "Arrecidal" },
	  "Puerto Sarimbo" },
	{ "Ayutlé", 315, AGRARIAN, 450, 30,
	  { "Ayutlé", "Huixcatán", "Tezcalor", "Ocombil", "Santa Teclena" },
	  NULL },
	{ "Zarcillal", 280, BORDER, 500, 60,
	  { "Valdespina", "Zarcillal", "Potrero Umbral", "Salinas de Bor", "La Querencia Alta" },
	  NULL },
};

/* Former or popular names; the files use some of them. */
static const struct {
	const char *town, *alias;
} aliases[] = {
	{ "Villa Marquesil", "Ciudad Marquesil" }, { "Tres Cumbas", "Trescumbas" },
	{ "Piedra Mulca", "Piedramulca" },	   { "Boca del Tirque", "Bocatirque" },
	{ "San Ixandro", "San Ixandro el Viejo" }, { "Puerto Sarando", "Puerto Ondrán" },
	{ "Santa Teclena", "Tecleltic" },	   { "Parajes de Ondra", "Los Parajes" },
};

/*
 * Names of people are a beginning and an end of each kind, put together at random. No given name
 * they make is in use: all were looked for in lists of names of several languages.
 */
static const char *const given[] = { "Tarv", "Belz", "Quim", "Nesb", "Ozm",  "Dulv", "Yandr",
				     "Irv",  "Jast", "Lomb", "Mirz", "Sarv", "Tulm", "Uzr",
				     "Wend", "Zarp", "Fuld", "Grem", "Obr",  "Ved" };
static const char *const given_ends[][8] = {
	{ "ina", "ura", "ela", "esta", "unda", "ilia", "osa", "adra" },
	{ "ir", "ano", "undo", "elio", "astro", "omar", "erto", "il" },
	{ "ey", "ix", "ane", "ure", "iel", "az", "oc", "und" },
};
static const char *const surnames[] = { "Olqu",	 "Sandr", "Barz", "Tem",   "Ulc", "Vintr",
					"Zorb",	 "Masc",  "Pelm", "Irq",   "Norg", "Candr",
					"Xuv",	 "Tamb",  "Guirl", "Esc",  "Rund", "Yam",
					"Vol",	 "Chulv", "Brem", "Lurd",  "Orz",  "Jil" };
static const char *const surname_ends[] = { "ez",   "úa",    "endo", "uy",	"iral",
					    "ombe", "arza", "orín", "ilde", "ásquil" };
static const char *const toponyms[][8] = {
	{ "Tzu", "Quel", "Xam", "Iba", "Nor", "Cuy", "Yal", "Mez" },
	{ "ma", "ri", "to", "ba", "chu", "le", "ni", "ye" },
	{ "paj", "mil", "ra", "cal", "güey", "tún", "les", "dana" },
};

struct profile {
	const char *label;	 /* in the column */
	int weight[SETTINGS];
	const char *female, *male; /* role, with article */
	const char *en;
	const char *body;	 /* kind of organisation with this profile; "" for none */
	const char *why_es, *why_en; /* what the work was about */
};

static const struct profile profiles[] = {
	{ "periodista", { 9, 2, 2, 7 }, "la periodista", "el periodista", "journalist",
	  "Radio Comunitaria ",
	  "Las semanas anteriores se habían publicado notas sobre contratos de obra pública y el "
	  "desvío de fondos en el departamento.",
	  "Reports on public works contracts in the department had come out in the weeks before." },
	{ "tierra y ambiente", { 2, 10, 7, 2 }, "la defensora de la tierra",
	  "el defensor de la tierra", "land defender", "Comité por el Agua ",
	  "La comunidad se opone a una concesión minera, otorgada sin consulta, que tomaría agua "
	  "de dos nacimientos.",
	  "The community opposes a mining concession, granted without consultation, that would "
	  "draw on two of its springs." },
	{ "pueblo indígena", { 1, 9, 5, 2 }, "la lideresa indígena", "el líder indígena",
	  "Indigenous leader", "Consejo Indígena ",
	  "Las autoridades ancestrales habían pedido, por escrito, que se respetaran los mojones "
	  "del territorio comunal.",
	  "The ancestral authorities had asked in writing that the boundaries of the communal "
	  "territory be respected." },
	{ "sindicalista", { 5, 3, 3, 1 }, "la sindicalista", "el sindicalista", "trade unionist",
	  "Sindicato Unido ",
	  "El sindicato negociaba entonces el pacto colectivo y había denunciado 37 despidos.",
	  "The union was negotiating its collective agreement and had reported 37 dismissals." },
	{ "abogacía", { 4, 2, 1, 2 }, "la abogada", "el abogado", "lawyer", "Bufete Popular ",
	  "Días después debía celebrarse una audiencia en un proceso por despojo de tierras, con "
	  "nueve familias como querellantes.",
	  "A hearing in a land dispossession case, brought by nine families, was due a few days "
	  "later." },
	{ "derechos de las mujeres", { 5, 2, 2, 3 }, "la defensora de los derechos de las mujeres",
	  "el defensor de los derechos de las mujeres", "women's rights defender",
	  "Red de Mujeres ",
	  "El trabajo en curso era el acompañamiento a mujeres que habían dejado hogares "
	  "violentos.",
	  "The work under way was support for women who had left violent homes." },
	{ "LGBTI", { 4, 1, 0, 1 }, "la activista por la diversidad", "el activista por la diversidad",
	  "LGBTI activist", "Colectivo Diverso ",
	  "Se preparaba la marcha anual por la diversidad, autorizada por la municipalidad.",
	  "The annual diversity march, authorised by the municipality, was being prepared." },
	{ "liderazgo comunitario", { 3, 8, 8, 5 }, "la lideresa comunitaria",
	  "el líder comunitario", "community leader", "Asociación de Vecinos ",
	  "La asamblea de vecinos había pedido cuentas sobre el proyecto de riego, sin respuesta "
	  "hasta entonces.",
	  "The residents' assembly had asked for accounts of the irrigation project and had no "
	  "answer yet." },
	{ "campesinado", { 0, 5, 10, 3 }, "la dirigente campesina", "el dirigente campesino",
	  "peasant leader", "Unión Campesina ",
	  "Las familias ocupan desde hace años una finca cuya titularidad se discute en los "
	  "tribunales.",
	  "The families have lived for years on an estate whose ownership is before the courts." },
	{ "estudiantes", { 3, 1, 1, 1 }, "la estudiante", "el estudiante", "student activist", "",
	  "La asamblea estudiantil había convocado a una vigilia frente a la universidad.",
	  "The student assembly had called a vigil in front of the university." },
	{ "magisterio", { 2, 1, 2, 2 }, "la maestra", "el maestro", "teacher", "",
	  "El magisterio pedía la reapertura de cuatro escuelas rurales, cerradas desde enero.",
	  "Teachers were asking for the reopening of four rural schools." },
	{ "organización de derechos humanos", { 7, 3, 3, 4 },
	  "la integrante de una organización de derechos humanos",
	  "el integrante de una organización de derechos humanos",
	  "human rights worker", "Centro de Derechos Humanos ",
	  "Poco antes se había presentado un informe sobre el uso de la fuerza en protestas.",
	  "A report on the use of force at protests had been presented shortly before." },
	{ "familiares de víctimas", { 2, 1, 1, 7 }, "la buscadora de personas desaparecidas",
	  "el buscador de personas desaparecidas", "searcher for missing relatives",
	  "Comité de Familiares ",
	  "El comité de familiares preparaba una nueva jornada de búsqueda en la ribera.",
	  "The relatives' committee was preparing another search along the river bank." },
	{ "salud", { 1, 1, 2, 3 }, "la promotora de salud", "el promotor de salud",
	  "health promoter", "",
	  "La brigada de salud había señalado la falta de medicinas en el puesto local.",
	  "The health team had pointed out the lack of medicines at the local post." },
};
enum { LAND_PROFILE = 1, INDIGENOUS_PROFILE = 2, PEASANT_PROFILE = 8 }; /* of communities */

/* Same order as the digits of struct act.actors. */
static const struct actor {
	const char *label;
	int weight[SETTINGS];
	const char *es, *en;
} actors[] = {
	{ "policía", { 4, 4, 4, 3 }, "presuntos agentes de la policía", "alleged police officers" },
	{ "ejército", { 1, 2, 2, 4 }, "presuntos elementos del ejército", "alleged soldiers" },
	{ "seguridad privada", { 2, 6, 3, 1 }, "presuntos guardias de seguridad privada",
	  "alleged private security guards" },
	{ "empresa", { 2, 6, 4, 1 }, "personas presuntamente vinculadas a una empresa",
	  "people allegedly linked to a company" },
	{ "crimen organizado", { 2, 1, 2, 8 }, "presuntos integrantes del crimen organizado",
	  "alleged members of organised crime" },
	{ "autoridad local", { 3, 3, 4, 2 }, "presuntos empleados de la autoridad local",
	  "alleged employees of the local authority" },
	{ "persona particular", { 3, 2, 4, 2 }, "particulares presuntamente implicados",
	  "private individuals allegedly involved" },
	{ "no identificado", { 4, 4, 4, 5 }, "personas no identificadas", "unidentified people" },
	{ "grupo armado", { 0, 1, 2, 5 }, "presuntos integrantes de un grupo armado",
	  "alleged members of an armed group" },
	{ "sicarios", { 1, 2, 3, 4 }, "presuntos sicarios", "alleged hired gunmen" },
	{ "funcionario público", { 5, 2, 1, 1 }, "presuntos funcionarios públicos",
	  "alleged public officials" },
};
enum { UNIDENTIFIED = 7 };

enum act_code {
	KILLING, ATTEMPT, DISAPPEARANCE, TORTURE, SEXUAL, KIDNAPPING, DETENTION, ASSAULT, THREAT,
	DEATH_THREAT, HARASSMENT, SURVEILLANCE, SMEAR, CRIMINALISATION, RAID, DIGITAL, DISPLACEMENT,
	EVICTION, DAMAGE, THEFT, OBSTRUCTION, ACTS
};

/*
 * In a sentence {v} stands for the victim, {a} for the alleged perpetrators, {m} for the place, {f}
 * for the date, {h} for an hour, {c} for a vehicle, {q} for a quoted message, {n} for a number, {o}
 * for the ending of a word that agrees with the victim; a capital letter starts a sentence.
 */
static const struct act {
	const char *label, *synonym; /* the second one is written now and then, of individuals */
	int weight[SETTINGS];
	const char *actors;	     /* a weight 0-9 for each of actors[] */
	int kinds[KINDS];	     /* who suffers it */
	int gravity;		     /* 0-3: how often it is reported, and punished */
	enum spot spots[2];
	int with;		     /* an act that may come with it, or NEVER */
	const char *es[3], *en[2];
} acts[ACTS] = {
	[KILLING] = { "asesinato", NULL, { 3, 6, 8, 12 }, "11205029360", { 1, 0, 0 }, 3,
	  { ROAD, HOME }, NEVER,
	  { "{F}, {v} perdió la vida en un ataque armado en {m}; según testigos, {a} habrían "
	    "disparado desde {c}.",
	    "{V} fue asesinad{o} {f} en {m}, {h}. Las personas que lo presenciaron refieren la "
	    "participación de {a}.", NULL },
	  { "{F}, {v} was shot dead in {m}, {h}. Witnesses say the shots came from {c} and "
	    "mention {a}.", NULL } },
	[ATTEMPT] = { "intento de asesinato", "atentado", { 2, 3, 3, 6 }, "21303029352",
	  { 1, 0, 0 }, 3, { ROAD, HOME }, DAMAGE,
	  { "{F}, {v} sobrevivió a un atentado en {m}: {a} habrían disparado varias veces, "
	    "{h}, y huyeron en {c}.",
	    "{V} resultó herid{o} {f} en {m} cuando {a} habrían intentado quitarle la vida.",
	    NULL },
	  { "{F}, {v} survived an attempt in {m}: {a} are said to have opened fire from {c}.",
	    NULL } },
	[DISAPPEARANCE] = { "desaparición forzada", NULL, { 1, 1, 1, 4 }, "76000001200",
	  { 1, 0, 0 }, 3, { ROAD, STREET }, NEVER,
	  { "{F}, {v} fue vist{o} por última vez en {m}, cuando {a} l{o} habrían obligado a "
	    "subir a {c}. Su paradero no se conoce.",
	    "La familia de {v} informa que no tiene noticias desde que, {f}, {a} se l{o} habrían "
	    "llevado de {m}.", NULL },
	  { "{F}, {v} was last seen in {m}, where, according to witnesses, {a} forced the victim "
	    "into {c}. The whereabouts remain unknown.", NULL } },
	[TORTURE] = { "tortura", NULL, { 1, 1, 1, 2 }, "75213002310", { 1, 0, 0 }, 3,
	  { ROAD, LAND }, DETENTION,
	  { "{V} relató que {f} {a} le habrían infligido malos tratos durante {n} horas en un "
	    "lugar de {m} que no pudo reconocer.",
	    "{F}, {v} presentó lesiones compatibles con tortura, según constancia médica, "
	    "después de estar en poder de {a} en {m}.", NULL },
	  { "{V} described ill-treatment during {n} hours, {f}, at a place in {m}; the account "
	    "points to {a}.", NULL } },
	[SEXUAL] = { "violencia sexual", NULL, { 1, 1, 1, 2 }, "31213138201", { 1, 0, 0 }, 3,
	  { HOME, STREET }, THREAT,
	  { "{V} dio a conocer un hecho de violencia sexual ocurrido {f} en {m}, atribuido a {a}. "
	    "Por su voluntad no se registran detalles.", NULL, NULL },
	  { "{V} reported an act of sexual violence in {m}, {f}, attributed to {a}. No details "
	    "are kept, as requested.", NULL } },
	[KIDNAPPING] = { "secuestro", NULL, { 1, 1, 1, 5 }, "11109029721", { 1, 0, 0 }, 3,
	  { ROAD, HOME }, ASSAULT,
	  { "{F}, {a} habrían retenido por la fuerza a {v} en {m} y l{o} habrían trasladado en "
	    "{c}; recuperó la libertad {n} horas después.",
	    "{V} fue privad{o} de libertad {f} en {m}, {h}, por {a}, quienes habrían exigido el "
	    "abandono de su labor.", NULL },
	  { "{F}, {v} was held by force in {m} and driven off in {c}; release came {n} hours "
	    "later. The account points to {a}.", NULL } },
	[DETENTION] = { "detención arbitraria", NULL, { 7, 7, 6, 4 }, "94200300002", { 1, 0, 0 },
	  2, { STREET, LAND }, ASSAULT,
	  { "{F}, {a} detuvieron a {v} en {m} sin mostrar orden judicial y l{o} mantuvieron {n} "
	    "horas sin comunicación.",
	    "{V} fue detenid{o} {f} en {m} por {a}. Su defensa señala que no se le informó del "
	    "motivo y que quedó libre {n} horas más tarde.",
	    "{F}, {a} interceptaron en la ruta a {m} un convoy de tres vehículos con ayuda "
	    "humanitaria y se llevaron detenid{o} a {v}." },
	  { "{F}, {v} was detained in {m} by {a}, who showed no warrant; release came {n} hours "
	    "later.",
	    "{V} was taken into custody in {m}, {f}. The lawyers say that {a} gave no reason and "
	    "allowed no call." } },
	[ASSAULT] = { "agresión física", NULL, { 9, 8, 7, 7 }, "71522348211", { 97, 0, 3 }, 2,
	  { STREET, LAND }, THREAT,
	  { "{F}, {a} habrían golpeado a {v} en {m}, {h}, y después se retiraron en {c}.",
	    "{V} sufrió lesiones {f} en {m}, causadas según su relato por {a}; recibió atención "
	    "en el centro de salud.",
	    "Durante una actividad pública en {m}, {f}, {v} fue empujad{o} y golpead{o} por {a}." },
	  { "{F}, {a} are said to have beaten {v} in {m}, {h}, before leaving in {c}.",
	    "{V} was injured in {m}, {f}; the account points to {a}. Care was given at the "
	    "health centre." } },
	[THREAT] = { "amenaza", NULL, { 14, 14, 15, 16 }, "22433359422", { 88, 9, 3 }, 1,
	  { ONLINE, HOME }, SURVEILLANCE,
	  { "{F}, {v} recibió en {m} un mensaje que decía {q}; se atribuye a {a}.",
	    "{V} informó que {f}, {h}, {a} se acercaron en {c} y advirtieron: {q}.",
	    "{F} apareció en {m} una nota dirigida a {v} con el texto {q}. Se menciona a {a}." },
	  { "{F}, {v} received a message in {m} that read {q}; it is attributed to {a}.",
	    "{V} reports that in {m}, {f}, {a} came up in {c} and said: {q}." } },
	[DEATH_THREAT] = { "amenaza de muerte", NULL, { 7, 8, 9, 14 }, "11323149541",
	  { 90, 8, 2 }, 1, { ONLINE, HOME }, HARASSMENT,
	  { "{F}, {v} recibió en {m} una llamada con una amenaza de muerte, atribuida a {a}. La voz "
	    "añadió: {q}.",
	    "{F}, {a} habrían dejado frente a la puerta de {v}, en {m}, una corona fúnebre y un "
	    "papel que decía {q}.", NULL },
	  { "{F}, {v} received a call in {m} with a death threat attributed to {a}. The voice "
	    "added: {q}.", NULL } },
	[HARASSMENT] = { "hostigamiento", "intimidación", { 11, 8, 8, 6 }, "52433548213",
	  { 70, 22, 8 }, 0, { STREET, OFFICE }, SURVEILLANCE,
	  { "{F}, {a} hostigaron a {v} en {m} con preguntas repetidas sobre sus reuniones y sus "
	    "ingresos.",
	    "{V} documentó {n} visitas de {a} a su lugar de trabajo en {m}; la última ocurrió {f}.",
	    NULL },
	  { "{F}, {a} harassed {v} in {m}, asking repeatedly about meetings and income.",
	    NULL } },
	[SURVEILLANCE] = { "vigilancia", "seguimiento", { 8, 5, 3, 4 }, "54322129211",
	  { 75, 25, 0 }, 0, { HOME, OFFICE }, NEVER,
	  { "{F}, {a} siguieron a {v} por varias calles de {m} en {c}, {h}.",
	    "{V} advirtió que {a} vigilaban la entrada y tomaban fotografías; ocurrió en {m}, {f}.",
	    NULL },
	  { "{F}, {a} followed {v} through {m} in {c}, {h}.", NULL } },
	[SMEAR] = { "estigmatización", "campaña de desprestigio", { 14, 8, 5, 3 }, "21141654019",
	  { 62, 36, 2 }, 0, { ONLINE, STREET }, DIGITAL,
	  { "{F}, {a} señalaron públicamente a {v} como \"enemig{o} del desarrollo\" en un acto en "
	    "{m}, sin aportar pruebas.",
	    "Una campaña de desprestigio contra {v}, atribuida a {a}, circuló {f} en {m}: hablaba "
	    "de \"desestabilización\" y \"dinero de fuera\".", NULL },
	  { "{F}, {a} publicly called {v} an \"enemy of development\" at an event in {m}, and "
	    "offered no proof.", NULL } },
	[CRIMINALISATION] = { "criminalización", NULL, { 8, 14, 10, 3 }, "32272632005",
	  { 88, 8, 4 }, 0, { STREET, LAND }, SMEAR,
	  { "{F} se conoció una denuncia sin fundamento contra {v}, promovida por {a} ante la "
	    "fiscalía de {m}, por usurpación e instigación a delinquir.",
	    "{V} fue citad{o} {f} a declarar en {m}; la acusación, que impulsan {a}, repite "
	    "párrafos de otro expediente.", NULL },
	  { "{F} it became known that {a} had filed an unfounded complaint against {v} with the "
	    "prosecutor's office in {m}.", NULL } },
	[RAID] = { "allanamiento", NULL, { 4, 2, 2, 2 }, "73101128103", { 45, 55, 0 }, 2,
	  { OFFICE, HOME }, THEFT,
	  { "{F}, {a} entraron por la fuerza a un local de {v} en {m}, {h}, y revisaron archivos "
	    "y equipos.", NULL, NULL },
	  { "{F}, {a} broke into premises of {v} in {m}, {h}, and went through files and "
	    "equipment.", NULL } },
	[DIGITAL] = { "ataque digital", NULL, { 9, 2, 1, 2 }, "11120129004", { 45, 55, 0 }, 1,
	  { ONLINE, ONLINE }, SMEAR,
	  { "{F}, las cuentas y la página de {v} quedaron fuera de servicio tras un ataque que se "
	    "atribuye a {a}; el equipo trabaja desde {m}.",
	    "{V} detectó {f}, en {m}, {n} intentos de acceso a su correo. Se señala a {a}.",
	    NULL },
	  { "{F}, the accounts and web page of {v}, based in {m}, went down after an attack "
	    "attributed to {a}.", NULL } },
	[DISPLACEMENT] = { "desplazamiento forzado", NULL, { 0, 3, 4, 6 }, "12314027610",
	  { 45, 0, 55 }, 1, { LAND, HOME }, DAMAGE,
	  { "{F}, {v} tuvo que abandonar {m} ante el riesgo creado por {a}; el traslado ocurrió "
	    "{h}, en {c}.", NULL, NULL },
	  { "{F}, {v} had to leave {m} because of the risk created by {a}.", NULL } },
	[EVICTION] = { "desalojo forzoso", "desalojo", { 1, 8, 9, 0 }, "95560422101",
	  { 20, 6, 74 }, 1, { LAND, LAND }, DAMAGE,
	  { "{F}, {a} desalojaron a {v} en {m}, {h}, sin notificación previa ni alternativa de "
	    "vivienda.",
	    "{V} fue objeto de un desalojo {f} en {m}, ejecutado por {a}; {n} familias quedaron a "
	    "la intemperie.", NULL },
	  { "{F}, {a} evicted {v} in {m}, {h}, with neither notice nor alternative housing.",
	    NULL } },
	[DAMAGE] = { "daños a la propiedad", NULL, { 3, 5, 5, 4 }, "21432258311", { 50, 35, 15 },
	  1, { HOME, LAND }, THREAT,
	  { "{F} amanecieron dañados en {m} bienes de {v}; vecinos atribuyen el hecho a {a}, que "
	    "habrían llegado en {c}.", NULL, NULL },
	  { "{F}, property of {v} in {m} was found damaged; neighbours attribute it to {a}, who "
	    "came in {c}.", NULL } },
	[THEFT] = { "robo de información", NULL, { 4, 1, 1, 1 }, "31111139113", { 40, 60, 0 }, 1,
	  { OFFICE, HOME }, DAMAGE,
	  { "{F}, {v} constató en {m} la sustracción de dos computadoras y de carpetas con "
	    "testimonios, mientras el dinero quedó intacto; se señala a {a}.", NULL, NULL },
	  { "{F}, two computers and folders with testimonies of {v} were taken in {m}, while money "
	    "was left; the account points to {a}.", NULL } },
	[OBSTRUCTION] = { "obstrucción", NULL, { 6, 4, 2, 2 }, "63330541003", { 50, 40, 10 }, 0,
	  { STREET, OFFICE }, HARASSMENT,
	  { "{F}, {a} impidieron a {v} el ingreso a una asamblea convocada en {m}.",
	    "{V} no pudo realizar {f} una asamblea en {m}, porque {a} bloquearon el acceso con "
	    "{c}.", NULL },
	  { "{F}, {a} kept {v} from entering an assembly called in {m}.", NULL } },
};

enum language { SPANISH, ENGLISH }; /* the first index of the lists below */

/* Said of the second act of an incident. */
static const struct {
	enum act_code act;
	const char *es, *en;
} alsos[] = {
	{ DETENTION, "Antes estuvo {n} horas bajo detención sin registro.",
	  "Before that came {n} hours of unrecorded detention." },
	{ ASSAULT, "Hubo además golpes, que constan en un certificado médico.",
	  "There were also blows, recorded in a medical certificate." },
	{ THREAT, "También se escuchó la advertencia {q}.", "The warning {q} was also heard." },
	{ HARASSMENT, "En los días siguientes se repitieron visitas intimidatorias.",
	  "Intimidating visits followed over the next days." },
	{ SURVEILLANCE, "Desde entonces {c} permanece por las noches en la misma calle.",
	  "Since then {c} has stood in the same street at night." },
	{ SMEAR, "El mismo día circularon publicaciones que buscaban desacreditar su labor.",
	  "Posts meant to discredit the work circulated the same day." },
	{ DIGITAL, "A la vez se registraron accesos no autorizados a sus cuentas.",
	  "Unauthorised access to accounts was noticed at the same time." },
	{ DAMAGE, "Se reportaron daños a bienes, entre ellos herramientas y cultivos.",
	  "Damage to property was reported, tools and crops among it." },
	{ THEFT, "Faltaban después una computadora y dos libretas de trabajo.",
	  "A computer and two notebooks were missing afterwards." },
};

static const char *const burst_why[] = {
	"Los hechos ocurren durante el desalojo del plantón pacífico contra la represa del Alto "
	"Tirque, instalado en abril de 2021.",
	"This happened while the peaceful camp against the Alto Tirque dam, set up in April 2021, "
	"was being cleared.",
};
static const char *const quotes[][6] = {
	{ "\"deje el tema o aténgase\"", "\"sabemos por dónde camina\"", "\"última advertencia\"",
	  "\"aquí no los queremos, váyanse\"", "\"retire la denuncia, por su bien\"",
	  "\"cuide a su gente\"" },
	{ "\"drop it or face what comes\"", "\"we know the way you walk\"", "\"last warning\"",
	  "\"you are not wanted here, leave\"", "\"withdraw the complaint\"",
	  "\"look after your people\"" },
};
static const char *const vehicles[][6] = {
	{ "una camioneta gris sin placas", "una motocicleta roja", "un vehículo de vidrios oscuros",
	  "un pick-up blanco", "un autobús pequeño sin rótulos", "un camión de carga" },
	{ "a grey van without plates", "a red motorcycle", "a car with tinted windows",
	  "a white pick-up", "a small bus without signs", "a lorry" },
};
static const char *const hours[][6] = {
	{ "hacia las 5:40 de la mañana", "al mediodía", "cerca de las 19:15", "al anochecer",
	  "de madrugada", "pasadas las 22:00" },
	{ "at about 5:40 in the morning", "at noon", "at about a quarter past seven", "at dusk",
	  "before dawn", "after ten at night" },
};
/* The last sentences of an account; {c} and {h} as above. */
static const char *const details[][8] = {
	{ "Se conservan capturas de pantalla, dos fotografías y el registro de llamadas.",
	  "Vecinas de la zona observaron {c} en los alrededores {h}.",
	  "La misión de verificación llegó dos días después: su convoy se detuvo por un derrumbe.",
	  "Dos testimonios coinciden en lo esencial; un tercero difiere en la hora.",
	  "No es la primera vez: la misma fuente recuerda hechos parecidos, sin fecha precisa.",
	  "Una cámara del comercio vecino grabó {c}, pero la imagen no permite leer la placa.",
	  "Durante una semana se suspendieron las reuniones y las salidas al campo.",
	  "Una persona que pasaba por el lugar confirmó lo esencial; pidió no ser nombrada." },
	{ "Screenshots, two photographs and a call log are kept.",
	  "Neighbours saw {c} nearby {h}.",
	  "Two statements agree on the main points; a third differs on the hour.",
	  "It is not the first time: the same source recalls similar events, without dates.",
	  "A shop camera recorded {c}, but the plate cannot be read.",
	  "The mission arrived two days late because the road was blocked by a landslide.",
	  "Meetings and field trips were suspended for a week.",
	  "A passer-by confirmed the main points and asked not to be named." },
};
static const char *const closings[][3][4] = {
	{ { "Se pidió acompañamiento a la red nacional y se revisó el plan de seguridad.",
	    "La organización acompañante pide que se investigue, sin prejuzgar responsabilidades.",
	    "Hasta el cierre de esta ficha no hubo pronunciamiento oficial.",
	    "Se recomendó cambiar de rutas y de horarios durante un mes." },
	  { "La denuncia quedó presentada ante la fiscalía, con copia a la procuraduría.",
	    "Se presentó denuncia y se solicitó una medida de protección, aún sin respuesta.",
	    "El caso se puso en conocimiento de la autoridad; se entregaron los indicios.",
	    "La denuncia pide identificar a los presuntos responsables y proteger a testigos." },
	  { "No se presentó denuncia por temor a represalias.",
	    "Se decidió no denunciar por ahora: \"no hay confianza\", explicó una persona cercana.",
	    "Las personas afectadas prefirieron no acudir a la autoridad.",
	    "No se denunció; la sede más cercana queda a seis horas de camino." } },
	{ { "The accompanying organisation asks for an investigation, without prejudging "
	    "responsibility.",
	    "No official statement was known when this record was closed.",
	    "The security plan was reviewed with the national network.",
	    "A change of routes and hours was advised for a month." },
	  { "A complaint was filed with the prosecutor's office.",
	    "A complaint was filed and a protection measure requested; no answer yet.",
	    "The authority was informed and received the available evidence.",
	    "The complaint asks for the alleged perpetrators to be identified." },
	  { "No complaint was filed, for fear of reprisals.",
	    "It was decided not to report for now: \"there is no trust\", someone close said.",
	    "Those affected preferred not to go to the authorities.",
	    "It was not reported; the nearest office is six hours away." } },
};
static const char *const spots[SPOTS][4] = {
	[ROAD] = { "camino vecinal", "carretera departamental, km 41", "puente de la salida norte",
		   "desvío hacia el vertedero" },
	[HOME] = { "domicilio de la víctima", "afueras de su casa, barrio El Molinar",
		   "vivienda familiar", "casa de una familiar" },
	[OFFICE] = { "sede de la organización", "oficina, segundo nivel", "centro comunitario",
		     "local frente al parque" },
	[STREET] = { "parque central", "mercado municipal, entrada sur", "plaza del juzgado",
		     "frente a la \"casa verde\" (gobernación)" },
	[LAND] = { "finca en disputa", "nacimiento de agua", "predio comunal, sector 4",
		   "acceso a la mina" },
	[ONLINE] = { "redes sociales", "teléfono celular", "mensajería instantánea",
		     "correo electrónico" },
};
static const char *const months[][12] = {
	{ "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
	  "octubre", "noviembre", "diciembre" },
	{ "January", "February", "March", "April", "May", "June", "July", "August", "September",
	  "October", "November", "December" },
};

/* clang-format on */

#endif
