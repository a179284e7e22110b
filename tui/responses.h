/* The screen of responses: court cases, protection measures and the others, with their ledgers. */
#ifndef ATALAYA_TUI_RESPONSES_H
#define ATALAYA_TUI_RESPONSES_H

#include <stdbool.h>

#include "core/base/error.h"
#include "core/dossier/response.h"
#include "tui/view.h"

/* Shows another kind: "judicial", "measure", ...; NULL: the next one. */
bool responses_set_kind(struct view *v, const char *name, struct error *err);
/* The response of the cursor, 0 where there is none; its incident, and the kind shown. */
int64_t responses_current(struct view *v);
enum response_kind responses_kind(const struct view *v);

/*
 * responses_ledger - one response in full, line by line: what it is about, each event with its common and its
 * national name, what else is known. While names are hidden, nothing that a person may be named in.
 *
 * as_of    the day of the stage
 */
bool responses_ledger(struct app *app, int64_t response, int32_t as_of, struct buf *out, struct error *err);

#endif
