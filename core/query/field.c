/* The table of fields. */
#include "core/query/field.h"

#include <string.h>

#include "core/base/error.h"

const struct field fields[] = {
	{ "id", "id", F_ID, KIND_ID, NULL, -1, false, false, N_("Id"), LEVEL_INCIDENT },
	{ "dataset", "conjunto", F_DATASET, KIND_CODED, NULL, -1, false, false, N_("Dataset"), LEVEL_INCIDENT },
	{ "date", "fecha", F_DATE, KIND_DATE, NULL, -1, false, false, N_("Date of the facts"), LEVEL_INCIDENT },
	{ "registered", "registro", F_REGISTERED, KIND_DATE, NULL, -1, false, false,
	  N_("Date registered"), LEVEL_INCIDENT },
	{ "place", "lugar", F_PLACE, KIND_TREE, "places", -1, false, false, N_("Place"), LEVEL_INCIDENT },
	{ "country", "pais", F_COUNTRY, KIND_TREE, "places", 0, false, false, N_("Country"), LEVEL_INCIDENT },
	{ "admin1", "departamento", F_ADMIN1, KIND_TREE, "places", 1, false, false,
	  N_("Department or state"), LEVEL_INCIDENT },
	{ "admin2", "municipio", F_ADMIN2, KIND_TREE, "places", 2, false, false,
	  N_("Municipality"), LEVEL_INCIDENT },
	{ "verification", "verificacion", F_VERIFICATION, KIND_CODED, "verification", -1, false,
	  false, N_("Verification"), LEVEL_INCIDENT },
	{ "type", "tipo", F_TYPE, KIND_TREE, "act_types", -1, true, false, N_("Type of act"), LEVEL_ACT },
	{ "offence", "delito", F_OFFENCE, KIND_CODED, NULL, -1, true, false,
	  N_("Criminal offence"), LEVEL_ACT },
	{ "actor", "responsable", F_ACTOR, KIND_TREE, "actors", -1, true, false,
	  N_("Alleged perpetrator"), LEVEL_ACT },
	{ "attribution", "atribucion", F_ATTRIBUTION, KIND_CODED, "attribution", -1, true, false,
	  N_("Certainty of attribution"), LEVEL_ACT },
	{ "victim-kind", "clase-victima", F_VICTIM_KIND, KIND_CODED, "person_kinds", -1, true,
	  false, N_("Kind of victim"), LEVEL_VICTIM },
	{ "sex", "sexo", F_SEX, KIND_CODED, "sex", -1, true, false, N_("Sex"), LEVEL_VICTIM },
	{ "profile", "perfil", F_PROFILE, KIND_TREE, "profiles", -1, true, false,
	  N_("Profile of the victim"), LEVEL_VICTIM },
	{ "nexus", "nexo", F_NEXUS, KIND_CODED, "nexus", -1, true, false,
	  N_("Nexus with the defence work"), LEVEL_VICTIM },
	{ "tag", "etiqueta", F_TAG, KIND_CODED, NULL, -1, true, false, N_("Tag"), LEVEL_INCIDENT },
	{ "code", "codigo", F_CODE, KIND_TEXT, NULL, -1, false, true, N_("Code in the source"), LEVEL_INCIDENT },
	{ "location", "sitio", F_LOCATION, KIND_TEXT, NULL, -1, false, true, N_("Location"), LEVEL_INCIDENT },
	{ "person", "persona", F_PERSON, KIND_TEXT, NULL, -1, true, true, N_("Victim"), LEVEL_INCIDENT },
	{ "organisation", "organizacion", F_ORGANISATION, KIND_TEXT, NULL, -1, true, true,
	  N_("Organisation"), LEVEL_INCIDENT },
	{ "text", "texto", F_NARRATIVE, KIND_TEXT, NULL, -1, false, true, N_("Narrative"), LEVEL_INCIDENT },
	{ "victims", "victimas", F_VICTIMS, KIND_NUMBER, NULL, -1, false, false,
	  N_("Victims as listed"), LEVEL_INCIDENT },
	{ "size", "tamano", F_SIZE, KIND_NUMBER, NULL, -1, false, false,
	  N_("People among the victims"), LEVEL_INCIDENT },
	{ "weight", "peso", F_WEIGHT, KIND_NUMBER, NULL, -1, false, false,
	  N_("Aggressions to count"), LEVEL_INCIDENT },
	{ "records", "registros", F_RECORDS, KIND_COUNT, NULL, -1, false, false,
	  N_("Records"), LEVEL_INCIDENT },
	{ "also", "tambien", F_ALSO, KIND_LISTED, NULL, -1, true, false, N_("Also recorded as"),
	  LEVEL_INCIDENT },
	{ "lat", "latitud", F_LAT, KIND_NUMBER, NULL, -1, false, false, N_("Latitude"), LEVEL_INCIDENT },
	{ "lon", "longitud", F_LON, KIND_NUMBER, NULL, -1, false, false, N_("Longitude"), LEVEL_INCIDENT },
	{ "stage", "etapa", F_STAGE, KIND_LADDER, "stages", -1, false, false, N_("Stage"), LEVEL_INCIDENT },
	{ "status", "estado", F_STATUS, KIND_TREE, "statuses", -1, false, false, N_("Status"), LEVEL_INCIDENT },
	{ "response", "respuesta", F_RESPONSE, KIND_CODED, "response_kinds", -1, true, false, N_("Responses"),
	  LEVEL_INCIDENT },
	{ "measure-stage", "etapa-medida", F_MEASURE_STAGE, KIND_CODED, "measure_stages", -1, true, false,
	  N_("Stage of protection measures"), LEVEL_INCIDENT },
	{ "authority", "autoridad", F_AUTHORITY, KIND_CODED, NULL, -1, true, false, N_("Authority"),
	  LEVEL_INCIDENT },
	{ "year", "anio", F_YEAR, KIND_CODED, NULL, -1, false, false, N_("Year of the facts"), LEVEL_INCIDENT },
	{ "registered-year", "anio-registro", F_REGISTERED_YEAR, KIND_CODED, NULL, -1, false, false,
	  N_("Year registered"), LEVEL_INCIDENT },
	{ 0 }
};

const struct field *
field_find(const char *name, size_t len)
{
	for (const struct field *f = fields; f->name; f++)
		if ((strlen(f->name) == len && memcmp(f->name, name, len) == 0)
		    || (strlen(f->name_es) == len && memcmp(f->name_es, name, len) == 0))
			return f;
	return NULL;
}
