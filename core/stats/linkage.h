/*
 * Record linkage: how alike two strings are, and what that says about two records (methods 13).
 *
 * Strings are UTF-8 and compared by characters; bytes that are not UTF-8 count as one character each.
 * Of a string only its first LINKAGE_CHARS characters are looked at.
 */
#ifndef ATALAYA_STATS_LINKAGE_H
#define ATALAYA_STATS_LINKAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LINKAGE_CHARS 128

/*
 * jaro - similarity in 0..1 by characters that match within a window of floor(max / 2) - 1 places.
 *
 * Source   Jaro, J. Amer. Statist. Assoc. 84 (1989) 414-420.
 * Example  MARTHA, MARHTA 0.944444; DIXON, DICKSONX 0.766667; A, B 0; two empty strings 1.
 */
double jaro(const char *s, size_t s_len, const char *t, size_t t_len);

/*
 * jaro_winkler - Jaro, raised by 0.1 (1 - J) for each character of a common beginning, at most four.
 * There is no threshold below which nothing is raised.
 *
 * Source   Winkler, Proc. Section on Survey Research Methods, ASA (1990) 354-359.
 * Example  MARTHA, MARHTA 0.961111; DIXON, DICKSONX 0.813333.
 */
double jaro_winkler(const char *s, size_t s_len, const char *t, size_t t_len);

/*
 * monge_elkan - the mean over the words of s (between spaces) of the best Jaro-Winkler in t; not the
 * same the other way round. monge_elkan_mean is the mean of both. 1 when neither has a word, 0 when
 * one has none. Only the first LINKAGE_WORDS words count.
 *
 * Source   Monge, Elkan, Proc. KDD (1996) 267-270.
 * Example  BERTA CACERES, BERTHA ISABEL CACERES FLORES 0.983333, the other way 0.759524, mean 0.871429.
 */
double monge_elkan(const char *s, const char *t);
double monge_elkan_mean(const char *s, const char *t);

#define LINKAGE_WORDS 16

/* The smallest number of characters to put in, take out or replace. KITTEN, SITTING 3. */
size_t levenshtein(const char *s, size_t s_len, const char *t, size_t t_len);

/* ---- Fellegi and Sunter ------------------------------------------------------------------- */

/*
 * A field compares to one of several levels, the first being agreement and the last disagreement, or is
 * missing on either side. m and u: the probability of each level for two records of the same, and of
 * different, things. With two levels m[0] and u[0] are the m and u of the books.
 *
 * Source   Fellegi, Sunter, J. Amer. Statist. Assoc. 64 (1969) 1183-1210.
 */
#define FS_LEVELS 6
#define FS_FIELDS 12
#define FS_MISSING 0xFF

struct fs_field {
	int levels; /* 2 .. FS_LEVELS */
	double m[FS_LEVELS], u[FS_LEVELS];
};

/*
 * fs_weight - log2(m / u) of a level, in bits; 0 for FS_MISSING. The probabilities must be above 0.
 *
 * Example  m 0.95, u 0.01: +6.569856 on agreement, -4.307429 on disagreement.
 */
double fs_weight(const struct fs_field *field, unsigned level);

/*
 * fs_posterior - the probability that two records are the same, for the sum of their weights and the
 * share prior of such pairs among all, 0 < prior < 1.
 *
 * Example  weight 9.002815, prior 0.001: 0.339286. A weight of 9 is wrong in two cases of three.
 */
double fs_posterior(double weight, double prior);
/* The weight at which the posterior is p. */
double fs_weight_at(double p, double prior);

/* Pairs that compare alike: a level a field, and how many they are. */
struct fs_pattern {
	uint8_t level[FS_FIELDS];
	double count;
};

enum fs_state {
	FS_ESTIMATED,
	FS_FIXED,	  /* it was not to be estimated */
	FS_NOT_ESTIMABLE, /* a probability went to 0 or 1, or no pair compares it */
	FS_REVERSED	  /* agreement is likelier for different things: m[0] < u[0] */
};

struct fs_model {
	struct fs_field fields[FS_FIELDS];
	size_t count;
	bool fix_m[FS_FIELDS], fix_u[FS_FIELDS]; /* kept as they are */
	double prior; /* the share of pairs that are the same */
	double others; /* pairs beside the patterns that are taken to be different; for fixed u only */
	/*
	 * So many pairs of the same more, with the levels that lean says: what is rare is not impossible for
	 * being unseen. 0: none, as in the books.
	 */
	double lean_pairs, lean[FS_FIELDS][FS_LEVELS];
	/* After: */
	enum fs_state state[FS_FIELDS];
	int steps;
	bool has_converged;
};

/*
 * fs_start - the values from which EM starts: prior 0.05; m 0.8 and u 0.2 for agreement, the rest of
 * each shared evenly by the other levels.
 */
void fs_start(struct fs_model *model);

/*
 * fs_em - estimates prior, m and u from counted patterns by expectation and maximisation, assuming that
 * fields are independent given what the pair is.
 *
 * Stops when no parameter moves by 1e-10 or more, or after max_steps (then has_converged is false). The
 * caller decides what becomes of fields whose state is not FS_ESTIMATED; their parameters are as EM left
 * them. Returns false, and leaves the model alone, when there is nothing to estimate from or the prior
 * went to 0 or 1.
 * Example  tests/vectors: 100 002 pairs, three fields, 62 steps, prior 0.100007.
 */
bool fs_em(struct fs_model *model, const struct fs_pattern *patterns, size_t count, int max_steps);

#endif
