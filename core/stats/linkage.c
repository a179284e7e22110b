/* Record linkage. */
#include "core/stats/linkage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- strings ------------------------------------------------------------------------------ */

struct chars {
	uint32_t at[LINKAGE_CHARS];
	int count;
};

/* Characters of a string; a byte that begins none counts as one itself. */
static void
split(struct chars *out, const char *s, size_t len)
{
	const unsigned char *at = (const unsigned char *)s, *end = at + len;

	for (out->count = 0; at < end && out->count < LINKAGE_CHARS;) {
		int more = *at < 0xC2 ? 0 : *at < 0xE0 ? 1 : *at < 0xF0 ? 2 : *at < 0xF5 ? 3 : 0;
		uint32_t c = more ? *at & (0x3Fu >> more) : *at;
		bool is_whole = end - at > more;

		for (int i = 1; i <= more && is_whole; i++) {
			is_whole = (at[i] & 0xC0) == 0x80;
			c = c << 6 | (at[i] & 0x3Fu);
		}
		out->at[out->count++] = is_whole ? c : 0x80000000u | *at;
		at += is_whole ? more + 1 : 1;
	}
}

static double
jaro_chars(const struct chars *s, const struct chars *t)
{
	bool s_matched[LINKAGE_CHARS] = { false }, t_matched[LINKAGE_CHARS] = { false };
	int longer = s->count > t->count ? s->count : t->count;
	int window = longer / 2 - 1, matches = 0, out_of_order = 0, k = 0;
	double c;

	if (s->count == t->count && memcmp(s->at, t->at, (size_t)s->count * sizeof *s->at) == 0)
		return 1;
	if (window < 0)
		window = 0;
	for (int i = 0; i < s->count; i++) {
		int from = i > window ? i - window : 0;
		int to = i + window < t->count - 1 ? i + window : t->count - 1;

		for (int j = from; j <= to; j++)
			if (!t_matched[j] && s->at[i] == t->at[j]) {
				s_matched[i] = t_matched[j] = true;
				matches++;
				break;
			}
	}
	if (matches == 0)
		return 0;
	for (int i = 0; i < s->count; i++) {
		if (!s_matched[i])
			continue;
		while (!t_matched[k])
			k++;
		out_of_order += s->at[i] != t->at[k++];
	}
	c = matches;
	return (c / s->count + c / t->count + (c - out_of_order / 2.0) / c) / 3;
}

/* Words of plain letters, as most are: a byte a character, a bit for each that is matched. */
#define SHORT_MAX 64

static bool
is_short(const char *s, size_t len)
{
	if (len > SHORT_MAX)
		return false;
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] >= 0x80)
			return false;
	return true;
}

static double
jaro_short(const char *s, int s_len, const char *t, int t_len)
{
	uint64_t s_matched = 0, t_matched = 0;
	int window = (s_len > t_len ? s_len : t_len) / 2 - 1, matches = 0, out_of_order = 0, k = 0;
	double c;

	if (s_len == t_len && memcmp(s, t, (size_t)s_len) == 0)
		return 1;
	if (window < 0)
		window = 0;
	for (int i = 0; i < s_len; i++) {
		int from = i > window ? i - window : 0;
		int to = i + window < t_len - 1 ? i + window : t_len - 1;

		for (int j = from; j <= to; j++)
			if (s[i] == t[j] && !(t_matched >> j & 1)) {
				s_matched |= (uint64_t)1 << i;
				t_matched |= (uint64_t)1 << j;
				matches++;
				break;
			}
	}
	if (matches == 0)
		return 0;
	for (int i = 0; i < s_len; i++) {
		if (!(s_matched >> i & 1))
			continue;
		while (!(t_matched >> k & 1))
			k++;
		out_of_order += s[i] != t[k++];
	}
	c = matches;
	return (c / s_len + c / t_len + (c - out_of_order / 2.0) / c) / 3;
}

double
jaro(const char *s, size_t s_len, const char *t, size_t t_len)
{
	struct chars a, b;

	if (is_short(s, s_len) && is_short(t, t_len))
		return jaro_short(s, (int)s_len, t, (int)t_len);
	split(&a, s, s_len);
	split(&b, t, t_len);
	return jaro_chars(&a, &b);
}

