/* Workbooks as tables: what programs write, what people make of it, and what is made to do harm. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sodium.h>
#include <zlib.h>

#include "core/intake/serial.h"
#include "core/intake/sheets.h"
#include "core/intake/xlsx.h"
#include "tests/unit/tables.h"

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define REL  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define XML  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

#define ROOT                                                                                       \
	{                                                                                          \
		"_rels/.rels", XML "<Relationships><Relationship Id='r1' Type='" REL               \
				   "/officeDocument' Target='xl/workbook.xml'/></Relationships>"   \
	}
#define LINKS                                                                                      \
	{                                                                                          \
		"xl/_rels/workbook.xml.rels", XML                                                  \
			"<Relationships>"                                                          \
			"<Relationship Id='a' Type='" REL "/worksheet' Target='/xl/one.xml'/>"     \
			"<Relationship Id='b' Type='" REL "/worksheet' Target='../xl/./two.xml'/>" \
			"<Relationship Id='c' Type='" REL "/styles' Target='styles.xml'/>"         \
			"<Relationship Id='d' Type='" REL                                          \
			"/sharedStrings' Target='strings.xml'/></Relationships>"                   \
	}
#define STYLES                                                                                     \
	{                                                                                          \
		"xl/styles.xml", XML "<styleSheet xmlns='" MAIN "'><numFmts>"                      \
				     "<numFmt numFmtId='164' formatCode='dd/mm/yyyy'/>"            \
				     "<numFmt numFmtId='165' formatCode='0.0\" days\"'/>"          \
				     "<numFmt numFmtId='166' formatCode='[Red]0'/>"                \
				     "<numFmt numFmtId='167' formatCode='[h]:mm'/></numFmts>"      \
				     "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"   \
				     "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"   \
				     "<xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='22'/>" \
				     "<xf numFmtId='167'/></cellXfs></styleSheet>"                 \
	}
#define STRINGS                                                                                    \
	{                                                                                          \
		"xl/strings.xml", XML "<sst xmlns='" MAIN                                          \
				      "'><si><t>who</t></si><si><t xml:space='preserve'> a </t>"   \
				      "</si><si><r><rPr><b/></rPr><t>joi</t></r><r><t>ned</t></r>" \
				      "<rPh sb='0' eb='1'><t>never</t></rPh></si><si/>"            \
				      "<si><t>x_x000D_y_x0000__xZZ</t></si></sst>"                 \
	}
#define BOOK(sheets, more)                                                                         \
	{                                                                                          \
		"xl/workbook.xml", XML "<workbook xmlns='" MAIN "' xmlns:r='" REL "'>" more        \
				       "<sheets>" sheets "</sheets></workbook>"                    \
	}
#define ONE_SHEET   "<sheet name='One' sheetId='1' r:id='a'/>"
#define SHEET(rows) XML "<worksheet xmlns='" MAIN "'><sheetData>" rows "</sheetData></worksheet>"

static void
write_parts(const struct part_text *parts)
{
	struct buf bytes = { 0 };

	pack_parts(parts, &bytes);
	table_file(bytes.data, bytes.len);
	buf_release(&bytes);
}

static void
one_sheet(const char *sheet)
{
	const struct part_text parts[] = {
		ROOT, LINKS, STYLES, STRINGS, BOOK(ONE_SHEET, ""), { "xl/one.xml", sheet }, { 0 }
	};

	write_parts(parts);
}

static void
is_read_as(const struct table_options *o, bool with_types, const char *want)
{
	struct error err = { 0 };
	char *got = table_text(o, with_types, &err);

	unlink(table_path);
	if (!got)
		fail_msg("%s (%s)", err.msg, err.hint);
	assert_string_equal(got, want);
	free(got);
}

/* The file is refused; its message has this in it. */
static void
is_refused(const struct table_options *o, enum err_code code, const char *words)
{
	struct error err = { 0 };
	char *got = table_text(o, false, &err);

	unlink(table_path);
	if (got)
		fail_msg("read as %s", got);
	if (!strstr(err.msg, words))
		fail_msg("\"%s\" does not say \"%s\"", err.msg, words);
	assert_int_equal(err.code, code);
}

/* ---- numbers and dates ------------------------------------------------------------------------
 */

static void
number_is(const char *text, const char *want)
{
	struct buf out = { 0 };

	if (serial_number(&out, text, strlen(text)))
		assert_string_equal(buf_str(&out), want);
	else
		assert_null(want);
	buf_release(&out);
}

static void
numbers_are_as_short_as_they_can_be(void **state)
{
	(void)state;
	number_is("1.0", "1");
	number_is("0", "0");
	number_is("-0", "0");
	number_is("-0.0", "0");
	number_is("-12.500", "-12.5");
	number_is("007", "7");
	number_is("0.1", "0.1");
	number_is("0.10000000000000001", "0.1");
	number_is("19.4422213", "19.4422213");
	number_is("99.141612799999606", "99.1416127999996");
	number_is("123456789012345678", "123456789012345680");
	number_is("1.2345678901234567E+19", "12345678901234567000");
	number_is("1E-3", "0.001");
	number_is("1E-10", "0.0000000001");
	number_is("2.5e300", "2.5e300");
	number_is("-1e-30", "-1e-30");
	number_is("0.29999999999999999", "0.3");
	number_is(" 4 ", "4");
	number_is("", NULL);
	number_is(".", NULL);
	number_is("1,5", NULL);
	number_is("0x10", NULL);
	number_is("nan", NULL);
	number_is("1e999", NULL);
	number_is("12a", NULL);
}

