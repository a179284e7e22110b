/* XML of a workbook's part, event by event. */
#include "core/intake/xml.h"

#include <stdlib.h>
#include <string.h>

#include <expat.h>

#include "core/base/file.h"
#include "core/base/memory.h"

#define CHUNK 65536

struct xml {
	struct part *part;
	const char *file;
	XML_Parser expat;
	struct xml_handlers handlers;
	void *ctx;
	size_t fed; /* bytes given to expat since the last event */
	int depth;
	bool is_paused, is_last, is_stopped;
	struct error err; /* where is_stopped */
};

const char *
xml_local(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon ? colon + 1 : name;
}

const char *
xml_attr(const char **attrs, const char *name)
{
	for (; attrs[0]; attrs += 2)
		if (strcmp(xml_local(attrs[0]), name) == 0)
			return attrs[1];
	return NULL;
}

void
xml_pause(struct xml *x)
{
	if (!x->is_stopped)
		XML_StopParser(x->expat, XML_TRUE);
}

struct error *
xml_stop(struct xml *x)
{
	if (!x->is_stopped)
		XML_StopParser(x->expat, XML_FALSE);
	x->is_stopped = true;
	return &x->err;
}

static void
on_start(void *ctx, const char *name, const char **attrs)
{
	struct xml *x = ctx;

	x->fed = 0;
	if (x->is_stopped)
		return;
	if (++x->depth > XML_DEPTH_MAX) {
		FAIL(xml_stop(x), ERR_LIMIT, N_("\"%s\" is nested too deeply to be a workbook"),
		     x->file);
		return;
	}
	if (x->handlers.start)
		x->handlers.start(x->ctx, xml_local(name), attrs);
}

static void
on_end(void *ctx, const char *name)
{
	struct xml *x = ctx;

	x->fed = 0;
	x->depth--;
	if (x->handlers.end && !x->is_stopped)
		x->handlers.end(x->ctx, xml_local(name));
}

static void
on_text(void *ctx, const char *text, int len)
{
	struct xml *x = ctx;

	x->fed = 0;
	if (x->handlers.text && !x->is_stopped)
		x->handlers.text(x->ctx, text, (size_t)len);
}

static void
on_doctype(void *ctx, const char *name, const char *system, const char *public, int has_subset)
{
	struct xml *x = ctx;

	(void)name, (void)system, (void)public, (void)has_subset;
	FAIL(xml_stop(x), ERR_FORMAT,
	     N_("\"%s\" defines a document type, which no spreadsheet program writes"), x->file);
	error_hint(xml_stop(x), N_("it may be made to do harm"));
}

struct xml *
xml_new(struct package *p, int64_t at, const struct xml_handlers *handlers, void *ctx,
	struct error *err)
{
	struct part *part = part_open(p, at, err);
	struct xml *x;

	if (!part)
		return NULL;
	x = xcalloc(1, sizeof *x);
	x->part = part;
	x->file = package_name(p);
	x->handlers = *handlers;
	x->ctx = ctx;
	x->expat = XML_ParserCreate(NULL);
	if (!x->expat) {
		FAIL(err, ERR_INTERNAL, N_("expat does not start"));
		xml_free(x);
		return NULL;
	}
	XML_SetUserData(x->expat, x);
	XML_SetElementHandler(x->expat, on_start, on_end);
	XML_SetCharacterDataHandler(x->expat, on_text);
	XML_SetStartDoctypeDeclHandler(x->expat, on_doctype);
	return x;
}

void
xml_free(struct xml *x)
{
	if (!x)
		return;
	if (x->expat)
		XML_ParserFree(x->expat);
	part_close(x->part);
	free(x);
}

double
xml_share(const struct xml *x)
{
	return part_share(x->part);
}

static bool
failed(const struct xml *x, struct error *err)
{
	FAIL(err, ERR_FORMAT, N_("\"%s\" is damaged: its XML is not well-formed (%s)"), x->file,
	     XML_ErrorString(XML_GetErrorCode(x->expat)));
	error_hint(err, N_("open it in a spreadsheet and save it again"));
	return error_at(err, file_name(x->file), 0, 0);
}

/* Gives expat the next bytes, or what is left of those it had when it was paused. */
static enum XML_Status
feed(struct xml *x, bool *ok, struct error *err)
{
	size_t got;
	char *room;

	*ok = true;
	if (x->is_paused)
		return XML_ResumeParser(x->expat);
	room = XML_GetBuffer(x->expat, CHUNK);
	if (!room) {
		*ok = failed(x, err);
		return XML_STATUS_ERROR;
	}
	*ok = part_read(x->part, room, CHUNK, &got, err);
	if (!*ok)
		return XML_STATUS_ERROR;
	x->fed += got;
	x->is_last = got == 0;
	return XML_ParseBuffer(x->expat, (int)got, x->is_last);
}

bool
xml_step(struct xml *x, bool *is_end, struct error *err)
{
	bool ok;

	*is_end = false;
	for (;;) {
		enum XML_Status got = feed(x, &ok, err);

		if (!ok)
			return false;
		if (x->is_stopped) {
			if (err)
				*err = x->err;
			return false;
		}
		if (got == XML_STATUS_ERROR)
			return failed(x, err);
		x->is_paused = got == XML_STATUS_SUSPENDED;
		if (x->is_paused)
			return true;
		if (x->is_last) {
			*is_end = true;
			return true;
		}
		/* Expat keeps a tag until it ends. */
		if (x->fed > XML_TAG_MAX)
			return FAIL(err, ERR_LIMIT, N_("a tag in \"%s\" is larger than 1 MiB"),
				    x->file);
	}
}

bool
xml_read(struct package *p, int64_t at, const struct xml_handlers *handlers, void *ctx,
	 struct xml **handle, struct error *err)
{
	struct xml *x = *handle = xml_new(p, at, handlers, ctx, err);
	bool is_end = false, ok = x != NULL;

	while (ok && !is_end)
		ok = xml_step(x, &is_end, err);
	xml_free(x);
	*handle = NULL;
	return ok;
}
