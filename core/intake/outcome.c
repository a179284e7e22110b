/* Draft: what words of an outcome column mean on the ladder of justice. */
#include <string.h>

#include "core/base/utf8.h"
#include "core/intake/drafting.h"
#include "core/intake/surveyor.h"

/* Words that the list of stages does not have because they mean something only where a case stands.
 */
static const struct words {
	const char *word; /* folded */
	struct outcome means;
} words[] = {
	/* Press-freedom monitors: the instigator counts. */
	{ "complete impunity", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "total impunity", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "impunidad total", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "impunidad completa", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "impunidad", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "impune", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "partial impunity", { { "S6c", "none" }, { "material", "intellectual" }, NULL } },
	{ "impunidad parcial", { { "S6c", "none" }, { "material", "intellectual" }, NULL } },
	{ "full justice", { { "S6c", "S6c" }, { "material", "intellectual" }, NULL } },
	{ "justicia plena", { { "S6c", "S6c" }, { "material", "intellectual" }, NULL } },
	/* Where a case stands. */
	{ "sin aclarar", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "caso sin aclarar", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "sin esclarecer", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "sin resolver", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "no resuelto", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "unsolved", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "unresolved", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "sin sentencia", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "no sentence", { { "none", NULL }, { NULL, NULL }, NULL } },
	{ "en curso", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "caso en curso", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "en proceso", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "en tramite", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "pendiente", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "pending", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "ongoing", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "in progress", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "pending investigation", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "ongoing/unresolved", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "ongoing or unresolved", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "no information received so far", { { "U", NULL }, { NULL, NULL }, NULL } },
	{ "archivo administrativo", { { "A2p", NULL }, { NULL, NULL }, NULL } },
	{ "requerimiento fiscal", { { "S3", NULL }, { NULL, NULL }, NULL } },
	{ "open", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "abierto", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "abierta", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "carpeta de investigacion", { { "S2", NULL }, { NULL, NULL }, NULL } },
	{ "sin denuncia", { { "S0", NULL }, { NULL, NULL }, NULL } },
	{ "detenido", { { "S3", NULL }, { NULL, NULL }, NULL } },
	{ "capturado", { { "S3", NULL }, { NULL, NULL }, NULL } },
	{ "imputado", { { "S4", NULL }, { NULL, NULL }, NULL } },
	{ "procesado", { { "S4", NULL }, { NULL, NULL }, NULL } },
	{ "vinculado a proceso", { { "S4", NULL }, { NULL, NULL }, NULL } },
	{ "vinculacion a proceso", { { "S4", NULL }, { NULL, NULL }, NULL } },
	{ "judicializado", { { "S4", NULL }, { NULL, NULL }, NULL } },
	{ "en juicio", { { "S5", NULL }, { NULL, NULL }, NULL } },
	{ "sentenciado", { { "S6c", NULL }, { NULL, NULL }, NULL } },
	{ "sentenciada", { { "S6c", NULL }, { NULL, NULL }, NULL } },
	{ "condenado", { { "S6c", NULL }, { NULL, NULL }, NULL } },
	{ "condenada", { { "S6c", NULL }, { NULL, NULL }, NULL } },
	{ "culpable", { { "S6c", NULL }, { NULL, NULL }, NULL } },
	{ "guilty", { { "S6c", NULL }, { NULL, NULL }, NULL } },
	{ "sentenced", { { "S6c", NULL }, { NULL, NULL }, NULL } },
	{ "not guilty", { { "A1", NULL }, { NULL, NULL }, NULL } },
	{ "inocente", { { "A1", NULL }, { NULL, NULL }, NULL } },
	{ "archivado", { { "A2p", NULL }, { NULL, NULL }, NULL } },
	{ "archivada", { { "A2p", NULL }, { NULL, NULL }, NULL } },
	{ "archived", { { "A2p", NULL }, { NULL, NULL }, NULL } },
	{ "sobreseido", { { "A2f", NULL }, { NULL, NULL }, NULL } },
	{ "sobreseida", { { "A2f", NULL }, { NULL, NULL }, NULL } },
	{ "prescrito", { { "A2f", NULL }, { NULL, NULL }, NULL } },
	{ "prescrita", { { "A2f", NULL }, { NULL, NULL }, NULL } },
	{ "dismissed", { { "A2f", NULL }, { NULL, NULL }, NULL } },
};