static void
serial_is(const char *text, enum serial_kind kind, bool is_1904, const char *want)
{
	struct buf out = { 0 };

	if (serial_date(&out, text, strlen(text), kind, is_1904))
		assert_string_equal(buf_str(&out), want);
	else
		assert_null(want);
	buf_release(&out);
}

/* 26919 is 1973-09-12 and 42434 is 2016-03-05 in both spreadsheets at hand; 60 is as Excel shows
 * it. */
static void
serial_numbers_become_days_in_both_systems(void **state)
{
	(void)state;
	serial_is("1", SERIAL_DATE, false, "1900-01-01");
	serial_is("59", SERIAL_DATE, false, "1900-02-28");
	serial_is("60", SERIAL_DATE, false, "1900-02-29");
	serial_is("61", SERIAL_DATE, false, "1900-03-01");
	serial_is("26919.0", SERIAL_DATE, false, "1973-09-12");
	serial_is("42434", SERIAL_DATE, false, "2016-03-05");
	serial_is("42434.75", SERIAL_DATE, false, "2016-03-05 18:00:00");
	serial_is("42434.9999999", SERIAL_DATE, false, "2016-03-06");
	serial_is("2958465", SERIAL_DATE, false, "9999-12-31");
	serial_is("2958466", SERIAL_DATE, false, NULL);
	serial_is("0.5", SERIAL_DATE, false, "12:00:00");
	serial_is("-1", SERIAL_DATE, false, NULL);
	serial_is("soon", SERIAL_DATE, false, NULL);
	serial_is("0", SERIAL_DATE, true, "1904-01-01");
	serial_is("40972", SERIAL_DATE, true, "2016-03-05");
	serial_is("1.5", SERIAL_ELAPSED, false, "36:00:00");
}

static void
formats_tell_dates_from_numbers(void **state)
{
	static const struct {
		const char *code;
		enum serial_kind kind;
	} formats[] = { { "General", SERIAL_NUMBER },
			{ "0.00E+00", SERIAL_NUMBER },
			{ "yyyy-mm-dd", SERIAL_DATE },
			{ "[$-409]d-mmm-yy;@", SERIAL_DATE },
			{ "mm:ss", SERIAL_DATE },
			{ "[Red]0;[Blue]-0", SERIAL_NUMBER },
			{ "#,##0 \"days\"", SERIAL_NUMBER },
			{ "0\\d", SERIAL_NUMBER },
			{ "_d0", SERIAL_NUMBER },
			{ "0;\"\";d", SERIAL_NUMBER },
			{ "[hh]:mm:ss", SERIAL_ELAPSED },
			{ "\"open", SERIAL_NUMBER },
			{ "[open", SERIAL_NUMBER },
			{ "\\", SERIAL_NUMBER } };

	(void)state;
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		assert_int_equal(serial_format(formats[i].code), formats[i].kind);
	assert_int_equal(serial_builtin(14), SERIAL_DATE);
	assert_int_equal(serial_builtin(2), SERIAL_NUMBER);
	assert_int_equal(serial_builtin(46), SERIAL_ELAPSED);
}

/* ---- XLSX -------------------------------------------------------------------------------------
 */

static void
cells_of_all_types_are_read(void **state)
{
	(void)state;
	one_sheet(SHEET("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' "
			"t='inlineStr'><is><t>when</t></is></c>"
			"<c r='C1' t='str'><f>\"x\"</f><v>n</v></c></row>"
			"<row r='2'><c r='A2' t='s'><v>2</v></c><c r='B2' s='1'><v>42434</v></c><c "
			"r='C2'><v>1.0</v></c></row>"
			"<row r='3'><c r='A3' t='b'><v>1</v></c><c r='B3' "
			"s='5'><v>42434.5</v></c><c r='C3' t='e'><v>#N/A</v></c></row>"
			"<row r='4'><c r='A4' t='s'><v>4</v></c><c r='B4' s='2'><v>1</v></c><c "
			"r='C4' s='3'><f>1+1</f><v>2</v></c></row>"
			"<row r='5'><c r='A5' t='b'><v>0</v></c><c r='B5' "
			"t='d'><v>2016-03-05T00:00:00</v></c>"
			"<c r='C5' s='4'><v>7</v></c></row>"
			"<row r='6'><c r='A6' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh "
			"sb='0'><t>no</t></rPh></is></c>"
			"<c r='B6' t='d'><v>2016-03-05T07:30:00.000Z</v></c><c r='C6' "
			"s='6'><v>1.25</v></c></row>"));
	is_read_as(NULL, true,
		   "who|when|n|@sheet/t:joined|d:2016-03-05|n:1|t:One/b:TRUE|d:2016-03-05 "
		   "12:00:00|e:#N/A|t:One"
		   "/t:x\ry_x0000__xZZ|d:1900-01-01|n:2|t:One/b:FALSE|d:2016-03-05|n:7|t:One"
		   "/t:ab|d:2016-03-05 07:30:00|d:30:00:00|t:One");
}

