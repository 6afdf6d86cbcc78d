/// The system's cairo and pango; only the target CPress includes them.
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
