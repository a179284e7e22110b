/*
 * XLSX. The first byte says what follows: the bytes of a whole package (Z), or, separated by zero bytes,
 * those of a sheet, shared texts, formats and the list of sheets.
 */
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/tables.h"

static const char root[] = "<R><Relationship Id='w' Type='x/officeDocument' Target='xl/workbook.xml'/></R>";
static const char links[] = "<R><Relationship Id='a' Type='x/worksheet' Target='a.xml'/>"
			    "<Relationship Id='b' Type='x/worksheet' Target='b.xml'/>"
			    "<Relationship Id='c' Type='x/styles' Target='c.xml'/>"
			    "<Relationship Id='d' Type='x/sharedStrings' Target='d.xml'/></R>";
static const char book[] = "<w><sheets><sheet name='A' r:id='a'/><sheet name='B' r:id='b'/></sheets></w>";
static const char other[] = "<s><sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
			    "<row><c><v>3</v></c></row></sheetData></s>";

static void
read_parts(const uint8_t *data, size_t size, char how)
{
	struct fuzz_part parts[] = {
		fuzz_next_part("xl/a.xml", &data, &size, "<s/>"),
		fuzz_next_part("xl/d.xml", &data, &size, "<s><si><t>a</t></si></s>"),
		fuzz_next_part("xl/c.xml", &data, &size,
			       "<s><cellXfs><xf/><xf numFmtId='14'/></cellXfs></s>"),
		fuzz_next_part("xl/workbook.xml", &data, &size, book),
		{ "_rels/.rels", root, sizeof root - 1 },
		{ "xl/_rels/workbook.xml.rels", links, sizeof links - 1 },
		{ "xl/b.xml", other, sizeof other - 1 },
	};
	struct table_options o = { .sheet = how & 1 ? "*" : NULL,
				   .header_first = how & 2 ? 2 : 1,
				   .header_last = how & 4 ? 3 : 1 };
	struct buf package = { 0 };

	fuzz_package(parts, sizeof parts / sizeof *parts, &package);
	fuzz_file(package.data, package.len);
	fuzz_table(&o);
	buf_release(&package);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	if (data[0] != 'Z') {
		read_parts(data + 1, size - 1, (char)data[0]);
		return 0;
	}
	fuzz_file(data + 1, size - 1);
	fuzz_table(&(struct table_options){ .sheet = "*" });
	return 0;
}