static void
what_is_not_written_is_empty(void **state)
{
	(void)state;
	/* No places, gaps, empty cells with formats, rows of them, cells behind the header. */
	one_sheet(
		SHEET("<row><c/></row><row r='3'/><row r='4'><c><v>1</v></c><c r='C4'><v>3</v></c>"
		      "<c r='Z4' s='1'/></row>"
		      "<row r='9'><c r='B9'><v>5</v></c></row><row><c r='E10'><v>6</v></c></row>"
		      "<row r='1048576' s='2' customFormat='1'/>"));
	is_read_as(NULL, false, "1||3|@sheet/|5||One/|||One||6");
}

static void
rows_at_the_top_that_are_empty_do_not_count(void **state)
{
	struct table_options o = { .header_first = 2 };

	(void)state;
	one_sheet(SHEET(
		"<row r='5'><c><v>1</v></c></row><row r='6'><c><v>10</v></c><c><v>11</v></c></row>"
		"<row r='7'><c><v>1</v></c></row>"));
	is_read_as(&o, false, "10|11|@sheet/1||One");
}

static void
names_of_several_header_rows_are_joined(void **state)
{
	struct table_options o = { .header_first = 1, .header_last = 2 };
	const char *rows = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c "
			   "r='E1'><v>5</v></c></row>"
			   "<row r='2'><c r='B2'><v>21</v></c><c r='C2'><v>22</v></c><c "
			   "r='D2'><v>23</v></c></row>"
			   "<row r='3'><c r='A3'><v>7</v></c></row>";
	struct buf sheet = { 0 };

	(void)state;
	buf_printf(&sheet,
		   XML "<worksheet><sheetData>%s</sheetData><mergeCells count='2'>"
		       "<mergeCell ref='A1:A2'/><mergeCell ref='B1:C1'/><mergeCell ref='bad'/>"
		       "</mergeCells></worksheet>",
		   rows);
	one_sheet(sheet.data);
	is_read_as(&o, false, "1|2 / 21|2 / 22|23|5|@sheet/7|||||One");
	/* Without merged cells a title goes up to the next. */
	buf_clear(&sheet);
	buf_printf(&sheet, XML "<worksheet><sheetData>%s</sheetData></worksheet>", rows);
	one_sheet(sheet.data);
	is_read_as(&o, false, "1|2 / 21|2 / 22|2 / 23|5|@sheet/7|||||One");
	buf_release(&sheet);
}

static void
two_sheets(const char *first, const char *second, const char *state)
{
	struct buf book = { 0 };

	buf_printf(&book,
		   XML "<x:workbook xmlns:x='" MAIN "' xmlns:q='" REL "'><x:sheets>"
		       "<x:sheet name='One' q:id='a'%s/><x:sheet name='Two' q:id='b'/>"
		       "<x:sheet name='Chart' q:id='none'/></x:sheets></x:workbook>",
		   state);
	{
		const struct part_text parts[] = { ROOT,
						   LINKS,
						   { "xl/workbook.xml", book.data },
						   { "xl/one.xml", first },
						   { "xl/two.xml", second },
						   { 0 } };

		write_parts(parts);
	}
	buf_release(&book);
}

static const char first_sheet[] =
	SHEET("<row><c t='str'><v>a </v></c><c "
	      "t='str'><v>b</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>");
static const char second_sheet[] =
	SHEET("<row><c t='str'><v>c</v></c><c t='str'><v> "
	      "a</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>");

static void
sheets_are_chosen_and_put_together_by_name(void **state)
{
	struct table_options all = { .sheet = "*" }, two = { .sheet = "Two" };
	struct table_options none = { .sheet = "Three" };

	(void)state;
	two_sheets(first_sheet, second_sheet, "");
	is_read_as(NULL, false, "a|b|@sheet/1|2|One");
	two_sheets(first_sheet, second_sheet, "");
	is_read_as(&two, false, "c|a|@sheet/3|4|Two");
	two_sheets(first_sheet, second_sheet, "");
	is_read_as(&all, false, "a|b|c|@sheet/1|2||One/4||3|Two");
	two_sheets(first_sheet, second_sheet, "");
	is_refused(&none, ERR_USAGE, "no sheet \"Three\"");
	/* A hidden sheet, and one with an explanation only, are not what is meant. */
	two_sheets(first_sheet, second_sheet, " state='hidden'");
	is_read_as(NULL, false, "c|a|@sheet/3|4|Two");
	two_sheets(SHEET("<row><c t='str'><v>How this was "
			 "made</v></c></row><row><c><v>1</v></c></row>"),
		   second_sheet, "");
	is_read_as(NULL, false, "c|a|@sheet/3|4|Two");
}

