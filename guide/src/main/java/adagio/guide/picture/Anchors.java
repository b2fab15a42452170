// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.body.Side;
import adagio.score.body.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where the regions lie in the drawing.
final class Anchors {

    private static final Set<String> HANDS = Set.of("wrist", "hand_back", "palm", "fingers");
    private static final Set<String> FEET = Set.of("ankle", "heel", "sole", "foot_top", "toes");

    /// Regions that are seen from the other side too, at the mirrored place.
    private static final Set<String> SEEN_FROM_BOTH =
            Set.of(
                    "upper_arm",
                    "elbow_hollow",
                    "forearm",
                    "wrist",
                    "palm",
                    "hand_back",
                    "fingers",
                    "ankle",
                    "toes",
                    "shoulder_top");

    private static final Map<String, JsonNode> REGIONS = read();

    private Anchors() {}

    /// A region's place in a figure.
    ///
    /// @param region its id
    /// @param view the figure
    /// @param closeUp whether it lies in a close-up
    /// @param axis the middle, and both ends of the long axis: from the heart or head outwards
    /// @param width across the axis
    record Anchor(String region, View view, boolean closeUp, Axis axis, double width) {

        /// The anchor moved sideways.
        ///
        /// @param dx to the right
        /// @return the same elsewhere
        Anchor moved(double dx) {
            return new Anchor(
                    region,
                    view,
                    closeUp,
                    new Axis(
                            Outline.at(axis.centre().getX() + dx, axis.centre().getY()),
                            Outline.at(axis.from().getX() + dx, axis.from().getY()),
                            Outline.at(axis.to().getX() + dx, axis.to().getY())),
                    width);
        }
    }

    /// The long axis of a region.
    ///
    /// @param centre middle
    /// @param from the end next to heart or head
    /// @param to the other end
    record Axis(Point2D centre, Point2D from, Point2D to) {}

    /// Checks that every region can be drawn.
    ///
    /// @param regions ids of a path
    /// @param movement whose path it is, for the message
    /// @throws IllegalArgumentException for an id that the drawing does not know
    static void check(List<String> regions, String movement) {
        for (String region : regions) {
            if (!REGIONS.containsKey(region)) {
                throw new IllegalArgumentException(
                        "the path of \""
                                + movement
                                + "\" names \""
                                + region
                                + "\", which the drawing of the body does not know; it knows "
                                + String.join(", ", REGIONS.keySet())
                                + ". Name one of these in Start, Travel and Rest.");
            }
        }
    }

    /// Whether a path lies on hands and feet only, which are drawn in the close-ups.
    ///
    /// @param regions ids of a path
    /// @return true when nothing else is touched
    static boolean small(List<String> regions) {
        return regions.stream().allMatch(id -> HANDS.contains(id) || FEET.contains(id));
    }

    /// The view in which a region is drawn.
    ///
    /// @param region a known id
    /// @return front or back
    static View view(String region) {
        return "back".equals(region(region).path("view").asText()) ? View.BACK : View.FRONT;
    }

    /// Whether a region can be drawn in a view, in its own or as seen from the other side.
    ///
    /// @param region a known id
    /// @param view the view
    /// @return false when it would be hidden
    static boolean shows(String region, View view) {
        return view(region) == view || SEEN_FROM_BOTH.contains(region);
    }

    /// A region's place.
    ///
    /// @param region a known id
    /// @param side left, right (the person's own), or the middle line
    /// @param view the view, one that shows it
    /// @param small whether the close-up is preferred
    /// @return its anchor
    static Anchor find(String region, Side side, View view, boolean small) {
        Anchor anchor =
                switch (side) {
                    case LEFT -> one(region, "left", small);
                    case RIGHT -> one(region, "right", small);
                    case BOTH, MIDLINE -> middle(region, small);
                };
        return view == view(region) ? anchor : mirrored(anchor, view);
    }

    /// Whether a region has a left and a right.
    ///
    /// @param region a known id
    /// @return false when it lies on the middle line
    static boolean paired(String region) {
        return region(region).has("left");
    }

    private static Anchor one(String region, String side, boolean small) {
        if (paired(region)) {
            return anchor(region, side, small);
        }
        Anchor middle = anchor(region, "middle", small);
        double way = "left".equals(side) == (middle.view() == View.FRONT) ? 1 : -1;
        Axis axis = middle.axis();
        double reach = Math.abs(axis.to().getX() - axis.from().getX()) / 2;
        if (reach > Math.abs(axis.to().getY() - axis.from().getY()) / 2) {
            // It lies across the middle line: its half on that side, from the middle outwards.
            Point2D end = Outline.at(axis.centre().getX() + way * reach, axis.centre().getY());
            Point2D mid = Outline.at(axis.centre().getX() + way * reach / 2, axis.centre().getY());
            Axis half = new Axis(mid, axis.centre(), end);
            return new Anchor(region, middle.view(), middle.closeUp(), half, middle.width());
        }
        return middle.moved(way * middle.width() / 4);
    }

    private static Anchor middle(String region, boolean small) {
        if (!paired(region)) {
            return anchor(region, "middle", small);
        }
        Anchor left = anchor(region, "left", small);
        double x = Figure.WIDTH / 2;
        Axis axis =
                new Axis(
                        Outline.at(x, left.axis().centre().getY()),
                        Outline.at(x, left.axis().from().getY()),
                        Outline.at(x, left.axis().to().getY()));
        return new Anchor(region, left.view(), left.closeUp(), axis, left.width());
    }

    private static Anchor anchor(String region, String side, boolean small) {
        JsonNode sides = region(region).path(side);
        boolean closeUp = sides.has("closeup") && (small || !sides.has("figure"));
        JsonNode node = sides.path(closeUp ? "closeup" : "figure");
        Axis axis = new Axis(point(node, "centre"), point(node, "from"), point(node, "to"));
        return new Anchor(region, view(region), closeUp, axis, node.path("width").asDouble());
    }

    private static Anchor mirrored(Anchor anchor, View view) {
        Axis axis = anchor.axis();
        return new Anchor(
                anchor.region(),
                view,
                anchor.closeUp(),
                new Axis(mirrored(axis.centre()), mirrored(axis.from()), mirrored(axis.to())),
                anchor.width());
    }

    private static Point2D mirrored(Point2D p) {
        return Outline.at(Figure.WIDTH - p.getX(), p.getY());
    }

    private static Point2D point(JsonNode node, String name) {
        return Outline.at(node.path(name).path(0).asDouble(), node.path(name).path(1).asDouble());
    }

    private static JsonNode region(String id) {
        JsonNode node = REGIONS.get(id);
        if (node == null) {
            throw new IllegalArgumentException(
                    "the drawing of the body does not know \"" + id + "\"");
        }
        return node;
    }

    private static Map<String, JsonNode> read() {
        try (InputStream in = Pictograms.resource("anchors.json")) {
            Map<String, JsonNode> regions = new TreeMap<>();
            new ObjectMapper()
                    .readTree(in)
                    .path("regions")
                    .properties()
                    .forEach(entry -> regions.put(entry.getKey(), entry.getValue()));
            return regions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
