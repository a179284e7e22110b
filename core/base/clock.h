/* The wall clock, which appears in the journal and nowhere else; and clocks for budgets of time. */
#ifndef ATALAYA_BASE_CLOCK_H
#define ATALAYA_BASE_CLOCK_H

#include <stdint.h>

/* UTC milliseconds since 1970; what clock_fix said, when it said something. */
int64_t clock_now(void);
/* For tests: the clock stands at this time; -1 lets it run again. */
void clock_fix(int64_t ms);

/* Microseconds since some moment; never goes back. */
int64_t clock_elapsed(void);
/* Microseconds that a core has worked for this thread: being kept waiting does not count. */
int64_t clock_thread(void);

#endif
