/* The count for SDG indicator 16.10.1. */
#include "core/justice/sdg.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/dossier/codes.h"

const char *
sdg_act_title(enum sdg_act act)
{
	static const char *const titles[SDG_ACTS] = { N_("killing"),	  N_("enforced disappearance"),
						      N_("torture"),	  N_("arbitrary detention"),
						      N_("kidnapping"), N_("other harmful acts") };

	return gettext(titles[act]);
}

const char *
sdg_group_title(enum sdg_group group)
{
	static const char *const titles[SDG_GROUPS] = { N_("journalists"), N_("trade unionists"),
							N_("human rights defenders") };

	return gettext(titles[group]);
}

/* What decides where a code belongs: the list, and the codes of it that the indicator names. */
struct sdg_lists {
	struct code_list *types, *profiles;
	int acts[SDG_ACTS];	  /* by act, the code; -1: the list has none */
	int journalist, media, unionist;
};

struct sdg_walk {
	struct sdg_lists lists;
	struct sdg_case *cases;
	size_t count, cap;
	struct sdg_report *out;
	int64_t last;	 /* the person that was looked at last */
	bool last_had;	 /* and whether an act counted */
};

static void
find_codes(struct source *src, struct sdg_lists *l)
{
	static const char *const acts[SDG_ACTS] = { "killing", "enforced-disappearance", "torture",
						    "arbitrary-detention", "kidnapping", "physical" };

	l->types = codes_list(source_codes(src), "act_types");
	l->profiles = codes_list(source_codes(src), "profiles");
	for (int a = 0; a < SDG_ACTS; a++)
		l->acts[a] = code_find(l->types, acts[a]);
	l->journalist = code_find(l->profiles, "journalist");
	l->media = code_find(l->profiles, "media-worker");
	l->unionist = code_find(l->profiles, "unionist");
}

static bool
is_below(const struct code_list *list, int index, int ancestor)
{
	return ancestor >= 0 && index >= CODE_FIRST && code_is_within(list, index, ancestor);
}

/* The act of the indicator that a type is; SDG_ACTS: none. */
static enum sdg_act
act_of(const struct sdg_lists *l, int type)
{
	for (int a = 0; a < SDG_OTHER_ACT; a++)
		if (is_below(l->types, type, l->acts[a]))
			return a;
	return is_below(l->types, type, l->acts[SDG_OTHER_ACT]) ? SDG_OTHER_ACT : SDG_ACTS;
}

static void
add_case(struct sdg_walk *w, const struct source_harm *h, enum sdg_act act, enum sdg_group group)
{
	w->cases = grow_array(w->cases, w->count, &w->cap, sizeof *w->cases);
	w->cases[w->count++] = (struct sdg_case){
		.victim = h->person,
		.act = (uint8_t)act,
		.group = (uint8_t)group,
		.sex = strcmp(h->sex, "female") == 0 ? SDG_WOMAN : strcmp(h->sex, "male") == 0 ? SDG_MAN
												 : SDG_OTHER_SEX,
		.is_verified = strcmp(h->verification, "verified") == 0,
	};
}

static bool
take_harm(void *ctx, const struct source_harm *h, struct error *err)
{
	struct sdg_walk *w = ctx;
	const struct sdg_lists *l = &w->lists;
	enum sdg_act act = act_of(l, code_find(l->types, h->type));
	bool is_journalist = false, is_unionist = false, is_other = false;

	(void)err;
	if (h->is_collective) {
		w->out->collective += h->person != w->last;
		w->last = h->person;
		return true;
	}
	if (strcmp(h->verification, "discarded") == 0 || strcmp(h->nexus, "discarded") == 0) {
		w->out->discarded++;
		return true;
	}
	if (h->person != w->last) {
		w->out->persons++;
		w->out->no_act++;
		w->last_had = false;
	}
	w->last = h->person;
	if (act == SDG_ACTS)
		return true;
	w->out->no_act -= !w->last_had;
	w->last_had = true;
	for (size_t i = 0; i < h->profile_count; i++) {
		int p = code_find(l->profiles, h->profiles[i]);
		bool is_press = is_below(l->profiles, p, l->journalist) || is_below(l->profiles, p, l->media);

		is_journalist |= is_press;
		is_unionist |= is_below(l->profiles, p, l->unionist);
		is_other |= !is_press && !is_below(l->profiles, p, l->unionist) && p >= CODE_FIRST;
	}
	if (is_journalist)
		add_case(w, h, act, SDG_JOURNALIST);
	if (is_unionist)
		add_case(w, h, act, SDG_UNIONIST);
	/* A register of attacks on defenders: who is neither of the two is one. */
	if (is_other || (!is_journalist && !is_unionist))
		add_case(w, h, act, SDG_DEFENDER);
	return true;
}

static bool
spans_more(struct source *src, const struct selection *sel, struct arena *arena, bool *out,
	   struct error *err)
{
	struct source_span *spans;
	int32_t first = DATE_MAX, last = DATE_MIN;

	if (!source_spans(src, sel, false, arena, &spans, err))
		return false;
	for (long i = 0; i < selection_count(sel); i++) {
		if (spans[i].first != DATE_MIN && spans[i].first < first)
			first = spans[i].first;
		if (spans[i].last != DATE_MAX && spans[i].last > last)
			last = spans[i].last;
	}
	*out = last != DATE_MIN && first != DATE_MAX && (int64_t)last - first > 366;
	return true;
}

static void
write_notes(struct sdg_report *r, struct arena *arena)
{
	struct buf b = { 0 };

	buf_puts(&b, _("a person who suffered two of the acts counts once in each row and once in the total of persons;"
		       " what is not verified stands apart and is never added"));
	case_note(&r->notes, arena, &b);
	if (r->is_longer) {
		buf_puts(&b, _("the indicator is of twelve months; these incidents span more: say date:2016, for instance"));
		case_note(&r->notes, arena, &b);
	}
	if (r->collective) {
		buf_printf(&b, _("%ld organisations and communities are no persons and are not counted"), r->collective);
		case_note(&r->notes, arena, &b);
	}
	if (r->discarded) {
		buf_printf(&b, _("%ld acts against persons were discarded (verification or nexus) and are not counted"),
			   r->discarded);
		case_note(&r->notes, arena, &b);
	}
	buf_puts(&b, _("people are victims as listed: one who is in two rows counts twice until the rows are joined"));
	case_note(&r->notes, arena, &b);
	buf_release(&b);
}

bool
sdg_report(struct source *src, const struct sdg_request *request, struct arena *arena,
	   struct sdg_report *out, struct error *err)
{
	struct selection *sel = source_select(src, request->query, err);
	struct sdg_walk w = { .out = out };
	bool ok = false;

	*out = (struct sdg_report){ .query = request->query->text };
	if (!sel)
		return false;
	find_codes(src, &w.lists);
	if (source_harms(src, sel, take_harm, &w, err) && sdg_counts(w.cases, w.count, &out->counts, err)
	    && spans_more(src, sel, arena, &out->is_longer, err)) {
		write_notes(out, arena);
		ok = true;
	}
	free(w.cases);
	selection_free(sel);
	return ok;
}
