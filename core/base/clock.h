/* The wall clock. It appears in the journal and nowhere else. */
#ifndef ATALAYA_BASE_CLOCK_H
#define ATALAYA_BASE_CLOCK_H

#include <stdint.h>

/* UTC milliseconds since 1970; what clock_fix said, when it said something. */
int64_t clock_now(void);
/* For tests: the clock stands at this time; -1 lets it run again. */
void clock_fix(int64_t ms);

#endif
