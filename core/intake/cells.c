/* Rows as bytes, for formats whose records are not text that stands in the file. */
#include "core/intake/cells.h"

#include <string.h>

#include "core/base/memory.h"

#define VARINT_MAX 10

/* Writes a varint; returns behind it. */
static char *
put_varint(char *at, uint64_t value)
{
	for (; value > 0x7F; value >>= 7)
		*at++ = (char)(0x80 | (value & 0x7F));
	*at++ = (char)value;
	return at;
}

void
cells_begin(struct buf *record, size_t count)
{
	buf_clear(record);
	buf_varint(record, count);
}

void
cells_add(struct buf *record, enum cell_type type, const char *text, size_t len)
{
	char *at = buf_room(record, 1 + VARINT_MAX + len + 1);

	*at++ = (char)type;
	at = put_varint(at, len);
	if (len)
		memcpy(at, text, len);
	at[len] = '\0';
	record->len = (size_t)(at + len + 1 - record->data);
	record->data[record->len] = '\0';
}

bool
cells_split(const struct csv_record *record, struct csv_row *row, size_t *cap, struct error *err)
{
	struct cursor c = cursor_over(record->text, record->len);
	uint64_t count = cursor_varint(&c);

	row->line = record->line;
	row->count = 0;
	row->has_junk = false;
	while (row->count < count && !c.is_bad) {
		enum cell_type type = (enum cell_type)cursor_byte(&c);
		uint64_t len = cursor_varint(&c);
		const uint8_t *text = len < record->len ? cursor_take(&c, (size_t)len + 1) : NULL;

		if (!text)
			break;
		row->cells = grow_array(row->cells, row->count, cap, sizeof *row->cells);
		row->cells[row->count++] = (struct csv_cell){ (char *)text, (size_t)len, type };
	}
	if (row->count == count)
		return true;
	return FAIL(err, ERR_INTERNAL, N_("a row was damaged in memory"));
}