static void
a_column_twice_in_a_sheet_stays_two(void **state)
{
	struct table_options all = { .sheet = "*" };
	const char *sheet = SHEET("<row><c t='str'><v>n</v></c><c t='str'><v>n</v></c></row>"
				  "<row><c><v>1</v></c><c><v>2</v></c></row>");

	(void)state;
	two_sheets(sheet, sheet, "");
	is_read_as(&all, false, "n|n|@sheet/1|2|One/1|2|Two");
}

static void
the_years_of_the_other_system_are_told(void **state)
{
	const struct part_text parts[] = {
		ROOT,
		LINKS,
		STYLES,
		BOOK(ONE_SHEET, "<workbookPr date1904='1'/>"),
		{ "xl/one.xml",
		  SHEET("<row><c><v>1</v></c></row><row><c s='1'><v>40972</v></c></row>") },
		{ 0 }
	};

	(void)state;
	write_parts(parts);
	is_read_as(NULL, false, "1|@sheet/2016-03-05|One");
}

static void
a_workbook_may_be_packed_once_more(void **state)
{
	const struct part_text parts[] = {
		ROOT, LINKS, BOOK(ONE_SHEET, ""), { "xl/one.xml", first_sheet }, { 0 }
	};
	struct buf bytes = { 0 };
	gzFile out;

	(void)state;
	pack_parts(parts, &bytes);
	table_file("", 0);
	out = gzopen(table_path, "wb");
	assert_int_equal(gzwrite(out, bytes.data, (unsigned)bytes.len), (int)bytes.len);
	gzclose(out);
	is_read_as(NULL, false, "a|b|@sheet/1|2|One");
	/* Cut anywhere it is refused. */
	for (size_t len = bytes.len - 1; len > 4; len -= 7) {
		struct error err = { 0 };

		table_file(bytes.data, len);
		assert_null(table_text(NULL, false, &err));
		assert_true(err.code == ERR_FORMAT);
		unlink(table_path);
	}
	buf_release(&bytes);
}

static void
facts_of_the_file_are_known(void **state)
{
	const struct table_info *info;
	unsigned char hash[TABLE_HASH_LEN];
	struct error err = { 0 };
	struct table *t;
	struct buf bytes = { 0 };
	const struct part_text parts[] = {
		ROOT,
		LINKS,
		BOOK(ONE_SHEET "<sheet name='H' r:id='b' state='veryHidden'/>", ""),
		{ "xl/one.xml", first_sheet },
		{ 0 }
	};

	(void)state;
	pack_parts(parts, &bytes);
	table_file(bytes.data, bytes.len);
	t = table_open(table_path, NULL, &err);
	assert_non_null(t);
	info = table_info(t);
	assert_int_equal(info->format, TABLE_XLSX);
	assert_string_equal(info->sheet, "One");
	assert_int_equal(info->sheet_count, 2);
	assert_string_equal(info->sheets[1].name, "H");
	assert_true(info->sheets[1].is_hidden && !info->sheets[0].is_hidden);
	assert_int_equal(info->delimiter, 0);
	assert_int_equal(info->size, bytes.len);
	crypto_generichash(hash, sizeof hash, (const unsigned char *)bytes.data, bytes.len, NULL,
			   0);
	assert_memory_equal(info->hash, hash, sizeof hash);
	table_close(t);
	unlink(table_path);
	buf_release(&bytes);
}

/* ---- ODS --------------------------------------------------------------------------------------
 */

#define ODS_TYPE                                                                                   \
	{                                                                                          \
		"mimetype", "application/vnd.oasis.opendocument.spreadsheet"                       \
	}
#define ODS_START                                                                                  \
	XML "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' "            \
	    "xmlns:style='s'"                                                                      \
	    " xmlns:calcext='c' xmlns:draw='d' xmlns:dc='dc'>"                                     \
	    "<office:automatic-styles><style:style style:name='ta1' style:family='table'>"         \
	    "<style:table-properties table:display='true'/></style:style>"                         \
	    "<style:style style:name='ta2' style:family='table'>"                                  \
	    "<style:table-properties "                                                             \
	    "table:display='false'/></style:style></office:automatic-styles>"                      \
	    "<office:body><office:spreadsheet>"
#define ODS_END "</office:spreadsheet></office:body></office:document-content>"
#define P(text)                                                                                    \
	"<table:table-cell office:value-type='string'><text:p>" text "</text:p></"                 \
								     "table:table-cell>"

static void
ods(const char *tables)
{
	struct buf content = { 0 };

	buf_printf(&content, "%s%s%s", ODS_START, tables, ODS_END);
	{
		const struct part_text parts[] = { ODS_TYPE,
						   { "content.xml", content.data },
						   { 0 } };

		write_parts(parts);
	}
	buf_release(&content);
}

