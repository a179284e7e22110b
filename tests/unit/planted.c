/* An invented register with duplicates whose truth is known. */
#include "tests/unit/planted.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/random.h"
#include "core/dossier/codes.h"
#include "core/dossier/journal.h"
#include "core/dossier/proposal.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"

static const char profile[] =
	"[profile]\nname=planted\nversion=1\ntitle=An invented register\n"
	"[source]\nmissing=s/d\n"
	"[incident]\ncode=id\ndate=date\nplace=country,region,town\n"
	"[act 1]\ntype=kind\n"
	"[victim 1]\nname=who\nkind=const(individual)\nsex=sex\norganisation=body\n";

#define REGIONS 12
#define TOWNS	15 /* of a region */
#define DAYS	3652

static const char *const given[] = {
	"María",     "José",	"Juan",	  "Ana",   "Luis",    "Carlos", "Pedro",     "Rosa",
	"Miguel",    "Elena",	"Jorge",  "Lucía", "Manuel",  "Marta",	"Francisco", "Teresa",
	"Guadalupe", "Raúl",	"Óscar",  "Inés",  "Pablo",   "Julia",	"Andrés",    "Sofía",
	"Diego",     "Irene",	"Hugo",	  "Alma",  "Víctor",  "Nora",	"Ramón",     "Clara",
	"Sergio",    "Olga",	"Tomás",  "Eva",   "Rubén",   "Alicia", "Simón",     "Berta",
	"Fermín",    "Ofelia",	"Gaspar", "Delia", "Horacio", "Zoila",	"Eusebio",   "Flor",
	"Isidro",    "Petrona",
};
static const char *const surname_starts[] = {
	"Hern", "Garc", "Mart", "Lop",	 "Gonz", "Per",	 "Rodr", "Sanch", "Ram",
	"Cruz", "Flor", "Gom",	"Mor",	 "Vas",	 "Jim",	 "Rey",	 "Torr",  "Dia",
	"Guti", "Ruiz", "Mend", "Aguil", "Ort",	 "Cast", "Alv",	 "Rom",	  "Rub",
	"Sal",	"Med",	"Cort", "Quisp", "Mam",	 "Choq", "Tzul", "Ixc",	  "Poj",
};
static const char *const surname_ends[] = {
	"ández", "ía", "ínez", "ez", "ález", "era", "íguez", "ona", "írez", "ado", "es", "ales",
};
static const char *const kinds[] = { "killing", "killing", "killing",
				     "threat",	"assault", "arbitrary-detention" };
static const char *const bodies[] = {
	"Comité de Tierras", "Radio Comunal",  "Sindicato del Puerto",
	"Consejo del Río",   "Red de Mujeres", "",
};

struct person {
	char words[5][32]; /* one or two given names, two surnames */
	int given, count;
	char sex;
};

struct row {
	char id[12];
	struct person who;
	int32_t day;
	int region, town; /* -1: not told */
	const char *kind, *body;
	int date_digits; /* 10, 7 or 4: what is told of the date */
};

#define PICK(r, list) (list)[random_below((r), sizeof(list) / sizeof *(list))]

/* The first of a list often, the last seldom, as names are. */
static size_t
often_first(struct random *r, size_t n)
{
	double x = random_real(r);

	return (size_t)(x * x * (double)n);
}

static struct person
somebody(struct random *r)
{
	struct person p = { .given = 1 + (random_below(r, 2) == 0) };

	for (int i = 0; i < p.given; i++)
		snprintf(p.words[p.count++], 32, "%s",
			 given[often_first(r, sizeof given / sizeof *given)]);
	for (int i = 0; i < 2; i++)
		snprintf(p.words[p.count++], 32, "%s%s",
			 surname_starts[often_first(r, sizeof surname_starts
							       / sizeof *surname_starts)],
			 surname_ends[often_first(r, sizeof surname_ends / sizeof *surname_ends)]);
	p.sex = random_below(r, 5) ? 'm' : 'f';
	return p;
}

static struct row
something(struct random *r, const char *prefix, size_t number)
{
	struct row row = { .who = somebody(r),
			   .day = date_from_civil(2010, 1, 1) + (int32_t)random_below(r, DAYS),
			   .region = (int)often_first(r, REGIONS),
			   .town = (int)often_first(r, TOWNS),
			   .kind = PICK(r, kinds),
			   .body = PICK(r, bodies),
			   .date_digits = 10 };

	snprintf(row.id, sizeof row.id, "%s%zu", prefix, number % 10000000);
	return row;
}

static bool
one_in(struct random *r, unsigned n)
{
	return random_below(r, n) == 0;
}

/* One letter is put in, left out, doubled or another one; never the first, never within a
 * character. */