/* Under a name that speaks of impunity. */
static const struct words impunity[] = {
	{ "yes", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "si", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "total", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "complete", { { "none", NULL }, { "unknown", NULL }, NULL } },
	{ "partial", { { "S6c", "none" }, { "material", "intellectual" }, NULL } },
	{ "parcial", { { "S6c", "none" }, { "material", "intellectual" }, NULL } },
	{ "no", { { "S6c", "S6c" }, { "material", "intellectual" }, NULL } },
};

/* In a file of sentences: how it came to the conviction. */
static const struct words sentences[] = {
	{ "procedimiento abreviado", { { "S6c", NULL }, { NULL, NULL }, "abbreviated" } },
	{ "abreviado", { { "S6c", NULL }, { NULL, NULL }, "abbreviated" } },
	{ "juicio abreviado", { { "S6c", NULL }, { NULL, NULL }, "abbreviated" } },
	{ "plea bargain", { { "S6c", NULL }, { NULL, NULL }, "abbreviated" } },
	{ "plea", { { "S6c", NULL }, { NULL, NULL }, "abbreviated" } },
	{ "juicio oral", { { "S6c", NULL }, { NULL, NULL }, "ordinary" } },
	{ "juicio", { { "S6c", NULL }, { NULL, NULL }, "ordinary" } },
	{ "oral", { { "S6c", NULL }, { NULL, NULL }, "ordinary" } },
	{ "trial", { { "S6c", NULL }, { NULL, NULL }, "ordinary" } },
};

static bool
find_word(const struct words *list, size_t count, const char *folded, struct outcome *out)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i].word, folded) == 0) {
			*out = list[i].means;
			return true;
		}
	return false;
}

bool
outcome_word(const char *text, size_t len, bool is_impunity, bool has_sentences,
	     struct code_list *stages, struct outcome *out)
{
	struct buf folded = { 0 };
	bool ok;
	int found;

	*out = (struct outcome){ 0 };
	utf8_fold(&folded, text, len);
	ok = (has_sentences
	      && find_word(sentences, sizeof sentences / sizeof *sentences, buf_str(&folded), out))
	     || (is_impunity
		 && find_word(impunity, sizeof impunity / sizeof *impunity, buf_str(&folded), out))
	     || find_word(words, sizeof words / sizeof *words, buf_str(&folded), out);
	if (!ok && stages && folded.len > 2) {
		found = code_match(stages, text, len, -1);
		ok = found >= CODE_FIRST;
		if (ok)
			out->stage[0] = stages->codes[found].code;
	}
	buf_release(&folded);
	return ok;
}

bool
outcome_is_impunity(const struct draft *d, size_t column)
{
	struct buf folded = { 0 };
	bool is_it;

	utf8_fold(&folded, d->s->columns[column].name, strlen(d->s->columns[column].name));
	is_it = strstr(buf_str(&folded), "impuni") != NULL;
	buf_release(&folded);
	return is_it;
}

bool
outcome_has_sentences(const struct draft *d)
{
	static const char *const names[] = { "penalidad",
					     "pena",
					     "anos de prision",
					     "sentencia en anos",
					     "years of prison",
					     "prison years",
					     "sentence years",
					     "length of sentence",
					     NULL };
	bool found = false;

	for (size_t i = 0; i < d->count && !found; i++) {
		const struct survey_column *c = &d->s->columns[i];
		struct buf folded = { 0 };

		utf8_fold(&folded, c->name, strlen(c->name));
		for (int k = 0; names[k]; k++)
			found |= strcmp(names[k], buf_str(&folded)) == 0;
		found = found && survey_share(c, SURVEY_NUMBER, false) > 0.8
			&& (c->filled - c->missing) * 10 >= d->s->rows * 9;
		buf_release(&folded);
	}
	return found;
}

long
outcome_cells(struct draft *d, size_t column)
{
	const struct survey_column *c = &d->s->columns[column];
	struct code_list *stages = codes_list(d->codes, "stages");
	bool is_impunity = outcome_is_impunity(d, column), has_sentences = d->has_sentences;
	long cells = 0;

	for (size_t i = 0; i < c->value_count && i < 300; i++) {
		struct outcome means;
		bool is_unknown;

		if (!judge_missing_in(c, c->values[i].text, &is_unknown)
		    && outcome_word(c->values[i].text, strlen(c->values[i].text), is_impunity,
				    has_sentences, stages, &means))
			cells += c->values[i].count;
	}
	return cells;
}