static void
cells_of_an_opendocument_sheet_are_read(void **state)
{
	(void)state;
	ods("<table:table table:name='Uno' table:style-name='ta1'><table:table-column/>"
	    "<table:table-header-rows><table:table-row>" P("a") P("b") P("c")
		    P("d") "<table:table-cell "
			   "table:number-columns-repeated='16380'/></table:table-row></"
			   "table:table-header-rows>"
			   "<table:table-row><table:table-cell office:value-type='float' "
			   "office:value='1.50'><text:p>1,5</text:p>"
			   "</table:table-cell><table:table-cell office:value-type='date' "
			   "office:date-value='2016-03-05T00:00:00'/>"
			   "<table:table-cell office:value-type='boolean' "
			   "office:boolean-value='true'><text:p>VERDADERO</text:p>"
			   "</table:table-cell><table:table-cell office:value-type='percentage' "
			   "office:value='0.26'/>"
			   "</table:table-row>"
			   "<table:table-row table:number-rows-repeated='2'><table:table-cell "
			   "table:number-columns-repeated='2'"
			   " office:value-type='string'><text:p>x</text:p></table:table-cell>"
			   "<table:table-cell office:value-type='string' office:string-value='' "
			   "calcext:value-type='error'>"
			   "<text:p>#N/A</text:p></table:table-cell>"
			   "<table:table-cell office:value-type='time' "
			   "office:time-value='PT26H30M00S'/></table:table-row>"
			   "<table:table-row "
			   "table:number-rows-repeated='1048570'><table:table-cell/></"
			   "table:table-row>"
			   "</table:table>");
	is_read_as(NULL, true,
		   "a|b|c|d|@sheet/n:1.5|d:2016-03-05|b:TRUE|n:0.26|t:Uno/t:x|t:x|e:#N/"
		   "A|d:26:30:00|t:Uno"
		   "/t:x|t:x|e:#N/A|d:26:30:00|t:Uno");
}

static void
texts_of_an_opendocument_cell_are_its_paragraphs(void **state)
{
	(void)state;
	ods("<table:table table:name='Uno'><table:table-row>" P("a")
		    P("b") "</table:table-row>"
			   "<table:table-row><table:table-cell office:value-type='string'>"
			   "<office:annotation><dc:creator>Somebody</dc:creator><text:p>never</"
			   "text:p></office:annotation>"
			   "<draw:frame><draw:text-box><text:p>never</text:p></draw:text-box></"
			   "draw:frame>"
			   "<text:p>  one\n <text:span>two</text:span><text:s "
			   "text:c='2'/>three<text:tab/>x<text:line-break/>y"
			   "<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>never</"
			   "text:ruby-text></text:ruby>"
			   "</text:p><text:p>second &amp; last</text:p></table:table-cell>"
			   "<table:covered-table-cell><text:p>never</text:p></"
			   "table:covered-table-cell>" P("z") "</table:table-row></table:table>");
	is_read_as(NULL, false, "a|b|@sheet/one two  three\tx\nybase\nsecond & last||Uno|z");
}

static const char uno[] = "<table:table table:name='Uno' table:style-name='%s'><table:table-row>" P(
	"a") P("b") "</table:table-row><table:table-row>" P("1")
	P("2") "</table:table-row></table:table>"
	       "<table:table table:name='Dos'><table:table-row>" P("c")
		       P("a") "</table:table-row>"
			      "<table:table-row>" P("3")
				      P("4") "</table:table-row><table:table-row>" P(
					      "5") "</table:table-row></table:table>";

static void
sheets_of_an_opendocument_file_are_chosen(void **state)
{
	struct table_options all = { .sheet = "*" }, first = { .sheet = "Uno" },
			     last = { .sheet = "Dos" };
	struct buf tables = { 0 };

	(void)state;
	buf_printf(&tables, uno, "ta1");
	ods(tables.data);
	is_read_as(NULL, false, "a|b|@sheet/1|2|Uno");
	ods(tables.data);
	is_read_as(&last, false, "c|a|@sheet/3|4|Dos/5||Dos");
	ods(tables.data);
	is_read_as(&all, false, "a|b|c|@sheet/1|2||Uno/4||3|Dos/||5|Dos");
	buf_clear(&tables);
	buf_printf(&tables, uno, "ta2");
	ods(tables.data);
	is_read_as(NULL, false, "c|a|@sheet/3|4|Dos/5||Dos");
	ods(tables.data);
	is_read_as(&first, false, "a|b|@sheet/1|2|Uno");
	buf_release(&tables);
}

static void
merged_cells_of_an_opendocument_header_count(void **state)
{
	struct table_options o = { .header_first = 1, .header_last = 2 };

	(void)state;
	ods("<table:table table:name='Uno'><table:table-row>"
	    "<table:table-cell table:number-rows-spanned='2' "
	    "office:value-type='string'><text:p>id</text:p></table:table-cell>"
	    "<table:table-cell table:number-columns-spanned='2' "
	    "office:value-type='string'><text:p>when</text:p></table:table-cell>"
	    "<table:covered-table-cell/><table:table-cell/></table:table-row>"
	    "<table:table-row><table:covered-table-cell/>" P("from") P("to")
		    P("why") "</table:table-row>"
			     "<table:table-row>" P("1") P("2") P("3")
				     P("4") "</table:table-row></table:table>");
	is_read_as(&o, false, "id|when / from|when / to|why|@sheet/1|2|3|4|Uno");
}