static void
misspell(struct random *r, char word[32])
{
	size_t len = strlen(word), at;

	if (len < 4 || len > 28)
		return;
	for (int tries = 0; tries < 20; tries++) {
		at = 1 + random_below(r, len - 1);
		if (!islower((unsigned char)word[at]))
			continue;
		switch (random_below(r, 3)) {
		case 0:
			word[at] = (char)('a' + random_below(r, 26));
			break;
		case 1:
			memmove(word + at, word + at + 1, len - at);
			break;
		default:
			memmove(word + at + 1, word + at, len - at + 1);
			break;
		}
		return;
	}
}

/* Told again by somebody else. */
static struct row
retold(struct random *r, const struct row *was, const char *prefix, size_t number)
{
	struct row row = *was;
	struct person *p = &row.who;

	snprintf(row.id, sizeof row.id, "%s%zu", prefix, number % 10000000);
	if (one_in(r, 3))
		misspell(r, p->words[random_below(r, (uint64_t)p->count)]);
	if (one_in(r, 12))
		misspell(r, p->words[random_below(r, (uint64_t)p->count)]);
	if (one_in(r, 4))
		p->count--; /* without the second surname */
	if (p->given == 2 && one_in(r, 4)) {
		memmove(p->words[1], p->words[2], sizeof p->words[0] * 3);
		p->given--;
		p->count--;
	}
	if (one_in(r, 6)) { /* surnames first */
		struct person turned = *p;
		int n = 0;

		for (int i = p->given; i < p->count; i++)
			memcpy(turned.words[n++], p->words[i], sizeof p->words[i]);
		for (int i = 0; i < p->given; i++)
			memcpy(turned.words[n++], p->words[i], sizeof p->words[i]);
		*p = turned;
	}
	if (one_in(r, 15))
		p->count = 0;
	if (one_in(r, 3))
		row.day += (int32_t)random_below(r, 5) - 2;
	if (one_in(r, 10))
		row.date_digits = 7;
	else if (one_in(r, 15))
		row.date_digits = 4;
	else if (one_in(r, 12))
		row.day += 10 + (int32_t)random_below(r, 30);
	if (one_in(r, 10))
		row.town = (row.town + 1) % TOWNS;
	else if (one_in(r, 10))
		row.town = -1;
	if (one_in(r, 10))
		row.kind = "s/d";
	if (one_in(r, 7))
		p->sex = '?';
	if (one_in(r, 3))
		row.body = "";
	return row;
}

static void
print(struct buf *out, const struct row *row)
{
	char date[16];

	date_format_day(row->day, date, sizeof date);
	buf_printf(out, "%s,%.*s,XV,Region %c,", row->id, row->date_digits, date,
		   'A' + row->region);
	if (row->town >= 0)
		buf_printf(out, "Town %c%d", 'A' + row->region, row->town);
	buf_printf(out, ",%s,", row->kind);
	for (int i = 0; i < row->who.count; i++)
		buf_printf(out, "%s%s", i ? " " : "", row->who.words[i]);
	buf_printf(out, ",%s,%s\n",
		   row->who.sex == 'm'	 ? "male"
		   : row->who.sex == 'f' ? "female"
					 : "s/d",
		   row->body);
}

static void
make_places(struct buf *out)
{
	buf_puts(out, "code,parent,order,en,es,aliases,attrs\nXV,,1,Valdoria,Valdoria,,\n");
	for (int r = 0; r < REGIONS; r++) {
		buf_printf(out, "XV-%c,XV,%d,Region %c,Region %c,,\n", 'A' + r, r + 1, 'A' + r,
			   'A' + r);
		for (int t = 0; t < TOWNS; t++)
			buf_printf(out, "XV-%c-%d,XV-%c,%d,Town %c%d,Town %c%d,,\n", 'A' + r, t,
				   'A' + r, t + 1, 'A' + r, t, 'A' + r, t);
	}
}

void
planted_make(struct planted *out, uint64_t seed, size_t incidents, size_t pairs, size_t groups)
{
	struct row *rows = xcalloc(incidents, sizeof *rows);
	struct random r;

	*out = (struct planted){ .pairs = pairs, .groups = groups };
	out->a = xcalloc(pairs + 1, sizeof *out->a);
	out->b = xcalloc(pairs + 1, sizeof *out->b);
	random_seed(&r, seed);
	make_places(&out->places);
	buf_puts(&out->first, "id,date,country,region,town,kind,who,sex,body\n");
	buf_puts(&out->second, buf_str(&out->first));
	for (size_t i = 0; i < incidents; i++) {
		rows[i] = something(&r, "A", i);
		print(&out->first, &rows[i]);
	}
	for (size_t i = 0; i < pairs; i++) {
		size_t of = incidents / (pairs + 1) * i;
		struct row row = retold(&r, &rows[of], i % 2 ? "B" : "C", i);

		print(i % 2 ? &out->second : &out->first, &row);
		memcpy(out->a[i], rows[of].id, sizeof out->a[i]);
		memcpy(out->b[i], row.id, sizeof out->b[i]);
	}
	for (size_t i = 0, n = 0; i < groups; i++) {
		struct row row = something(&r, "G", n++);

		row.town = TOWNS - 1 - (int)random_below(&r, 4);
		row.region = (int)random_below(&r, REGIONS);
		for (size_t k = 4 + random_below(&r, 9); k-- > 0; out->group_rows++) {
			print(&out->first, &row);
			row.who = somebody(&r);
			snprintf(row.id, sizeof row.id, "G%zu", n++ % 10000000);
		}
	}
	free(rows);
}

