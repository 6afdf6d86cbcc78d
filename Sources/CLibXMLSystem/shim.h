/// The system's libxml2; only the target CLibXML includes it.
#include <libxml/parser.h>