static void
repeats_that_would_explode_are_refused(void **state)
{
	const struct part_text locked[] = {
		ODS_TYPE,
		{ "META-INF/manifest.xml",
		  "<manifest><file-entry><encryption-data/></file-entry></manifest>" },
		{ "content.xml", "\x01\x02" },
		{ 0 }
	};
	const struct part_text text[] = { { "mimetype", "application/vnd.oasis.opendocument.text" },
					  { "content.xml", ODS_START ODS_END },
					  { 0 } };

	(void)state;
	ods("<table:table table:name='Uno'><table:table-row>" P("a")
		    P("b") "</table:table-row><table:table-row "
			   "table:number-rows-repeated='99999999999'>" P(
				   "x") "</table:table-row></table:table>");
	is_refused(NULL, ERR_LIMIT, "more than 1048576 rows");
	ods("<table:table table:name='Uno'><table:table-row>" P("a") P(
		"b") "</table:table-row>"
		     "<table:table-row><table:table-cell table:number-columns-repeated='16384'/>" P(
			     "x") "</table:table-row></table:table>");
	is_refused(NULL, ERR_LIMIT, "more than 16384 columns");
	ods("<table:table table:name='Uno'><table:table-row>" P("a")
		    P("b") "</table:table-row>"
			   "<table:table-row><table:table-cell "
			   "table:number-columns-repeated='10000' office:value-type='string'>"
			   "<text:p>x</text:p></table:table-cell></table:table-row></table:table>");
	is_refused(NULL, ERR_LIMIT, "more than 4096 cells");
	ods("");
	is_refused(NULL, ERR_FORMAT, "no sheets with cells");
	write_parts(locked);
	is_refused(NULL, ERR_FORMAT, "password");
	write_parts(text);
	is_refused(NULL, ERR_FORMAT, "text document");
}

/* ---- harm -------------------------------------------------------------------------------------
 */

static void
damage_is_refused_with_its_place(void **state)
{
	static const struct {
		const char *rows, *words;
		enum err_code code;
	} bad[] = {
		{ "<row r='2'><c><v>1</v></c></row><row r='1'/>", "row 1 comes after row 2",
		  ERR_FORMAT },
		{ "<row r='-4'/>", "row -4", ERR_FORMAT },
		{ "<row r='1048577'/>", "row 1048577", ERR_FORMAT },
		{ "<row r='99999999999999999999'/>", "comes after", ERR_FORMAT },
		{ "<row r='1'><c r='B1'/><c r='A1'/></row>", "cell A1", ERR_FORMAT },
		{ "<row r='1'><c r='A2'/></row>", "cell A2", ERR_FORMAT },
		{ "<row r='1'><c r='XFE1'/></row>", "cell XFE1", ERR_FORMAT },
		{ "<row r='1'><c r='ZZZZZZZZZZZZZZZ1'/></row>", "cell ZZZ", ERR_FORMAT },
		{ "<row r='1'><c r='1'/></row>", "cell 1", ERR_FORMAT },
		{ "<row r='1'><c r='XFD1'/><c/></row>", "cell", ERR_FORMAT },
		{ "<row><c t='s'><v>5</v></c></row>", "text 5 of 5", ERR_FORMAT },
		{ "<row><c t='s'><v>-1</v></c></row>", "text -1 of 5", ERR_FORMAT },
		{ "<row><c t='s'><v>99999999999999999999999999</v></c></row>", "text", ERR_FORMAT },
		{ "<row><c r='A1'><v>1</v></c><c "
		  "r='XFD1'><v>1</v></c></row><row><c><v>2</v></c></row>",
		  "more than 4096 cells", ERR_LIMIT },
		{ "<row><c><v>1</v></c></row><row><c r='XFD2'><v>1</v></c></row>",
		  "more than 4096 cells", ERR_LIMIT },
		{ "<row><c><v>1</v></row>", "not well-formed", ERR_FORMAT },
		{ "<row><c><v>\x01</v></c></row>", "not well-formed", ERR_FORMAT },
		{ "<row><c><v>\xFF</v></c></row>", "not well-formed", ERR_FORMAT },
		{ "<row><c><v>&harm;</v></c></row>", "not well-formed", ERR_FORMAT },
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct buf sheet = { 0 };

		buf_printf(&sheet, XML "<worksheet><sheetData>%s</sheetData></worksheet>",
			   bad[i].rows);
		one_sheet(sheet.data);
		is_refused(NULL, bad[i].code, bad[i].words);
		buf_release(&sheet);
	}
}

