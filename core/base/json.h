/*
 * JSON as a row of tokens, read from a text in memory. Strict (RFC 8259): what is no JSON ends the row,
 * and nothing is guessed.
 */
#ifndef ATALAYA_BASE_JSON_H
#define ATALAYA_BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"

#define JSON_DEPTH_MAX 64 /* of objects and lists within each other */

enum json_token {
	JSON_BROKEN, /* no JSON, or too deep: `wrong` says why, at `line` */
	JSON_END,    /* the value is over and nothing follows it */
	JSON_OBJECT,
	JSON_OBJECT_END,
	JSON_LIST,
	JSON_LIST_END,
	JSON_KEY,    /* text is the name; its value comes next */
	JSON_STRING, /* text is the string */
	JSON_NUMBER, /* text is the number as written */
	JSON_TRUE,
	JSON_FALSE,
	JSON_NULL
};

/* Begin with json_begin, end with json_release. */
struct json {
	const char *text; /* of keys, strings and numbers: UTF-8, zero-terminated, valid until the next one */
	size_t len;
	long line;	  /* where the token ends, from 1 */
	const char *wrong; /* marked for translation */
	/* private */
	const char *at, *end;
	struct buf value;
	char open[JSON_DEPTH_MAX]; /* '{' or '[' */
	int depth;
	int expects;
};

/* text must last as long as the row; it is UTF-8, which is not looked at here. */
void json_begin(struct json *j, const char *text, size_t len);
/* The next token; JSON_BROKEN and JSON_END from then on for ever. */
enum json_token json_next(struct json *j);
/*
 * json_skip - goes behind the value that began with a token: behind the end of an object or list, of a key
 * behind its value; anything else is over already. False when it is broken.
 */
bool json_skip(struct json *j, enum json_token token);
void json_release(struct json *j);

#endif
