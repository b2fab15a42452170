/// What every answer has in common: headers, errors, texts, templates and static files.
///
/// Knows nothing of evenings, music or care. Start reading at [adagio.server.web.Routes], which is
/// the one place where a path meets its methods, then [adagio.server.web.Pages].
@NullMarked
package adagio.server.web;

import org.jspecify.annotations.NullMarked;