/* ---- into a dossier ----------------------------------------------------------------------- */

static bool
import(struct dossier *d, const char *folder, const char *name, const struct buf *text,
       struct error *err)
{
	struct import_report report;
	char path[400];
	struct import_request request = {
		.path = path, .profile = "planted", .profile_text = profile, .name = name
	};
	FILE *f;
	bool ok;

	snprintf(path, sizeof path, "%s/%s.csv", folder, name);
	if (!(f = fopen(path, "wb")) || fwrite(text->data, 1, text->len, f) != text->len
	    || fclose(f) != 0)
		return FAIL(err, ERR_IO, "cannot write %s", path);
	if ((ok = import_file(d, &request, &report, err)))
		ok = (report.refused == 0 && report.unmatched_count == 0)
		     || FAIL(err, ERR_FORMAT, "%s: %ld rows refused, %zu values unknown", name,
			     report.refused, report.unmatched_count);
	import_report_release(&report);
	return ok;
}

bool
planted_import(const struct planted *p, struct dossier *d, const char *folder, struct error *err)
{
	struct tx *tx = tx_begin(d, "codes", err);
	bool ok =
		tx
		&& codes_add(d, "places", p->places.data, p->places.len, "planted", "1", NULL, err)
		&& tx_commit(tx, 0, "", NULL, err);

	tx_end(tx);
	return ok && import(d, folder, "first", &p->first, err)
	       && import(d, folder, "second", &p->second, err);
}

struct comparing {
	const struct planted *planted;
	struct stmt *code;
	double upper;
	struct planted_score *score;
	bool *is_found;
};

static void
own_code(struct comparing *c, int64_t incident, char out[12])
{
	stmt_int(c->code, 1, incident);
	out[0] = '\0';
	if (stmt_step(c->code, NULL) == STMT_ROW)
		snprintf(out, 12, "%.11s", stmt_col_text(c->code, 0));
	stmt_reset(c->code);
}

static bool
compare(void *ctx, const struct proposal_row *row, struct error *err)
{
	struct comparing *c = ctx;
	bool is_joined = strncmp(row->proposal.reasons, "kind=joined\n", 12) == 0, is_right = false;
	char a[12], b[12];

	(void)err;
	own_code(c, row->proposal.a, a);
	own_code(c, row->proposal.b, b);
	if (is_joined) {
		c->score->joined++;
		c->score->joined_right += a[0] == 'G' && b[0] == 'G';
		return true;
	}
	/* The id of a row that repeats another one says which pair it belongs to. */
	if (b[0] == 'B' || b[0] == 'C') {
		size_t pair = strtoul(b + 1, NULL, 10);

		is_right = pair < c->planted->pairs && strcmp(c->planted->a[pair], a) == 0;
		if (is_right)
			c->is_found[pair] = true;
	}
	c->score->same++;
	c->score->same_right += is_right;
	c->score->proposed += row->proposal.weight >= c->upper;
	c->score->proposed_right += is_right && row->proposal.weight >= c->upper;
	return true;
}

bool
planted_compare(const struct planted *p, struct dossier *d, double upper, struct planted_score *out,
		struct error *err)
{
	struct comparing c = { .planted = p,
			       .upper = upper,
			       .score = out,
			       .is_found = xcalloc(p->pairs + 1, sizeof(bool)) };
	bool ok;

	*out = (struct planted_score){ 0 };
	c.code = stmt_new(d, "SELECT own_code FROM incident WHERE id = :id", err);
	ok = c.code && proposals_each(d, true, compare, &c, err);
	for (size_t i = 0; ok && i < p->pairs; i++) {
		const struct buf *in = i % 2 ? &p->second : &p->first;
		char line[16];
		const char *at;

		snprintf(line, sizeof line, "\n%s,", p->b[i]);
		at = c.is_found[i] ? NULL : strstr(in->data, line);
		/* Its name stands behind the sixth comma. */
		for (int comma = 0; at && comma < 6; comma++)
			at = strchr(at + 1, ',');
		out->missed_unnamed += at && at[1] == ',';
	}
	stmt_free(c.code);
	free(c.is_found);
	return ok;
}

void
planted_release(struct planted *p)
{
	buf_release(&p->first);
	buf_release(&p->second);
	buf_release(&p->places);
	free(p->a);
	free(p->b);
	*p = (struct planted){ 0 };
}
