/* Errors with place and hint. */
#include "core/base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"


/* Messages hold words from data: none of it may drive a terminal, none ends in half a character. */
static void
settle(char *text, size_t size)
{
	struct buf clean = { 0 };

	utf8_trim(text);
	utf8_clean(&clean, text);
	snprintf(text, size, "%s", buf_str(&clean));
	utf8_trim(text);
	buf_release(&clean);
}

bool
error_set(struct error *err, enum err_code code, const char *file, int line, const char *fmt, ...)
{
	char msg[sizeof err->msg];
	va_list ap;

	if (!err)
		return false;
	/* Filled in apart first: the arguments may point into the error itself. */
	va_start(ap, fmt);
	vsnprintf(msg, sizeof msg, gettext(fmt), ap);
	va_end(ap);
	settle(msg, sizeof msg);
	memset(err, 0, sizeof *err);
	memcpy(err->msg, msg, sizeof msg);
	err->code = code;
	err->file = file;
	err->line = line;
	return false;
}

bool
error_hint(struct error *err, const char *fmt, ...)
{
	va_list ap;

	if (!err)
		return false;
	va_start(ap, fmt);
	vsnprintf(err->hint, sizeof err->hint, gettext(fmt), ap);
	va_end(ap);
	settle(err->hint, sizeof err->hint);
	return false;
}

bool
error_at(struct error *err, const char *source, long line, long column)
{
	if (!err)
		return false;
	if (source && !err->at.source[0]) {
		snprintf(err->at.source, sizeof err->at.source, "%s", source);
		settle(err->at.source, sizeof err->at.source);
	}
	if (line && !err->at.line) {
		err->at.line = line;
		err->at.column = column;
	}
	return false;
}

const char *
error_name(enum err_code code)
{
	static const char *const names[] = { "NONE",	 "USAGE",    "IO",    "FORMAT", "DB",
					     "LOCKED",	 "CONFLICT", "LIMIT", "RANGE",	"CANCELLED",
					     "INTERNAL" };

	return names[code];
}
