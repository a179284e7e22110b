#!/bin/sh
echo "skipped: the tests on a terminal need libvterm (Debian: libvterm-dev)"
exit 77
