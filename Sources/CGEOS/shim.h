/* Hides the half of GEOS that keeps global state. */
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