static double
winkler_chars(const struct chars *s, const struct chars *t)
{
	double j = jaro_chars(s, t);
	int shared = 0;

	while (shared < 4 && shared < s->count && shared < t->count
	       && s->at[shared] == t->at[shared])
		shared++;
	return j + shared * 0.1 * (1 - j);
}

double
jaro_winkler(const char *s, size_t s_len, const char *t, size_t t_len)
{
	struct chars a, b;

	if (is_short(s, s_len) && is_short(t, t_len)) {
		double j = jaro_short(s, (int)s_len, t, (int)t_len);
		size_t shared = 0;

		while (shared < 4 && shared < s_len && shared < t_len && s[shared] == t[shared])
			shared++;
		return j + (double)shared * 0.1 * (1 - j);
	}
	split(&a, s, s_len);
	split(&b, t, t_len);
	return winkler_chars(&a, &b);
}

/* The words of a text, at most LINKAGE_WORDS of them. */
static int
split_words(struct chars words[LINKAGE_WORDS], const char *s)
{
	int count = 0;

	while (count < LINKAGE_WORDS) {
		size_t len;

		s += strspn(s, " ");
		if (!(len = strcspn(s, " ")))
			break;
		split(&words[count++], s, len);
		s += len;
	}
	return count;
}

/* Both directions at once: each pair of words is compared once. */
static void
both_ways(const char *s, const char *t, double *forth, double *back)
{
	struct chars a[LINKAGE_WORDS], b[LINKAGE_WORDS];
	double best_a[LINKAGE_WORDS] = { 0 }, best_b[LINKAGE_WORDS] = { 0 };
	int n = split_words(a, s), m = split_words(b, t);

	*forth = *back = n == 0 && m == 0;
	if (n == 0 || m == 0)
		return;
	for (int i = 0; i < n; i++)
		for (int j = 0; j < m; j++) {
			double alike = winkler_chars(&a[i], &b[j]);

			best_a[i] = fmax(best_a[i], alike);
			best_b[j] = fmax(best_b[j], alike);
		}
	for (int i = 0; i < n; i++)
		*forth += best_a[i] / n;
	for (int j = 0; j < m; j++)
		*back += best_b[j] / m;
}

double
monge_elkan(const char *s, const char *t)
{
	double forth, back;

	both_ways(s, t, &forth, &back);
	return forth;
}

double
monge_elkan_mean(const char *s, const char *t)
{
	double forth, back;

	both_ways(s, t, &forth, &back);
	return (forth + back) / 2;
}

size_t
levenshtein(const char *s, size_t s_len, const char *t, size_t t_len)
{
	size_t row[LINKAGE_CHARS + 1];
	struct chars a, b;

	split(&a, s, s_len);
	split(&b, t, t_len);
	for (int j = 0; j <= b.count; j++)
		row[j] = (size_t)j;
	for (int i = 1; i <= a.count; i++) {
		size_t diagonal = row[0];

		row[0] = (size_t)i;
		for (int j = 1; j <= b.count; j++) {
			size_t replaced = diagonal + (a.at[i - 1] != b.at[j - 1]);
			size_t other = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;

			diagonal = row[j];
			row[j] = replaced < other ? replaced : other;
		}
	}
	return row[b.count];
}

/* ---- Fellegi and Sunter ------------------------------------------------------------------- */

double
fs_weight(const struct fs_field *field, unsigned level)
{
	return level >= (unsigned)field->levels ? 0 : log2(field->m[level] / field->u[level]);
}

double
fs_posterior(double weight, double prior)
{
	return 1 / (1 + (1 - prior) / prior * exp2(-weight));
}

double
fs_weight_at(double p, double prior)
{
	return log2(p / (1 - p)) - log2(prior / (1 - prior));
}

void
fs_start(struct fs_model *model)
{
	model->prior = 0.05;
	for (size_t f = 0; f < model->count; f++) {
		struct fs_field *field = &model->fields[f];

		field->m[0] = 0.8;
		field->u[0] = 0.2;
		for (int l = 1; l < field->levels; l++) {
			field->m[l] = 0.2 / (field->levels - 1);
			field->u[l] = 0.8 / (field->levels - 1);
		}
	}
}

