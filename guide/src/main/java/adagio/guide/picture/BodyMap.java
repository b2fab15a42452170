// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.body.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// The body as places that can be touched, for a page with a strict content policy: no style
/// inside, the page serves [BodyPicture#css()].
///
/// Every place is an element with `data-region` and `data-side`; a state is shown by
/// `data-state="wished|marked|closed"` on it. The drawing is for pointers: whoever shows it offers
/// the same as a list, so nothing in it takes the focus.
public final class BodyMap {
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern FOCUS = Pattern.compile(" role=\"button\" tabindex=\"0\"");

    private BodyMap() {}

    /// One view.
    ///
    /// @param view front or back; left and right are the person's own
    /// @return an SVG document, 400 by 900
    public static String svg(View view) {
        String file = "body-" + view.name().toLowerCase(Locale.ROOT) + ".svg";
        try (InputStream in = Pictograms.resource(file)) {
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String plain = STYLE.matcher(whole).replaceAll("");
            return FOCUS.matcher(plain).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
