#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

/* A computed macro does not reach Swift; an inline function does. */
static inline int cgdal_version_number(void) { return GDAL_VERSION_NUM; }
