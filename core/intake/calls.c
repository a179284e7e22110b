/* Draft: what the names of columns say, in English and Spanish, a little in French and Portuguese.
 */
#include <ctype.h>
#include <string.h>

#include "core/base/utf8.h"
#include "core/intake/drafting.h"

void
calls_cut(const char *name, struct calls *t)
{
	struct buf spaced = { 0 }, folded = { 0 };
	size_t n = 0;

	for (const char *s = name; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (s > name && isupper(c) && islower((unsigned char)s[-1]))
			buf_putc(&spaced, ' ');
		buf_putc(&spaced, isalnum(c) || c >= 0x80 ? *s : ' ');
	}
	utf8_fold(&folded, buf_str(&spaced), spaced.len);
	t->count = 0;
	for (size_t i = 0; i < folded.len && n + 2 < sizeof t->text; i++) {
		bool starts = folded.data[i] != ' ' && (i == 0 || folded.data[i - 1] == ' ');

		if (starts && t->count == CALLS_MAX)
			break;
		if (starts)
			t->words[t->count++] = t->text + n;
		t->text[n++] = folded.data[i] == ' ' ? '\0' : folded.data[i];
	}
	t->text[n] = '\0';
	buf_release(&spaced);
	buf_release(&folded);
}

static bool
has_word(const struct calls *t, const char *start, size_t len)
{
	bool is_whole = len && start[len - 1] == '.';

	len -= is_whole;
	for (size_t i = 0; i < t->count; i++)
		if (strncmp(t->words[i], start, len) == 0 && (!is_whole || !t->words[i][len]))
			return true;
	return false;
}

bool
calls_any(const struct calls *t, const char *alternatives)
{
	bool is_any = false;

	for (const char *s = alternatives; *s && !is_any; s += *s == '|') {
		bool fits = true;

		while (*s && *s != '|') {
			size_t len = strcspn(s, " |");

			fits = fits && has_word(t, s, len);
			s += len;
			s += *s == ' ';
		}
		is_any = fits;
	}
	return is_any;
}

