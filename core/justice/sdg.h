/*
 * The count for SDG indicator 16.10.1: verified cases of killing, enforced disappearance, torture, arbitrary
 * detention, kidnapping and other harmful acts against journalists, trade unionists and human rights defenders
 * (methods 2.9). It is a count of documented cases, not a rate.
 */
#ifndef ATALAYA_JUSTICE_SDG_H
#define ATALAYA_JUSTICE_SDG_H

#include "core/justice/case.h"
#include "core/stats/measures.h"

struct sdg_request {
	const struct query *query; /* the twelve months stand in it: date:2016 */
	const char *lang;
};

struct sdg_report {
	const char *query;
	struct sdg_counts counts;
	long persons; /* victims looked at */
	long collective; /* organisations and communities: not persons, not counted */
	long no_act;	/* persons who suffered none of the acts */
	long discarded; /* victimisations of incidents that were discarded: not counted */
	bool is_longer; /* the incidents span more than twelve months */
	struct case_notes notes;
};

const char *sdg_act_title(enum sdg_act act);
const char *sdg_group_title(enum sdg_group group);

/* sdg_report - computes the table. Everything is in the caller's arena. */
bool sdg_report(struct source *src, const struct sdg_request *request, struct arena *arena,
		struct sdg_report *out, struct error *err);

#endif
