/* Codes of a list as an answer. */
#include "tui/codes_prompt.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"
#include "tui/app.h"

/* More than this nobody looks through. */
#define OFFERED 200

/* ---- offering ---------------------------------------------------------------------------- */

/* Names of places repeat: where each lies tells them apart. */
static void
offer_one(struct app *app, const struct code_list *list, int index, const char *before)
{
	struct buf text = { 0 }, label = { 0 };

	buf_printf(&text, "%s%s", before, list->codes[index].code);
	for (int at = index; at >= 0; at = list->codes[at].parent)
		buf_printf(&label, "%s%s", label.len ? ", " : "", code_label(list, at, app->lang));
	app_choice(app, buf_str(&text), buf_str(&label), NULL, NULL);
	buf_release(&text);
	buf_release(&label);
}

enum fit { FITS_NOT, FITS_SOMEWHERE, FITS_FROM_THE_START };

static enum fit
fit_name(const char *name, const char *folded, struct buf *scratch)
{
	const char *found;

	buf_clear(scratch);
	utf8_fold(scratch, name, strlen(name));
	found = strstr(buf_str(scratch), folded);
	return !found ? FITS_NOT : found == scratch->data ? FITS_FROM_THE_START : FITS_SOMEWHERE;
}

static enum fit
fit_code(const struct app *app, const struct code *c, const char *typed, const char *folded,
	 struct buf *scratch)
{
	bool is_spanish = strcmp(app->lang, "es") == 0;
	enum fit own = fit_name(is_spanish ? c->es : c->en, folded, scratch);

	if (own == FITS_FROM_THE_START || strncasecmp(c->code, typed, strlen(typed)) == 0)
		return FITS_FROM_THE_START;
	if (own || fit_name(is_spanish ? c->en : c->es, folded, scratch) || fit_name(c->aliases, folded, scratch))
		return FITS_SOMEWHERE;
	return FITS_NOT;
}

static bool
is_near(const struct codes_offer *offer, int index)
{
	for (int i = 0; i < offer->near_count; i++)
		if (offer->near[i] == index)
			return true;
	return false;
}

void
codes_offer(struct app *app, const struct code_list *list, const char *typed,
	    const struct codes_offer *offer)
{
	struct buf folded = { 0 }, scratch = { 0 };
	/* Those that have it somewhere wait until all that begin so are there. */
	int *later = xcalloc((size_t)list->count + 1, sizeof *later), later_count = 0;
	bool has_typed;

	utf8_fold(&folded, typed, strlen(typed));
	has_typed = folded.len > 0;
	for (int i = 0; !has_typed && i < offer->near_count; i++)
		offer_one(app, list, offer->near[i], offer->before);
	for (int i = 0; i < list->count && app->choice_count < OFFERED; i++) {
		/* The words for a missing value last: they are taken when nothing else fits. */
		int index = i + CODE_FIRST < list->count ? i + CODE_FIRST : i + CODE_FIRST - list->count;
		const struct code *c = &list->codes[index];
		enum fit fit;

		if (offer->depth >= 0 && (index < CODE_FIRST || c->depth != offer->depth))
			continue;
		fit = has_typed ? fit_code(app, c, typed, folded.data, &scratch) : FITS_FROM_THE_START;
		if (fit == FITS_SOMEWHERE)
			later[later_count++] = index;
		else if (fit == FITS_FROM_THE_START && (has_typed || !is_near(offer, index)))
			offer_one(app, list, index, offer->before);
	}
	for (int i = 0; i < later_count && app->choice_count < OFFERED; i++)
		offer_one(app, list, later[i], offer->before);
	free(later);
	buf_release(&folded);
	buf_release(&scratch);
}

/* ---- reading ----------------------------------------------------------------------------- */

int
codes_read(struct code_list *list, const char *text, int out[CODES_TYPED], struct error *err)
{
	int count = 0;

	for (const char *at = text; *at;) {
		size_t len = strcspn(at, ","), start = strspn(at, " "), end = len;
		char *word;

		start = start < len ? start : len;
		while (end > start && at[end - 1] == ' ')
			end--;
		word = xstrndup(at + start, end - start);
		if (word[0] && count == CODES_TYPED) {
			free(word);
			FAIL(err, ERR_LIMIT, N_("at most %d codes"), CODES_TYPED);
			return -1;
		}
		if (word[0]) {
			out[count] = code_find(list, word);
			if (out[count] < 0)
				out[count] = code_match(list, word, strlen(word), -1);
			if (out[count++] < 0) {
				FAIL(err, ERR_USAGE, N_("\"%.60s\" is no code of this list"), word);
				error_hint(err, N_("Up and Down choose one"));
				error_at(err, NULL, 0, (long)(at + start - text) + 1);
				free(word);
				return -1;
			}
		}
		free(word);
		at += len + (at[len] == ',');
	}
	return count;
}
