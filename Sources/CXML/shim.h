/* Debian's headers bring in an ICU beside that of Foundation, for a structure that nobody here uses. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>

/* A variable in libxml2, and one that other threads could change. */
static inline void cxml_free(void *memory) { xmlFree(memory); }
