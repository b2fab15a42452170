// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

/// Why a time is offered, in words that fit both and point at nobody.
public enum Reason {
    /// The hours before it had little time for two.
    FULL_DAY("After a full day: hardly an hour of it was free for both."),
    /// Tomorrow morning matters to both.
    IMPORTANT_TOMORROW("The evening before something important: short and light."),
    /// Later that day matters to both.
    IMPORTANT_LATER("Over in good time before something important: short and light."),
    /// A Saturday or Sunday without anything.
    FREE_WEEKEND("A free day at the weekend: nothing else is planned."),
    /// A day they like.
    LIKED_DAY("On a day that you chose together."),
    /// An hour they like.
    LIKED_HOUR("At an hour that you chose together."),
    /// Slack on both sides.
    ROOM("Room before and after, so that nothing presses."),
    /// No slack at all.
    JUST_FITS("It just fits: not both free for longer."),
    /// Two more hours around it.
    FLEXIBLE("Easy to move: a little earlier or later works as well."),
    /// From half past six on.
    EVENING("In the evening, when the day is done."),
    /// From five to half past six.
    AFTER_WORK("After work, before the evening begins."),
    /// Saturday and Sunday by day.
    WEEKEND_DAYLIGHT("An unhurried hour at the weekend."),
    /// Weekdays from nine to five.
    DAYTIME("A pause in the middle of the day."),
    /// Before nine.
    EARLY("Early, before the day begins.");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /// What is said.
    ///
    /// @return one sentence
    public String text() {
        return text;
    }
}
