/* Text in lines of a width. */
#ifndef ATALAYA_TUI_WRAP_H
#define ATALAYA_TUI_WRAP_H

#include <stddef.h>

/*
 * wrap_line - how many bytes of a text go into one line of width columns: up to its line end, or to the
 * last blank that fits, or as many characters as fit, but at least one.
 *
 * *next    gets where the following line begins, behind the blank or line end; the text is over where
 *          text[*next] is '\0'.
 */
size_t wrap_line(const char *text, int width, size_t *next);
/* The lines that a text takes; a line end at its end begins no other. */
size_t wrap_count(const char *text, int width);

#endif