/* What names say for a target and against it. */
static const struct names {
	enum draft_target target;
	const char *yes, *no;
} names[] = {
	{ DRAFT_CODE,
	  "id.|eventid|incidentid|n\xC2\xB0|folio|codigo|code|caso.|case|expediente|clave|uuid|"
	  "docket|causa.|no.|nro|num.",
	  "dane|postal|pais|country|iso|municipio|grupo|group|district|priogrid|gid|conflict|dyad|"
	  "side|"
	  "cause" },
	{ DRAFT_DATE, "fecha|date|data.|iyear|cuando|when|dia.|jour|occurred|ocurri|hechos",
	  "registr|ingreso|entry|created|creacion|alta.|captura|denuncia|verific|publica|source|"
	  "fuente|"
	  "birth|nacim|updat|actualiz|sentenc|juicio|trial|condena|resoluc|end.|fin.|final|hasta|"
	  "prec|"
	  "seguridad|imputa|acusa|detenc|investig|revision|monthly|reported" },
	{ DRAFT_DATE_END, "fecha fin|date end|end.|hasta|termino", "monthly|year" },
	{ DRAFT_REGISTERED,
	  "fecha registr|fecha ingreso|fecha captura|fecha alta|registered|entry|created|"
	  "fecha verific|verificacion.|registro",
	  "monthly" },
	{ DRAFT_COUNTRY, "country|pais|paises|pays.|nacion.|nation.|iso3",
	  "nace|nacim|birth|origin|nacionalidad|nationality|numeric|id.|imp.|state|estado|depart|"
	  "provin|region|"
	  "city|munic" },
	{ DRAFT_ADMIN1,
	  "departamento|depto|dpto|estado.|state.|provinc|region.|entidad|admin1|adm 1.|adm1|"
	  "department|local region|provstate|uf.",
	  "civil|procesal|judicial|caso|house|senate|national|conviv|legal|denuncia" },
	{ DRAFT_ADMIN2,
	  "municip|muni.|mpio.|county|city|ciudad|distrito|canton|comuna.|adm 2.|adm2|admin2|alcaldia|"
	  "partido judicial",
	  "congres|house|senate|police|policia" },
	{ DRAFT_LOCATION,
	  "lugar|place|location|direccion|address|barrio|sitio|where|ubicacion|vereda|localidad|"
	  "locality|site.|colonia",
	  "nacim|birth|prec|description|imprison|exact|clase|tipo" },
	{ DRAFT_LAT, "lat.|latitud|latitude|y.", "" },
	{ DRAFT_LON, "lon.|lng.|long.|longitud|longitude|x.", "" },
	{ DRAFT_TYPE,
	  "tipo agres|tipo ataque|tipo viol|tipo delito|tipo hecho|type death|type attack|violence|"
	  "violencia|agresion|ataque|attack|delito|crime|violacion|act.|acto.|tipo.|type.",
	  "victim|actor|perpet|arma|weapon|gun|sitio|site|fuente|source|empleado|participant|"
	  "journalist|"
	  "numero|sexual|causa|sin tipo|death cause|cause of" },
	{ DRAFT_ACTOR,
	  "perpetra|responsable|auteur|gname|agresor|victimario|actor|presunto|autor.|autores|"
	  "aggressor|"
	  "sources fire|source fire|feminicida|side a.|side b.|perpetrator|attacker|atacante",
	  "id.|new.|movil|detail|numero|sexo|edad|age" },
	{ DRAFT_ATTRIBUTION, "atribuc|attribution|imputac", "" },
	{ DRAFT_NAME, "nombre|name.|nom.|nome.|fullname|victima.|victim.|persona|quien.|nombres",
	  "" },
	{ DRAFT_KIND, "tipo victima|victim type|kind|tipo persona", "" },
	{ DRAFT_SEX, "sexo|sex.|sexe.|genre.|genero|gender", "sexual|participant|perp|agresor" },
	{ DRAFT_PROFILE,
	  "ocupacion|occupation|job.|jobs.|cargo|perfil|profile|profesi|characteristic|"
	  "actividad|sector|oficio|employ|clase empleado",
	  "perpetra|industry" },
	{ DRAFT_SIZE,
	  "fatalit|nkill|victims.|victimas.|cantidad|killed|muert|deaths.|fallecid|number "
	  "victim|numero victim|"
	  "best.|personas.",
	  "civilian|unknown|deaths a|deaths b|injured|rate|tasa|gun" },
	{ DRAFT_SIZE_LOW, "low.", "" },
	{ DRAFT_SIZE_HIGH, "high.", "" },
	{ DRAFT_ORGANISATION, "organiza|organisation|medio.|colectivo|ong.|outlet|employer",
	  "tipo|type|clase|arma|numero|human rights" },
	{ DRAFT_PLACE_CODE,
	  "dane|divipola|inegi|ubigeo|cvegeo|pcode|codigo municip|cod municip|clave municip", "" },
	{ DRAFT_WEIGHT,
	  "contabilizar|weight|peso.|numero agres|number violations|number acts|numero hechos",
	  "" },
	{ DRAFT_MONTH, "month|mes.|imonth|mois.", "monthly" },
	{ DRAFT_DAY, "day.|dia.|iday|jour.", "" },
	{ DRAFT_NARRATIVE,
	  "hechos|faits|fatos|resume.|relato|narrativ|descripcion|description|notes|notas|resumen|"
	  "summary|facts|"
	  "texto.|text.|detalle|details|comentario|comments|observac|suceso|headline|como.",
	  "location|original|article|url|link|enlace|fuente|informaciones" },
	{ DRAFT_LANGUAGE, "idioma|language|lang.", "" },
	{ DRAFT_VERIFICATION, "verific|confirm|combined status", "fecha|date|hora" },
	{ DRAFT_OUTCOME,
	  "impunity|impunidad|sentenc|estado procesal|estado judicial|estado caso|judicial|outcome|"
	  "resultado|condena|proceso|situacion juridica|verdict|veredicto|case status|"
	  "enquiry|inquiry|disposition|estado expediente|"
	  "procedimiento",
	  "fecha|date|length|imp country|tiempo|anos|years|locked|distrito|fuente" },
	{ DRAFT_REPORTED, "fecha denuncia|date complaint|date reported|complaint date", "" },
	{ DRAFT_INVESTIGATED, "fecha investig|date investig", "" },
	{ DRAFT_CHARGED, "fecha acusa|fecha proces|fecha vincul|date charge|charge date", "" },
	{ DRAFT_TRIED, "fecha juicio|date trial|trial date|fecha debate", "" },
	{ DRAFT_CONVICTED, "fecha sentenc|fecha conden|date convict|sentence date|date sentence",
	  "" },
};

int
calls_for(const struct calls *t, enum draft_target target)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].target == target)
			return calls_any(t, names[i].no) ? -1 : calls_any(t, names[i].yes);
	return 0;
}
