/* Boundaries as stored: any bytes; what is read is written as it was, and holds its own corners. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/json.h"
#include "core/intake/shapes.h"
#include "tests/fuzz/fuzz.h"

/* The same bytes as JSON, which boundaries come in: a row of tokens that ends, and nests as it says. */
static void
read_json(const uint8_t *data, size_t size)
{
	struct json j;
	enum json_token token;
	long depth = 0;

	json_begin(&j, (const char *)data, size);
	while ((token = json_next(&j)) != JSON_END && token != JSON_BROKEN) {
		depth += (token == JSON_OBJECT || token == JSON_LIST)
			 - (token == JSON_OBJECT_END || token == JSON_LIST_END);
		if (depth < 0 || depth > JSON_DEPTH_MAX)
			abort();
	}
	if (token == JSON_END && depth != 0)
		abort();
	if (json_next(&j) != token)
		abort();
	json_release(&j);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct shape s;
	struct buf again = { 0 };

	read_json(data, size);
	if (!shape_read(&s, data, size)) {
		if (s.points || s.rings)
			abort();
		return 0;
	}
	for (size_t i = 0; i < s.point_count && i < 64; i++)
		if (!shape_contains(&s, s.points[i]))
			abort();
	shape_write(&s, &again);
	if (again.len != size || memcmp(again.data, data, size) != 0)
		abort();
	buf_release(&again);
	shape_release(&s);
	return 0;
}
