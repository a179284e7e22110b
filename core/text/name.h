/*
 * Names of people as they are compared: two spellings of one name have the same key as far as marks, case,
 * punctuation, particles and usual abbreviations go. For comparison only; what is shown is the name itself.
 */
#ifndef ATALAYA_TEXT_NAME_H
#define ATALAYA_TEXT_NAME_H

#include <stddef.h>

#include "core/base/buf.h"

/* Bytes of a key; longer names are cut between two words. */
#define NAME_KEY_MAX 240

/*
 * name_key - adds the key of a name: words in upper case with one space between, in the order of the name.
 *
 * Compatibility decomposition (NFKD) without marks, so that n with tilde is N; punctuation is a space;
 * particles (DE, DEL, LA, LAS, LOS, Y, VDA) are dropped and abbreviations written out (MA., M.a with ordinal
 * sign: MARIA; FCO; GPE), as data/names/words.csv has them. "" for a name without any other word. s is
 * UTF-8; bytes that are not are passed over. From any thread.
 */
void name_key(struct buf *out, const char *s, size_t len);

/*
 * name_sound - adds how a word of a key sounds in Spanish, roughly: CACERES, CASERES and KASERES alike.
 * For words in plain Latin letters; others are added as they are.
 */
void name_sound(struct buf *out, const char *word, size_t len);

#endif
