// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.markup;

import adagio.pulse.rows.RateRows;
import adagio.pulse.rows.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/// Reads the heart rates of a TCX file or an Apple Health export, by its first element.
public final class MarkupReader {
    private static final String APPLE_RATE = "HKQuantityTypeIdentifierHeartRate";

    private final Markup markup;
    private final RateRows rows = new RateRows();
    private final boolean salvage;
    private String time = "";
    private boolean inRate;

    private MarkupReader(Reader in, boolean salvage) {
        markup = new Markup(in);
        this.salvage = salvage;
    }

    /// What is in it.
    ///
    /// @param rows heart rates, possibly none
    /// @param format its name for people
    /// @param broken why reading ended early; empty when it did not
    public record Result(RateRows rows, String format, String broken) {}

    /// Reads a document.
    ///
    /// @param in its text
    /// @param salvage whether to take what comes before a break
    /// @return its heart rates
    /// @throws IOException when it cannot be read
    /// @throws Unreadable when it is broken, or neither of the two
    public static Result read(Reader in, boolean salvage) throws IOException, Unreadable {
        return new MarkupReader(in, salvage).read();
    }

    private Result read() throws IOException, Unreadable {
        markup.next();
        String root = markup.name();
        String broken = "";
        switch (root) {
            case "TrainingCenterDatabase" -> broken = all(this::tcx);
            case "HealthData" -> broken = all(this::apple);
            default ->
                    throw markup.fault(
                            "the document is a <%s>; read are TCX (<TrainingCenterDatabase>) and Apple Health (<HealthData>)"
                                    .formatted(root));
        }
        String format = root.equals("HealthData") ? "an Apple Health export" : "a TCX file";
        return new Result(rows, format, broken);
    }

    /// What is done with a start or end.
    private interface Step {
        void at(Markup.Event event) throws Unreadable;
    }

    private String all(Step step) throws IOException, Unreadable {
        try {
            var event = markup.next();
            while (event != Markup.Event.OVER) {
                step.at(event);
                event = markup.next();
            }
            return "";
        } catch (Unreadable early) {
            if (!salvage) {
                throw early;
            }
            return early.faults().getFirst().toString();
        }
    }

    private void tcx(Markup.Event event) throws Unreadable {
        boolean ends = event == Markup.Event.END;
        switch (markup.name()) {
            case "Trackpoint" -> time = "";
            case "Time" -> time = ends ? markup.textBefore() : time;
            case "HeartRateBpm" -> inRate = !ends;
            case "Value" -> {
                if (ends && inRate && !time.isEmpty()) {
                    rows.add(Dates.seconds(time, markup), number(markup.textBefore()));
                }
            }
            default -> {}
        }
    }

    private void apple(Markup.Event event) throws Unreadable {
        if (event == Markup.Event.START
                && markup.name().equals("Record")
                && markup.attribute("type").equals(APPLE_RATE)) {
            String unit = markup.attribute("unit").toLowerCase(Locale.ROOT);
            double factor = unit.equals("count/s") || unit.equals("hz") ? 60 : 1;
            rows.add(
                    Dates.seconds(markup.attribute("startDate"), markup),
                    factor * number(markup.attribute("value")));
        }
    }

    private double number(String text) throws Unreadable {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notNumber) {
            throw markup.fault("the heart rate is \"%s\"; beats a minute".formatted(text));
        }
    }
}
