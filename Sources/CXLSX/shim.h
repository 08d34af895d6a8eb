#include <xlsxwriter.h>

/* The properties are copied at once; as parameters they can be constant, which the structure does not promise. */
static inline lxw_error cxlsx_set_properties(lxw_workbook *workbook, const char *title, const char *author,
                                             const char *comments, time_t created) {
    lxw_doc_properties properties = {0};
    properties.title = (char *)title;
    properties.author = (char *)author;
    properties.comments = (char *)comments;
    properties.created = created;
    return workbook_set_properties(workbook, &properties);
}
