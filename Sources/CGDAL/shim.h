#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

/* A computed macro does not reach Swift; an inline function does. */
static inline int cgdal_version_number(void) { return GDAL_VERSION_NUM; }

/* Has glibc give blocks of 256 KiB and more back to the system as soon as they are freed. By itself it keeps ever larger
   ones in its own heap, where a country's coordinates leave holes of a hundred megabytes between them. */
#if defined(__GLIBC__)
#include <malloc.h>
static inline void cgdal_return_large_blocks(void) { mallopt(M_MMAP_THRESHOLD, 256 * 1024); }
#else
static inline void cgdal_return_large_blocks(void) {}
#endif
