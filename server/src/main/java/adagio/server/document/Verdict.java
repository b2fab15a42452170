// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.score.RoutineFault;
import adagio.score.catalogue.Fault;
import java.util.List;

/// `adagio-verdict/1`: whether a routine or a catalogue is sound, and every fault when it is not.
public final class Verdict {
    private static final String FORMAT = "adagio-verdict/1";

    private Verdict() {}

    /// The verdict on a routine.
    ///
    /// @param faults of a routine, none when it is sound
    /// @return indented JSON with a line end
    public static String ofRoutine(List<RoutineFault> faults) {
        var root = Json.MAPPER.createObjectNode().put("format", FORMAT).put("ok", faults.isEmpty());
        var list = root.putArray("faults");
        for (var fault : faults) {
            list.addObject()
                    .put("rule", fault.rule())
                    .put("part", fault.part())
                    .put("at", fault.at())
                    .put("text", fault.text());
        }
        return Json.text(root);
    }

    /// The verdict on a catalogue.
    ///
    /// @param faults of a catalogue, none when it is sound
    /// @return indented JSON with a line end
    public static String ofCatalogue(List<Fault> faults) {
        var root = Json.MAPPER.createObjectNode().put("format", FORMAT).put("ok", faults.isEmpty());
        var list = root.putArray("faults");
        for (var fault : faults) {
            list.addObject()
                    .put("rule", "catalogue")
                    .put("file", fault.file())
                    .put("line", fault.line())
                    .put("text", fault.text());
        }
        return Json.text(root);
    }
}