static void
document_types_and_depth_are_refused(void **state)
{
	struct buf deep = { 0 };

	(void)state;
	one_sheet("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b "
		  "'&a;&a;&a;'>]>"
		  "<worksheet><sheetData><row><c "
		  "t='str'><v>&b;</v></c></row></sheetData></worksheet>");
	is_refused(NULL, ERR_FORMAT, "document type");
	for (int i = 0; i < 300; i++)
		buf_puts(&deep, "<x>");
	one_sheet(deep.data);
	is_refused(NULL, ERR_LIMIT, "nested too deeply");
	/* One tag of 2 MiB. */
	buf_clear(&deep);
	buf_puts(&deep, "<x y='");
	for (int i = 0; i < 200000; i++)
		buf_puts(&deep, "0123456789");
	buf_puts(&deep, "'/>");
	one_sheet(deep.data);
	is_refused(NULL, ERR_LIMIT, "larger than 1 MiB");
	buf_release(&deep);
}

static void
cells_and_rows_have_an_end(void **state)
{
	struct buf sheet = { 0 }, big = { 0 };

	(void)state;
	for (size_t i = 0; i <= CSV_CELL_MAX / 16; i++)
		buf_puts(&big, "0123456789abcdef");
	buf_printf(&sheet,
		   XML "<worksheet><sheetData><row><c t='str'><v>%s</v></c></row>"
		       "</sheetData></worksheet>",
		   big.data);
	one_sheet(sheet.data);
	is_refused(NULL, ERR_LIMIT, "cell 1 is larger than 1 MiB");
	/* Five cells of nearly a MiB, which are one text: the file is small, the row is not. */
	big.data[CSV_CELL_MAX - 1] = '\0';
	buf_clear(&sheet);
	buf_printf(&sheet, XML "<sst><si><t>%s</t></si></sst>", big.data);
	{
		const struct part_text parts[] = {
			ROOT,
			LINKS,
			BOOK(ONE_SHEET, ""),
			{ "xl/strings.xml", sheet.data },
			{ "xl/one.xml", SHEET("<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c><c "
					      "t='s'><v>0</v></c>"
					      "<c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>") },
			{ 0 }
		};

		write_parts(parts);
	}
	is_refused(NULL, ERR_LIMIT, "record is larger than 4 MiB");
	buf_release(&sheet);
	buf_release(&big);
}

/* 96 MiB of blanks in 100 KB. */
static void
a_bomb_stops_at_the_ratio(void **state)
{
	struct buf sheet = { 0 };
	const size_t len = (size_t)96 << 20;

	(void)state;
	memset(buf_room(&sheet, len), ' ', len);
	memcpy(sheet.data, "<worksheet>", 11);
	sheet.data[len] = '\0';
	one_sheet(sheet.data);
	is_refused(NULL, ERR_LIMIT, "times its size");
	buf_release(&sheet);
}

/* Ten million bytes in a row that is there a million times, in a file of some kilobytes. */
static void
a_row_repeated_for_ever_stops_at_the_ratio(void **state)
{
	struct buf tables = { 0 };

	(void)state;
	buf_puts(&tables, "<table:table table:name='Uno'><table:table-row>" P("a")
				  P("b") "</table:table-row><table:table-row "
					 "table:number-rows-repeated='1000000'>"
					 "<table:table-cell office:value-type='string'><text:p>");
	for (int i = 0; i < 100000; i++)
		buf_puts(&tables, "0123456789");
	buf_puts(&tables, "</text:p></table:table-cell></table:table-row></table:table>");
	ods(tables.data);
	is_refused(NULL, ERR_LIMIT, "times its size");
	buf_release(&tables);
}

static void
a_workbook_packed_with_gzip_has_an_end(void **state)
{
	static char block[1 << 20] = "PK\3\4";
	gzFile out;

	(void)state;
	table_file("", 0);
	out = gzopen(table_path, "wb1");
	for (int i = 0; i < 130; i++)
		assert_int_equal(gzwrite(out, block, sizeof block), (int)sizeof block);
	gzclose(out);
	is_refused(NULL, ERR_LIMIT, "more than 128 MiB");
}

/* Replaces every occurrence: in the local header of a part and in the directory. */
static void
rename_part(struct buf *zip, const char *from, const char *to)
{
	size_t len = strlen(from);

	assert_int_equal(len, strlen(to));
	for (size_t i = 0; i + len <= zip->len; i++)
		if (memcmp(zip->data + i, from, len) == 0)
			memcpy(zip->data + i, to, len);
}

