/* Files that hold no incidents but what incidents stand on: lists of places, and their boundaries.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/intake/boundaries.h"
#include "core/intake/places.h"
#include "tui/wizard_parts.h"

static bool
add_places(struct app *app, void *ctx, struct error *err)
{
	struct places_report report;
	char added[32];

	if (!places_import(app->d, ctx, NULL, false, &report, err) || !app_refresh(app, err))
		return false;
	app_say(app, ROLE_GOOD,
		ngettext("%s place is in the list now.", "%s places are in the list now.",
			 report.added),
		app_number(report.added, added, sizeof added));
	return true;
}

/* A list of places has no steps: its codes go into the list that incidents stand on. */
static bool
offer_places(struct view *v, const char *path, struct error *err)
{
	struct panel p = { .yes = add_places, .yes_label = _("adds them"), .release = free };
	struct places_report report;
	char *folder = wizard_folder_of(path), added[32];
	bool ok = places_import(v->app->d, path, NULL, true, &report, err)
		  && wizard_open_folder(v, folder, err);

	free(folder);
	if (!ok)
		return false;
	buf_printf(&p.text,
		   ngettext("\"%s\" is a list of places: %s of them is new to this dossier.\n",
			    "\"%s\" is a list of places: %s of them are new to this dossier.\n",
			    report.added),
		   file_name(path), app_number(report.added, added, sizeof added));
	buf_puts(&p.text, _("They stay for good: incidents may stand on them from then on. What is "
			    "there already stays"
			    " as it is."));
	p.title = xstrdup(_("Add places"));
	p.ctx = xstrdup(path);
	app_panel(v->app, &p);
	return true;
}

static bool
add_boundaries(struct app *app, void *ctx, struct error *err)
{
	struct boundaries_report report = { 0 };
	char places[32];
	bool ok = boundaries_import(app->d, ctx, false, &report, err) && app_refresh(app, err);

	if (ok)
		app_say(app, ROLE_GOOD,
			ngettext("%s place has its boundary now.",
				 "%s places have their boundaries now.", report.places),
			app_number(report.places, places, sizeof places));
	boundaries_report_release(&report);
	return ok;
}

/* Polygons of places: nothing that happened. false: they are something else, or nothing that can be
 * read so. */
static bool
offer_boundaries(struct view *v, const char *path)
{
	struct panel p = { .yes = add_boundaries, .yes_label = _("adds them"), .release = free };
	struct boundaries_report r = { 0 };
	size_t len = strlen(path);
	char *folder = wizard_folder_of(path), some[32], all[32], old[32];
	bool is_one = len > 8 && strcasecmp(path + len - 8, ".geojson") == 0
		      && boundaries_import(v->app->d, path, true, &r, NULL) && r.places > 0
		      && (long)r.shapeless_count * 2 < r.features
		      && wizard_open_folder(v, folder, NULL);

	if (is_one) {
		buf_printf(&p.text,
			   _("\"%s\" holds boundaries: %s of its %s areas are places of this "
			     "dossier, %s of which have"
			     " one already.\n"),
			   file_name(path), app_number(r.places, some, sizeof some),
			   app_number(r.features, all, sizeof all),
			   app_number(r.replaced, old, sizeof old));
		for (size_t i = 0; i < r.unmatched_count && i < 20; i++)
			buf_printf(&p.text, "%s%s", i ? ", " : _("No place of the list: "),
				   r.unmatched[i]);
		buf_printf(&p.text, "%s%s", r.unmatched_count ? "\n" : "",
			   _("Incidents with coordinates are then found in them. This cannot be "
			     "undone, but replaced by"
			     " another file."));
		p.title = xstrdup(_("Add boundaries"));
		p.ctx = xstrdup(path);
		app_panel(v->app, &p);
	}
	boundaries_report_release(&r);
	free(folder);
	return is_one;
}

bool
wizard_offers_lists(struct view *v, const char *path, bool *ok, struct error *err)
{
	*ok = true;
	if (places_is_list(path)) {
		*ok = offer_places(v, path, err);
		return true;
	}
	return offer_boundaries(v, path);
}