/* The probability of a pattern for the same things, and for different ones. */
static void
likelihoods(const struct fs_model *model, const struct fs_pattern *p, double *same,
	    double *different)
{
	*same = model->prior;
	*different = 1 - model->prior;
	for (size_t f = 0; f < model->count; f++) {
		if (p->level[f] >= model->fields[f].levels)
			continue;
		*same *= model->fields[f].m[p->level[f]];
		*different *= model->fields[f].u[p->level[f]];
	}
}

/* Sums over patterns: what one step makes its parameters from. */
struct sums {
	double all, same;
	double m[FS_FIELDS][FS_LEVELS], u[FS_FIELDS][FS_LEVELS];
	double m_all[FS_FIELDS], u_all[FS_FIELDS];
};

static void
expect(const struct fs_model *model, const struct fs_pattern *patterns, size_t count,
       struct sums *s)
{
	memset(s, 0, sizeof *s);
	s->all = model->others;
	for (size_t i = 0; i < count; i++) {
		const struct fs_pattern *p = &patterns[i];
		double same, different, g;

		likelihoods(model, p, &same, &different);
		g = same + different > 0 ? same / (same + different) : 0;
		s->all += p->count;
		s->same += g * p->count;
		for (size_t f = 0; f < model->count; f++) {
			if (p->level[f] >= model->fields[f].levels)
				continue;
			s->m[f][p->level[f]] += g * p->count;
			s->m_all[f] += g * p->count;
			s->u[f][p->level[f]] += (1 - g) * p->count;
			s->u_all[f] += (1 - g) * p->count;
		}
	}
}

static double
set(double *parameter, double value, double moved)
{
	double by = fabs(*parameter - value);

	*parameter = value;
	return fmax(moved, by);
}

/* Takes the new parameters; returns by how much the one moved that moved most. */
static double
maximise(struct fs_model *model, const struct sums *s)
{
	double moved = set(&model->prior, s->same / s->all, 0);

	for (size_t f = 0; f < model->count; f++) {
		struct fs_field *field = &model->fields[f];

		for (int l = 0; l < field->levels; l++) {
			if (!model->fix_m[f] && s->m_all[f] > 0)
				moved = set(&field->m[l],
					    (s->m[f][l] + model->lean_pairs * model->lean[f][l])
						    / (s->m_all[f] + model->lean_pairs),
					    moved);
			if (!model->fix_u[f] && s->u_all[f] > 0)
				moved = set(&field->u[l], s->u[f][l] / s->u_all[f], moved);
		}
	}
	return moved;
}

static bool
is_at_an_end(double p)
{
	return p < 1e-9 || p > 1 - 1e-9;
}

static enum fs_state
judge(const struct fs_model *model, const struct sums *s, size_t f)
{
	const struct fs_field *field = &model->fields[f];

	if (model->fix_m[f] && model->fix_u[f])
		return FS_FIXED;
	if (s->m_all[f] <= 0 || s->u_all[f] <= 0)
		return FS_NOT_ESTIMABLE;
	for (int l = 0; l < field->levels; l++)
		if ((!model->fix_m[f] && is_at_an_end(field->m[l]))
		    || (!model->fix_u[f] && is_at_an_end(field->u[l])))
			return FS_NOT_ESTIMABLE;
	return field->m[0] > field->u[0] ? FS_ESTIMATED : FS_REVERSED;
}

bool
fs_em(struct fs_model *model, const struct fs_pattern *patterns, size_t count, int max_steps)
{
	struct fs_model was = *model;
	struct sums sums;

	model->has_converged = false;
	for (model->steps = 0; model->steps < max_steps && !model->has_converged;) {
		expect(model, patterns, count, &sums);
		if (!(sums.same > 0 && sums.same < sums.all)) {
			*model = was;
			return false;
		}
		model->has_converged = maximise(model, &sums) < 1e-10;
		model->steps++;
	}
	if (max_steps < 1 || model->prior < 1e-15 || model->prior >= 1) {
		*model = was;
		return false;
	}
	for (size_t f = 0; f < model->count; f++)
		model->state[f] = judge(model, &sums, f);
	return true;
}
