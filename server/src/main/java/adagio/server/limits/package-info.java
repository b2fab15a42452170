/// How often one may do something, counted in the database, so that it is right over several
/// houses. Knows nothing of what is limited. Start reading at [adagio.server.limits.Allowance]; who
/// counts as one says [adagio.server.limits.Where]; tries of secrets, which wait longer each time,
/// are [adagio.server.signin.Attempts].
@NullMarked
package adagio.server.limits;

import org.jspecify.annotations.NullMarked;
