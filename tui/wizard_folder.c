/* Before the first step of the wizard: which file. */
#include <stdlib.h>

#include "core/base/i18n.h"
#include "tui/wizard_parts.h"

/* Row 0 leads up. */
static size_t
folder_count(const struct wizard *w)
{
	return w->paths.count + 1;
}

static void
folder_cell(const struct view *v, size_t row, int column, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct path_entry *e = row ? &w->paths.entries[row - 1] : NULL;

	if (column == 0)
		buf_printf(out, "%s%s", e ? e->name : "..", !e || e->is_folder ? "/" : "");
	else if (e && column == 1 && !e->is_folder)
		path_size(e->size, out);
	else if (e && column == 2)
		path_day(e->changed, out);
}

static enum role
folder_role(const struct view *v, size_t row)
{
	const struct wizard *w = v->state;

	return !row || w->paths.entries[row - 1].is_folder ? ROLE_KEY
	       : w->paths.entries[row - 1].is_data	   ? ROLE_TEXT
							   : ROLE_DIM;
}

static void
folder_head(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;
	size_t tables = 0;

	for (size_t i = 0; i < w->paths.count; i++)
		tables += !w->paths.entries[i].is_folder && w->paths.entries[i].is_data;
	buf_printf(out,
		   ngettext("%zu file that looks like a table: CSV, XLSX, ODS, JSON, or any of "
			    "them in gzip",
			    "%zu files that look like tables: CSV, XLSX, ODS, JSON, or any of them "
			    "in gzip",
			    tables),
		   tables);
	if (w->paths.is_cut)
		buf_printf(out, "; %s", _("there are more files than are listed"));
}

static bool
folder_pick(struct view *v, size_t row, struct error *err)
{
	struct wizard *w = v->state;
	char *path = path_join(w->folder, row ? w->paths.entries[row - 1].name : "..");
	bool ok = wizard_open(v, path, err);

	free(path);
	return ok;
}

const struct step_ops step_folder = {
	.title = N_("the file"),
	.columns = { { N_("name"), 0, false },
		     { N_("size"), 9, true },
		     { N_("changed"), 12, true } },
	.count = folder_count,
	.cell = folder_cell,
	.role = folder_role,
	.head = folder_head,
	.pick = folder_pick,
};
