/* What the parts of the screen of responses share; nobody else includes it. */
#ifndef ATALAYA_TUI_RESPONSES_PARTS_H
#define ATALAYA_TUI_RESPONSES_PARTS_H

#include "core/base/memory.h"
#include "core/justice/respond.h"
#include "tui/list.h"
#include "tui/responses.h"

/* Lines above the rows: kinds, what is shown, headings. */
#define RESPONSES_HEAD 3

/* One response; what it is called is read when it is seen. */
struct response_row {
	int64_t id, incident; /* incident: the first of it that is selected */
	int32_t since, moved; /* INT32_MIN: nobody knows */
	const char *stage;    /* code, of the code list; "" */
	const char *label;    /* of the stage, or of what is known instead */
	uint16_t reached;     /* bit of each rung that was passed, 0 is the first */
	uint8_t rung;	      /* of the stage, 1 and up; 0: it is none (an ending, not known) */
	bool is_open;
};

struct responses_view {
	enum response_kind kind;
	bool is_ready;
	struct arena arena;
	struct response_row *rows; /* open ones first, those that moved longest ago first */
	size_t count, cap, open;
	const char *words[ROUTE_RUNGS]; /* of the rungs, in the track */
	int word_count;
	int32_t as_of; /* DATE_MIN: nothing is on file */
	struct list list;
	int64_t at; /* the row of the cursor, whatever the order */
	/* Of the rows in the window, where there is room: read before they are drawn. */
	struct arena seen_arena;
	const char **authorities;
	size_t seen_top, seen_count;
};

/* A day as text; "-" for none that is known. */
const char *responses_day_text(int32_t day, char out[32]);
/* Days from since to the day of the screen; "-" where nobody knows. */
const char *responses_days_text(const struct responses_view *rv, int32_t since, char out[32]);
/* The track of a row: rungs with the present one in capitals, short where they do not fit into width columns. */
void responses_track(const struct responses_view *rv, const struct response_row *r, int width, struct buf *out);
/* One row in one sentence. */
void responses_sentence(struct app *app, const struct responses_view *rv, const struct response_row *r,
			struct buf *out);

#endif
