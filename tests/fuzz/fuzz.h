/* What libFuzzer and the replayer call. */
#ifndef ATALAYA_TESTS_FUZZ_H
#define ATALAYA_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
