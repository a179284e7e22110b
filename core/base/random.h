/*
 * Reproducible random numbers: SplitMix64 (methods 0.8).
 *
 * The same seed gives the same sequence on every machine. Not for secrets.
 */
#ifndef ATALAYA_BASE_RANDOM_H
#define ATALAYA_BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* The whole state; copy it to repeat a sequence from the same place. Begin with random_seed. */
struct random {
	uint64_t state;
};

/* Starts the sequence that belongs to seed; every value is fine, 0 too. */
void random_seed(struct random *r, uint64_t seed);

/* The next 64 bits. */
uint64_t random_next(struct random *r);

/*
 * random_below - an integer in 0..n-1, all equally likely (draws that would favour some are
 * repeated, so one call may use more than one number of the sequence).
 *
 * n        1 or more; 0 is a mistake in the program.
 */
uint64_t random_below(struct random *r, uint64_t n);

/* A real in [0, 1) with 53 random bits. */
double random_real(struct random *r);

/*
 * random_shuffle - puts items into random order, every order equally likely (Fisher and Yates,
 * from the last place to the second).
 *
 * items    n of them; may be NULL when n is 0.
 */
void random_shuffle(struct random *r, size_t *items, size_t n);

#endif
