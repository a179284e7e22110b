/* Text for people: _() translates now, N_() (in error.h) marks for later. */
#ifndef ATALAYA_BASE_I18N_H
#define ATALAYA_BASE_I18N_H

#include <libintl.h>

#include "core/base/error.h"

#define _(text) gettext(text)

#endif
