// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Setting;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;

/// What may be done while one person gives and the other receives, or while both do both.
/// Everything that either of the two, their relationship, the setting and the always-rules say is
/// merged in.
///
/// Sides are the receiver's own. `BOTH` asks for left and right at once; `MIDLINE` of a paired
/// region asks for both sides too. For an unpaired region every side means the region. When both
/// receive, a limit of either on one side holds for both sides of both.
public interface Limits {
    /// Who gives and who receives.
    ///
    /// @return the roles
    Roles roles();

    /// Whether a region may be touched: open by status, relationship and opt-in of both, closed by
    /// nobody.
    ///
    /// @param region id of a region
    /// @param side where
    /// @return true when a stroke may rest or work there
    boolean open(String region, Side side);

    /// Whether a flat hand may pass over a region, or a stretch may reach it: true for open and
    /// light-only regions that nobody closed.
    ///
    /// @param region id of a region
    /// @param side where
    /// @return true when it may be passed at pressure 1
    boolean passable(String region, Side side);

    /// The most pressure there: both wishes, the region, every cap, 2 in the first three sessions,
    /// 3.
    ///
    /// @param region id of a region
    /// @param side where
    /// @return 0 to 3
    int pressure(String region, Side side);

    /// Whether a kind of stroke is excluded there, for the receiver or for the giver.
    ///
    /// @param kind the kind of stroke
    /// @param region id of a region
    /// @param side where
    /// @return true when it may not be done
    boolean excludes(Kind kind, String region, Side side);

    /// Whether a condition or flag that strokes name under `Avoid` is raised for the receiver, or
    /// (giver flags such as `giver_thumb_pain`) for the giver.
    ///
    /// @param flag id of a condition or flag
    /// @param side where the stroke would be
    /// @return true when a stroke that avoids it is removed on that side
    boolean raised(String flag, Side side);

    /// Whether a stroke is left out for both: the two took it away, or one of them never wants it.
    ///
    /// @param stroke id of a stroke
    /// @return false unless it is left out
    boolean leavesOut(String stroke);

    /// Whether the two can be so: the setting, the table of pairs, what either cannot do, excluded
    /// positions.
    ///
    /// @param place both positions
    /// @return true when it is offered
    boolean offers(Place place);

    /// The same limits somewhere else: all that changes is how the two can be.
    ///
    /// @param setting where they would be
    /// @return limits that offer no place at all when the two cannot be there
    Limits at(Setting setting);

    /// What lies between hand and skin.
    ///
    /// @return [Cover#OIL], [Cover#SKIN] or [Cover#CLOTHES]
    Cover cover();

    /// Whether strokes that load the giver's thumbs may be used.
    ///
    /// @return false when the giver spares the thumbs
    boolean thumbs();

    /// The longest time of receiving, of either's caps.
    ///
    /// @return seconds; 3600 when there is no cap
    int longestSeconds();

    /// Whether somebody would like it there.
    ///
    /// @param region id of a region
    /// @param side where
    /// @return true when the receiver (either, when both receive) wished for it and it is open
    boolean wished(String region, Side side);
}
