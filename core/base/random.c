/* SplitMix64 and what is drawn from it. */
#include "core/base/random.h"

#include <assert.h>

void
random_seed(struct random *r, uint64_t seed)
{
	r->state = seed;
}

uint64_t
random_next(struct random *r)
{
	uint64_t z = r->state += 0x9E3779B97F4A7C15u;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
	z = (z ^ z >> 27) * 0x94D049BB133111EBu;
	return z ^ z >> 31;
}

uint64_t
random_below(struct random *r, uint64_t n)
{
	uint64_t rest, v;

	assert(n > 0);
	rest = (UINT64_MAX % n + 1) % n; /* 2^64 mod n */
	do
		v = random_next(r);
	while (v > UINT64_MAX - rest);
	return v % n;
}

double
random_real(struct random *r)
{
	return (double)(random_next(r) >> 11) * 0x1p-53;
}

void
random_shuffle(struct random *r, size_t *items, size_t n)
{
	for (size_t i = n; i-- > 1;) {
		size_t j = (size_t)random_below(r, (uint64_t)i + 1);
		size_t swap = items[i];

		items[i] = items[j];
		items[j] = swap;
	}
}