static void
packages_that_are_not_what_they_seem_are_refused(void **state)
{
	const struct part_text parts[] = { ROOT,
					   LINKS,
					   BOOK(ONE_SHEET, ""),
					   { "xl/one.xml", first_sheet },
					   { "xl/uno.xml", second_sheet },
					   { 0 } };
	const struct part_text missing[] = { ROOT, LINKS, BOOK(ONE_SHEET, ""), { 0 } };
	const struct part_text no_sheets[] = { ROOT, LINKS, BOOK("", ""), { 0 } };
	const struct part_text text[] = {
		{ "_rels/.rels",
		  XML "<Relationships><Relationship Id='r1' Type='" REL
		      "/officeDocument' Target='word/document.xml'/></Relationships>" },
		{ "word/document.xml", "<w:document/>" },
		{ 0 }
	};
	const struct part_text other[] = { { "readme.txt", "hello" }, { 0 } };
	struct buf bytes = { 0 };

	(void)state;
	pack_parts(parts, &bytes);
	rename_part(&bytes, "xl/uno.xml", "xl/one.xml");
	table_file(bytes.data, bytes.len);
	is_refused(NULL, ERR_FORMAT, "two parts \"xl/one.xml\"");
	/* Flags of the first entry say that it is encrypted. */
	pack_parts(parts, &bytes);
	bytes.data[6] |= 1;
	for (size_t i = 0; i + 4 < bytes.len; i++)
		if (memcmp(bytes.data + i, "PK\1\2", 4) == 0)
			bytes.data[i + 8] |= 1;
	table_file(bytes.data, bytes.len);
	is_refused(NULL, ERR_FORMAT, "password");
	write_parts(missing);
	is_refused(NULL, ERR_FORMAT, "a sheet is missing");
	write_parts(no_sheets);
	is_refused(NULL, ERR_FORMAT, "no sheets with cells");
	write_parts(text);
	is_refused(NULL, ERR_FORMAT, "text document");
	write_parts(other);
	is_refused(NULL, ERR_FORMAT, "no workbook in it");
	one_sheet(SHEET(""));
	is_refused(NULL, ERR_FORMAT, "holds no header");
	buf_release(&bytes);
}

/* No byte of a workbook, changed, makes more than an error. */
static void
flipped_bits_are_noticed_or_harmless(void **state)
{
	const struct part_text parts[] = {
		ROOT, LINKS, STYLES, STRINGS, BOOK(ONE_SHEET, ""), { "xl/one.xml", first_sheet },
		{ 0 }
	};
	struct buf bytes = { 0 };

	(void)state;
	pack_parts(parts, &bytes);
	for (size_t i = 0; i < bytes.len; i += 3) {
		struct error err = { 0 };
		char *got;

		bytes.data[i] ^= (char)(1 << i % 8);
		table_file(bytes.data, bytes.len);
		got = table_text(NULL, false, &err);
		if (got)
			assert_string_equal(got, "a|b|@sheet/1|2|One");
		else
			assert_true(err.msg[0] && err.code != ERR_INTERNAL);
		free(got);
		unlink(table_path);
		bytes.data[i] ^= (char)(1 << i % 8);
	}
	buf_release(&bytes);
}

static void
what_is_no_table_says_what_to_do(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
		const char *words;
	} files[] = {
#define FILE_OF(text) text, sizeof text - 1
		{ FILE_OF("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), "old workbook" },
		{ FILE_OF("%PDF-1.4\n"), "PDF" },
		{ FILE_OF("  <!DOCTYPE html><html><table>"), "web page" },
		{ FILE_OF("\xEF\xBB\xBF<?xml version='1.0'?><Workbook/>"), "web page or XML" },
		{ FILE_OF("7z\xBC\xAF\x27\x1C\0\4"), "packed" },
		{ FILE_OF("PK\3\4 and nothing more"), "damaged" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct error err = { 0 };

		table_file(files[i].bytes, files[i].len);
		assert_null(table_text(NULL, false, &err));
		assert_non_null(strstr(err.msg, files[i].words));
		assert_int_equal(err.code, ERR_FORMAT);
		assert_true(err.hint[0]);
		unlink(table_path);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_as_short_as_they_can_be),
		cmocka_unit_test(serial_numbers_become_days_in_both_systems),
		cmocka_unit_test(formats_tell_dates_from_numbers),
		cmocka_unit_test(cells_of_all_types_are_read),
		cmocka_unit_test(what_is_not_written_is_empty),
		cmocka_unit_test(rows_at_the_top_that_are_empty_do_not_count),
		cmocka_unit_test(names_of_several_header_rows_are_joined),
		cmocka_unit_test(sheets_are_chosen_and_put_together_by_name),
		cmocka_unit_test(a_column_twice_in_a_sheet_stays_two),
		cmocka_unit_test(the_years_of_the_other_system_are_told),
		cmocka_unit_test(a_workbook_may_be_packed_once_more),
		cmocka_unit_test(facts_of_the_file_are_known),
		cmocka_unit_test(cells_of_an_opendocument_sheet_are_read),
		cmocka_unit_test(texts_of_an_opendocument_cell_are_its_paragraphs),
		cmocka_unit_test(sheets_of_an_opendocument_file_are_chosen),
		cmocka_unit_test(merged_cells_of_an_opendocument_header_count),
		cmocka_unit_test(repeats_that_would_explode_are_refused),
		cmocka_unit_test(damage_is_refused_with_its_place),
		cmocka_unit_test(document_types_and_depth_are_refused),
		cmocka_unit_test(cells_and_rows_have_an_end),
		cmocka_unit_test(a_bomb_stops_at_the_ratio),
		cmocka_unit_test(a_row_repeated_for_ever_stops_at_the_ratio),
		cmocka_unit_test(a_workbook_packed_with_gzip_has_an_end),
		cmocka_unit_test(packages_that_are_not_what_they_seem_are_refused),
		cmocka_unit_test(flipped_bits_are_noticed_or_harmless),
		cmocka_unit_test(what_is_no_table_says_what_to_do),
	};

	return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
