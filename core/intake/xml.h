/*
 * XML of a workbook's part, event by event.
 *
 * Names come without their prefix: the same file may be written with another one. A document type,
 * and with it every entity that a file defines, is refused, and so is what is nested too deeply or
 * has a tag that does not end.
 */
#ifndef ATALAYA_INTAKE_XML_H
#define ATALAYA_INTAKE_XML_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"
#include "core/intake/package.h"

#define XML_DEPTH_MAX 200
#define XML_TAG_MAX   ((size_t)1 << 20) /* bytes of one tag or comment */

struct xml;

/* Any may be NULL. attrs: name, value, ..., NULL, names with their prefix. */
struct xml_handlers {
	void (*start)(void *ctx, const char *name, const char **attrs);
	void (*end)(void *ctx, const char *name);
	void (*text)(void *ctx, const char *text, size_t len);
};

/* NULL with *err when the part is missing. ctx is handed to the handlers. End with xml_free. */
struct xml *xml_new(struct package *p, int64_t at, const struct xml_handlers *handlers, void *ctx,
		    struct error *err);
void xml_free(struct xml *x);

/*
 * xml_step - reads on until a handler pauses, or to the end (*is_end).
 *
 * Returns  false with *err: what a handler said in xml_stop, or ERR_FORMAT, ERR_LIMIT.
 */
bool xml_step(struct xml *x, bool *is_end, struct error *err);
/* The whole part. */
bool xml_read(struct package *p, int64_t at, const struct xml_handlers *handlers, void *ctx,
	      struct xml **handle, struct error *err);

/* From a handler: lets xml_step return behind this event. */
void xml_pause(struct xml *x);
/* From a handler: xml_step fails with the error that the caller fills in. */
struct error *xml_stop(struct xml *x);

/* The part of the file that has been read, 0..1. */
double xml_share(const struct xml *x);

/* A name without its prefix. */
const char *xml_local(const char *name);
/* The value of an attribute, its prefix left out of account; NULL when it is not there. */
const char *xml_attr(const char **attrs, const char *name);

#endif
